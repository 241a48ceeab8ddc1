import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import cutoutCutmix from '../../../src/figures/cutout-cutmix/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'
import { expectPlaced } from '../expectPlaced'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const figure = withFewRuns(cutoutCutmix, 2)
const open = (query = '') => openFigure(figure, query)

describe('cutout-cutmix on the page', () => {
  it('opens trained, with label and ink of the mixture', async () => {
    open()
    expect(
      await screen.findByRole('heading', {
        name: 'Hide a part or swap it, and let the label follow the area.',
      }),
    ).toBeDefined()
    expect(
      screen.getByText(/^The box moves 25 % of the label and \d+ % of the ink\. This seed: /),
    ).toBeDefined()
  })

  it('moves and sizes the box by keys, a pixel at a time', async () => {
    open()
    const box = await screen.findByRole('slider', { name: 'The box' })
    expect(box.getAttribute('aria-valuetext')).toBe('4 from the left, 2 from the top')
    fireEvent.keyDown(box, { key: 'ArrowLeft' })
    fireEvent.keyDown(box, { key: 'ArrowUp' })
    await waitFor(() => expect(box.getAttribute('aria-valuetext')).toBe('3 from the left, 1 from the top'))
    fireEvent.keyDown(screen.getByRole('slider', { name: /^Corner of the box/ }), { key: 'ArrowDown' })
    expect(await screen.findByText(/^The box moves 31 % of the label/)).toBeDefined()
    for (let i = 0; i < 12; i++) fireEvent.keyDown(box, { key: 'ArrowRight' })
    await waitFor(() => expect(box.getAttribute('aria-valuetext')).toBe('4 from the left, 1 from the top'))
  })

  it('takes another digit at a press, and hides B where nothing of it is used', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: /^picture A/ }))
    expect(await screen.findByRole('img', { name: /^picture A, the digit 4/ })).toBeDefined()
    fireEvent.click(screen.getByRole('radio', { name: 'nothing' }))
    expect(await screen.findByText(/^The box covers \d+ % of the ink; the label stays\./)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^picture B/ })).toBeNull()
  })

  it('says of each net how sure it is with the hole where it is', async () => {
    open('holeX=0&holeY=0')
    expect(await screen.findByRole('img', { name: /^Cutout: \d+ % sure with the hole here/ })).toBeDefined()
  })

  it('draws no path without a place, at the start of training and at its end', async () => {
    for (const query of ['at=0', 'side=0&digitA=5&digitB=5', 'left=7&top=7&wide=8&tall=8']) {
      const { container, unmount } = open(query)
      await screen.findByRole('heading')
      expectPlaced(container, 25)
      unmount()
    }
  })
})
