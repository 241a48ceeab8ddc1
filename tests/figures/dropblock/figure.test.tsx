import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { frameOf } from '../../../src/batch/frameOf'
import dropblock from '../../../src/figures/dropblock/figure'
import { type Config, params } from '../../../src/figures/dropblock/params'
import { claim } from '../../../src/figures/dropblock/text'
import { defaultsOf } from '../../../src/params/config'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const figure = withFewRuns(dropblock, 7)

const headingOf = async (change: Partial<Config>): Promise<string> => {
  const config = { ...defaultsOf(params), ...change }
  const shown = { frame: await frameOf('dropblock', config, 0), config, summary: undefined }
  return claim.holds(shown) ? claim.text : claim.otherwise(shown)
}

describe('the heading of dropblock', () => {
  it.each<[string, Partial<Config>, RegExp]>([
    ['over the eye', {}, /^Neighbours give/],
    ['with blocks of one cell', { block: 1 }, /^Blocks of one cell are dropout/],
    ['with blocks of one cell by chance', { block: 1, place: [] }, /^Blocks of one cell are dropout/],
    ['over a smooth part', { place: [5, 5] }, /^Where a map is smooth/],
  ])('says what is so, %s', async (_, change, says) => {
    expect(await headingOf(change)).toMatch(says)
  })

  it('claims that a block hides only where it is refilled worse in the picture', async () => {
    for (const x of [3, 10, 16, 24, 30]) {
      for (const y of [3, 10, 16, 24, 30]) {
        const config = { ...defaultsOf(params), place: [x, y] }
        const { blocks, dropout } = await frameOf('dropblock', config, 0)
        const heading = await headingOf({ place: [x, y] })
        expect(heading.startsWith('Neighbours')).toBe(blocks.error > dropout.error)
      }
    }
  })
})

describe('dropblock on the page', () => {
  it('covers first, then tells what neighbours say', async () => {
    openFigure(figure)
    expect(await screen.findByText(/^Both maps lose 49 cells\. What does the block hide\?/)).toBeDefined()
    fireEvent.click(screen.getByRole('radio', { name: 'a guess' }))
    expect(
      await screen.findByText(/single cells are off by 0\.\d+ of this map’s variance, the block by \d/),
    ).toBeDefined()
    expect(screen.getAllByRole('img', { name: /a guess in the holes/ })).toHaveLength(2)
  })

  it('has a block that keys move by a cell, and that stays on the map', async () => {
    openFigure(figure, 'place=30_16')
    const block = await screen.findByRole('slider', { name: 'Block' })
    const before = block.getAttribute('aria-valuetext')
    fireEvent.keyDown(block, { key: 'ArrowRight' })
    await waitFor(() => expect(block.getAttribute('aria-valuetext')).toBe('column 32, row 17 of 32'))
    expect(before).toBe('column 31, row 17 of 32')
    fireEvent.keyDown(block, { key: 'ArrowRight' })
    fireEvent.keyDown(block, { key: 'ArrowUp' })
    await waitFor(() => expect(block.getAttribute('aria-valuetext')).toBe('column 32, row 16 of 32'))
  })

  it('puts the block back where it was when a gesture is taken away', async () => {
    openFigure(figure, 'place=20_16')
    const block = await screen.findByRole('slider', { name: 'Block' })
    fireEvent.pointerDown(block, { pointerId: 1, button: 0, clientX: 20, clientY: 16 })
    fireEvent.pointerMove(block, { pointerId: 1, clientX: 8, clientY: 8 })
    await waitFor(() => expect(block.getAttribute('aria-valuetext')).toBe('column 9, row 9 of 32'))
    fireEvent.pointerCancel(block, { pointerId: 1 })
    await waitFor(() => expect(block.getAttribute('aria-valuetext')).toBe('column 21, row 17 of 32'))
  })

  it('lets chance drop, and is put back', async () => {
    openFigure(figure)
    fireEvent.click(await screen.findByRole('button', { name: 'By chance' }))
    await screen.findByText(/^Chance has dropped/)
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(await screen.findByText(/^Both maps lose 49 cells/)).toBeDefined()
  })

  it('draws the map that is chosen', async () => {
    openFigure(figure)
    const list = await screen.findByRole('list', { name: 'Feature maps' })
    const third = list.querySelectorAll('button')[2]
    fireEvent.click(third)
    await waitFor(() => expect(third.getAttribute('aria-pressed')).toBe('true'))
  })
})
