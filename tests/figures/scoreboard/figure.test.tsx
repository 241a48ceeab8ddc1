import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import scoreboard from '../../../src/figures/scoreboard/figure'
import { pinned } from '../../../src/figures/scoreboard/Heads'
import { ROWS } from '../../../src/figures/scoreboard/names'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** With one seed of every row: more tell the page nothing more. */
const figure = withFewRuns(scoreboard, ROWS.length)
const open = (query = '') => openFigure(figure, query)

const cell = () => screen.findByRole('slider', { name: 'Open cell' })

describe('the scoreboard on the page', () => {
  it('opens a cell by the arrow keys, stays at the border, and says what is in it', async () => {
    open()
    const frame = await cell()
    expect(await screen.findByText(/^Cutout against holes: \d+ % right, .+ over one seed\./)).toBeDefined()
    fireEvent.keyDown(frame, { key: 'ArrowLeft' })
    expect(await screen.findByText(/^Cutout against specks: \d+ % right/)).toBeDefined()
    fireEvent.keyDown(frame, { key: 'ArrowUp' })
    fireEvent.keyDown(frame, { key: 'ArrowUp' })
    fireEvent.keyDown(frame, { key: 'ArrowUp' })
    expect(
      await screen.findByText(/^Plain training against specks: \d+ % right, over one seed/),
    ).toBeDefined()
    expect(frame.getAttribute('aria-valuetext')).toMatch(/^Plain training against specks/)
  })

  it('compares the two rows whose names were pressed last', async () => {
    open()
    const noise = await screen.findByRole('button', { name: 'Compare noise' })
    fireEvent.click(noise)
    expect(await screen.findByText('A − B: noise − yours, in points')).toBeDefined()
    fireEvent.keyDown(screen.getByRole('button', { name: 'Compare SMOTE' }), { key: 'Enter' })
    expect(await screen.findByText('A − B: SMOTE − noise, in points')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Compare SMOTE, row A', pressed: true })).toBeDefined()
  })

  it('takes another combination, and blanks its row until its nets have come', async () => {
    open()
    await screen.findByText(/over one seed/)
    fireEvent.click(screen.getByRole('checkbox', { name: 'dropout' }))
    expect(screen.getByText('…')).toBeDefined()
  })

  it('greys what a linear model cannot have, with the reason', async () => {
    open('figure=scoreboard&net=linear&row=dropout')
    expect(await screen.findAllByText('no hidden layer')).toHaveLength(2)
    const tick = screen.getByRole('checkbox', { name: 'dropout' })
    expect(tick).toHaveProperty('disabled', true)
    expect(screen.getByText(/a linear model has no hidden layer for it/)).toBeDefined()
  })
})

describe('a pressed name', () => {
  it('becomes the first pin, the first the second; pressed again it changes nothing', () => {
    expect(pinned('noise', { one: 'yours', other: 'plain' })).toEqual({ one: 'noise', other: 'yours' })
    expect(pinned('plain', { one: 'yours', other: 'plain' })).toEqual({ one: 'plain', other: 'yours' })
    expect(pinned('yours', { one: 'yours', other: 'plain' })).toEqual({})
  })
})
