import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import whichNoise from '../../src/figures/which-noise/figure'
import { openFigure, standIn } from '../shell/openFigure'

vi.mock('../../src/runtime/run', () => import('../shell/localWorkers'))
standIn()

const buy = (count: number): void => {
  fireEvent.change(screen.getByRole('slider', { name: /Calibration points bought/ }), {
    target: { value: String(count) },
  })
}

describe('which-noise on the page', () => {
  it('asks before it tells, and lets nothing but bought points say who is right', async () => {
    openFigure(whichNoise)
    await screen.findByText(/both fit alike\. Which one made it\?/)
    fireEvent.click(screen.getByRole('radio', { name: 'truth A' }))
    await screen.findByText(/You say truth A\. .*nothing here can prove you right or wrong/)
    expect(screen.queryByText(/Your guess was/)).toBeNull()
    buy(1)
    await screen.findByText(/One point with noise \S+: without a second one no interval/)
    buy(20)
    await screen.findByText(
      /20 points put the mean of the noise at \S+, between .*: truth B\. Your guess was wrong\./,
    )
    fireEvent.click(screen.getByRole('radio', { name: 'truth B' }))
    await screen.findByText(/Your guess was right/)
  })

  it('says when both truths are still possible', async () => {
    openFigure(whichNoise, 'calibration=3&shift=0.25')
    expect(await screen.findByText(/still both truths are possible/)).toBeDefined()
  })
})
