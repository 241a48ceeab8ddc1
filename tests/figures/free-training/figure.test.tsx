import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import freeTraining from '../../../src/figures/free-training/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const END = /End of the film/

describe('free-training on the page', () => {
  it('opens with the film of a trained net, while the nets of the race are still to come', async () => {
    openFigure(withFewRuns(freeTraining, 0))
    expect(
      await screen.findByRole('heading', { name: 'Replay each batch and robustness costs no extra passes.' }),
    ).toBeDefined()
    expect(screen.getByText(/^Batch 200 of 200, 60 digits, shown 4 times: 10 rounds/)).toBeDefined()
    expect(screen.getByText(/^This seed: on attacked fresh digits the loss is/)).toBeDefined()
  })

  it('is cut longer and shorter by keys, for the same bill', async () => {
    openFigure(withFewRuns(freeTraining, 0))
    fireEvent.keyDown(await screen.findByRole('slider', { name: END }), { key: 'ArrowRight' })
    expect(await screen.findByText(/^Batch 133 of 134, 60 digits, shown 6 times/)).toBeDefined()
    fireEvent.keyDown(screen.getByRole('slider', { name: END }), { key: 'Home' })
    expect(await screen.findByText(/^Batch 800 of 800, 60 digits, shown once: 40 rounds/)).toBeDefined()
    expect(screen.getByRole('heading', { name: /^Shown once, a batch is changed/ })).toBeDefined()
    expect(screen.getByRole('slider', { name: END }).getAttribute('aria-valuetext')).toBe(
      '1 replay of each batch',
    )
  })

  it('takes any m, and shows its first and its last replay', async () => {
    openFigure(withFewRuns(freeTraining, 0), 'replays=15')
    expect(await screen.findByText(/shown 15 times/)).toBeDefined()
    const film = screen.getByRole('group', { name: 'The replays of one batch, side by side' })
    expect(film.querySelector('desc')?.textContent).toMatch(/in replay 12, \d\.\d\d in replay 15\.$/)
  })
})
