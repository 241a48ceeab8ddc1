import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import augment from '../../../src/figures/augment/figure'
import { TICKS } from '../../../src/figures/augment/names'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With the runs of one seed: ten tell the page nothing more. */
const figure = withFewRuns(augment, TICKS.length)
const open = (query = '') => openFigure(figure, query)

describe('augment on the page', () => {
  it('opens trained, with a moved digit and what both nets say of it', async () => {
    open()
    expect(
      await screen.findByRole('heading', {
        name: 'A net knows the changes it was shown, and hardly any other.',
      }),
    ).toBeDefined()
    expect(screen.getByText(/^This seed: this 3, moved by 1\.4 pixels, is a \d to the net/)).toBeDefined()
    expect(screen.getByText('Practised shifts')).toBeDefined()
    expect(screen.getAllByRole('img', { name: /^visit \d+$/ })).toHaveLength(20)
  })

  it('moves the digit by keys on it, and turns and zooms it by keys on its corner', async () => {
    open()
    const digit = await screen.findByRole('slider', { name: /^The digit, moved by/ })
    expect(digit.getAttribute('aria-valuetext')).toBe('1.00 to the right, −1.00 down')
    fireEvent.keyDown(digit, { key: 'ArrowLeft', shiftKey: true })
    expect(await screen.findByText(/^This seed: this 3, moved by 1 pixel,/)).toBeDefined()
    const corner = screen.getByRole('slider', { name: /^Corner of the digit/ })
    for (let i = 0; i < 8; i++) fireEvent.keyDown(corner, { key: 'ArrowUp', shiftKey: true })
    expect(await screen.findByText(/moved by 1 pixel, turned by \d+°/)).toBeDefined()
  })

  it('trains again with what is ticked', async () => {
    open()
    fireEvent.click(await screen.findByRole('checkbox', { name: 'turn' }))
    expect(await screen.findByText('Practised shifts and turns')).toBeDefined()
    fireEvent.click(screen.getByRole('checkbox', { name: 'shift' }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'turn' }))
    expect(await screen.findByRole('heading', { name: 'Shown no change, both nets are one.' })).toBeDefined()
  })

  it('takes the reader’s own digit, and does not say that an answer to it is right', async () => {
    open(`drawn=${Array.from({ length: 64 }, (_, i) => (i % 8 === 4 ? 16 : 0)).join('_')}`)
    expect(
      await screen.findByText(/^This seed: your digit, moved by 1\.4 pixels, is a \d to the net/),
    ).toBeDefined()
    expect(screen.queryByText('right')).toBeNull()
    expect(screen.queryByText('wrong')).toBeNull()
  })

  it('shows the survey’s five words on a photograph, and refuses what is none with its name', async () => {
    const { container } = open()
    fireEvent.click(await screen.findByText('More pictures'))
    const details = container.querySelector('.figure-more-pictures')
    if (details instanceof HTMLDetailsElement) details.open = true
    fireEvent(details ?? container, new Event('toggle'))
    expect(await screen.findByRole('img', { name: 'a cat’s eye: rotation' })).toBeDefined()
    expect(screen.getByText(/never leaves your machine/)).toBeDefined()
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')))
    const file = new File(['words'], 'notes.txt')
    fireEvent.change(screen.getByLabelText(/^Your own photograph/), { target: { files: [file] } })
    expect(await screen.findByText('“notes.txt” is no picture that this browser can read.')).toBeDefined()
  })

  it('sets the ticks by a row of the matrix and the digit by a column', async () => {
    open()
    const matrix = within(await screen.findByRole('table'))
    fireEvent.click(matrix.getByRole('button', { name: 'zoom', pressed: false }))
    expect(await screen.findByText('Practised zooms')).toBeDefined()
    fireEvent.click(within(matrix.getByRole('columnheader', { name: 'turn' })).getByRole('button'))
    expect(await screen.findByText(/^This seed: this 3, turned by 28°,/)).toBeDefined()
    fireEvent.click(within(matrix.getByRole('columnheader', { name: 'as is' })).getByRole('button'))
    expect(await screen.findByText(/^This seed: this 3 is a 3 to the net/)).toBeDefined()
  })
})
