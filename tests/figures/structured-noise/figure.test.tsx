import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import structuredNoise from '../../../src/figures/structured-noise/figure'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const open = (query = '') => openFigure(structuredNoise, query)
const die = (row: number, column: number) =>
  screen.findByRole('button', { name: new RegExp(`^Throw the number of row ${row}, column ${column},`) })

describe('structured-noise on the page', () => {
  it('opens with one throw, and counts what it changed in either code', async () => {
    const { container } = open()
    expect(
      await screen.findByText(
        'A new throw of the number of row 4, column 4 changes 9 of 64 cells, (2 · 1 + 1)². In one dense code, a new number changes 64.',
      ),
    ).toBeDefined()
    expect(screen.getByRole('heading', { name: /^Give every region its own code/ })).toBeDefined()
    expect(container.querySelectorAll('.coded-die')).toHaveLength(64)
  })

  it('throws a die that is pressed, by hand or by key, and takes it back', async () => {
    open()
    fireEvent.click(await die(1, 1))
    await screen.findByText(/row 1, column 1 changes 4 of 64 cells, what the border leaves of/)
    fireEvent.keyDown(await die(8, 5), { key: 'Enter' })
    await screen.findByText(/row 8, column 5 changes 6 of 64 cells/)
    fireEvent.click(screen.getByRole('button', { name: 'Take back' }))
    expect(await screen.findByText(/row 1, column 1 changes 4 of 64 cells/)).toBeDefined()
  })

  it('has one stop for Tab among the dice; arrow keys go on', async () => {
    const { container } = open()
    const first = await die(4, 4)
    expect(container.querySelectorAll('.coded-die[tabindex="0"]')).toHaveLength(1)
    fireEvent.keyDown(first, { key: 'ArrowRight' })
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/row 4, column 5/)
  })

  it('says something else of shared numbers, and where none was thrown', async () => {
    open('throws=')
    await screen.findByText(/both generators show the same real digit/)
    fireEvent.click(screen.getByRole('button', { name: 'g, for all' }))
    await screen.findByRole('heading', { name: 'The number that all cells share changes the whole digit.' })
    fireEvent.click(screen.getByRole('button', { name: 'q ↖' }))
    expect(await screen.findByRole('heading', { name: /^A quadrant’s number changes/ })).toBeDefined()
  })
})
