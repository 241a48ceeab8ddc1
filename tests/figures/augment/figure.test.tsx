import { fireEvent, screen, waitFor, within } from '@testing-library/react'
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

  it('leaves upright and whole pixels by the smallest key', async () => {
    open()
    const digit = await screen.findByRole('slider', { name: /^The digit, moved by/ })
    fireEvent.keyDown(digit, { key: 'ArrowLeft', altKey: true })
    await waitFor(() => expect(digit.getAttribute('aria-valuetext')).toBe('0.95 to the right, −1.00 down'))
    const corner = screen.getByRole('slider', { name: /^Corner of the digit/ })
    fireEvent.keyDown(corner, { key: 'ArrowRight' })
    await waitFor(() => expect(corner.getAttribute('aria-valuetext')).toBe('turned by 2°, size 1.03'))
  })

  it('goes on from a corner that lies outside the plot, and goes back there', async () => {
    open('size=1.6')
    const corner = await screen.findByRole('slider', { name: /^Corner of the digit/ })
    const opened = 'turned by 0°, size 1.60'
    expect(corner.getAttribute('aria-valuetext')).toBe(opened)
    fireEvent.pointerDown(corner, { pointerId: 1, button: 0, clientX: 300, clientY: 300 })
    fireEvent.pointerMove(corner, { pointerId: 1, clientX: 299, clientY: 299 })
    fireEvent.pointerUp(corner, { pointerId: 1, clientX: 299, clientY: 299 })
    await waitFor(() => expect(corner.getAttribute('aria-valuetext')).toMatch(/size 1\.[56]\d$/))
    const before = corner.getAttribute('aria-valuetext')
    fireEvent.pointerDown(corner, { pointerId: 1, button: 0, clientX: 300, clientY: 300 })
    fireEvent.pointerMove(corner, { pointerId: 1, clientX: 200, clientY: 210 })
    fireEvent.pointerCancel(corner, { pointerId: 1 })
    await waitFor(() => expect(corner.getAttribute('aria-valuetext')).toBe(before))
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
    // The first of two is read last: what it is stays unsaid.
    const fails: (() => void)[] = []
    const wait = (): Promise<never> =>
      new Promise((_, reject) => {
        fails.push(() => reject(new Error('no picture')))
      })
    vi.stubGlobal('createImageBitmap', wait)
    for (const name of ['slow.txt', 'quick.txt'])
      fireEvent.change(screen.getByLabelText(/^Your own photograph/), {
        target: { files: [new File(['words'], name)] },
      })
    for (const fail of fails.toReversed()) {
      fail()
      expect(await screen.findByText(/^“quick\.txt” is no picture/)).toBeDefined()
    }
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
