import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import annealing from '../../../src/figures/annealing/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const open = (query = '') => openFigure(withFewRuns(annealing, 3), query)

describe('annealing on the page', () => {
  it('opens at the end of a search in which heat found what greed missed', async () => {
    open()
    expect(
      await screen.findByRole('heading', { name: 'Annealing finds the line that greedy search misses.' }),
    ).toBeDefined()
    expect(screen.getByText(/This seed, after 1,500 swaps: the 22 of 40 points kept/)).toBeDefined()
  })

  it('claims nothing of a start that both survive, nor while they search', async () => {
    open('seed=0')
    expect(await screen.findByRole('heading', { name: 'This start leads both to the line.' })).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Back to the start' }))
    expect(await screen.findByRole('heading', { name: 'Both still search, one of them warm.' })).toBeDefined()
  })

  it('lets a point and the temperature be moved by keys', async () => {
    open()
    const point = await screen.findByRole('slider', { name: 'Point 31' })
    const before = point.getAttribute('aria-valuetext')
    fireEvent.keyDown(point, { key: 'ArrowDown' })
    const textOf = (name: string | RegExp) =>
      screen.getAllByRole('slider', { name })[0].getAttribute('aria-valuetext')
    await waitFor(() => expect(textOf('Point 31')).not.toBe(before))
    const warm = textOf('Temperature at the start')
    fireEvent.keyDown(screen.getAllByRole('slider', { name: 'Temperature at the start' })[0], {
      key: 'ArrowUp',
    })
    await waitFor(() => expect(textOf('Temperature at the start')).not.toBe(warm))
  })
})
