import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import noiseModel from '../../src/figures/noise-model/figure'
import { ROUNDS } from '../../src/figures/noise-model/params'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

describe('noise-model on the page', () => {
  it('says what EM found and what the plain mean and deviation are', async () => {
    openFigure(noiseModel, `at=${ROUNDS}`)
    await screen.findByText(/EM holds \S+ % to be faulty and the rest to have mean 0\.\d+ and spread 0\.6\d/)
    expect(screen.getByText(/All readings together have mean \S+ and deviation 2\.\d+/)).toBeDefined()
    await screen.findByRole('img', { name: /50 of 50 seeds: mean and spread by four methods/ })
  })

  it('shows each round when the reader steps, and the marks in words', async () => {
    openFigure(noiseModel, 'at=0&start=far')
    const first = (await screen.findByText(/EM holds/)).textContent
    fireEvent.change(screen.getByRole('slider', { name: /round/ }), { target: { value: '5' } })
    await screen.findByText((text) => text.startsWith('EM holds') && text !== first)
    expect(screen.getByText('● below 10 %, ◆ to 50 %, + to 90 %, × above')).toBeDefined()
  })
})
