import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import dropblock from '../../src/figures/dropblock/figure'
import { defineFigure } from '../../src/shell/defineFigure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

/** Its trainings under other seeds are left out: they are counted in dropblock.test.ts. */
const alone = dropblock.unpack(({ many: _, ...rest }) => defineFigure(rest))

/** Opened at one of its first epochs, so that nothing plays while the test looks. */
const open = () => openFigure(alone, 'at=2')

describe('dropblock on the page', () => {
  it('says both errors and both accuracies', async () => {
    open()
    const sentence = (await screen.findByText(/^Holes of single cells/)).textContent
    expect(sentence).toMatch(
      /a median error of 0\.\d+ of a map’s variance, blocks of 7 with 0\.\d+\. After 2 epochs/,
    )
    expect(sentence).toMatch(
      /30 % wrong labels, \S+ % of test digits are right without dropout, \S+ % with it\.$/,
    )
  })

  it('has block size and share as labelled sliders, and draws each picture with a name', async () => {
    open()
    expect(await screen.findByRole('slider', { name: /Side of a block/ })).toBeDefined()
    expect(screen.getByRole('slider', { name: /Share to drop/ })).toBeDefined()
    expect(screen.getAllByRole('img', { name: /holes refilled/ })).toHaveLength(2)
    expect(screen.getByRole('img', { name: /cells dropped: DropBlock: 7 × 7 cells/ })).toBeDefined()
  })

  it('shows dropout again at blocks of one cell, and is put back', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Dropout: single cells' }))
    await screen.findByText(/^Single cells are refilled/)
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    expect(await screen.findByText(/blocks of 7 with/)).toBeDefined()
  })

  it('draws the map that is chosen', async () => {
    open()
    const list = await screen.findByRole('list', { name: 'Feature maps' })
    const third = list.querySelectorAll('button')[2]
    fireEvent.click(third)
    await waitFor(() => expect(third.getAttribute('aria-pressed')).toBe('true'))
    expect(await screen.findByText('Feature map 3')).toBeDefined()
  })
})
