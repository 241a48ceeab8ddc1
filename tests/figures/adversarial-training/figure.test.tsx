import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import adversarialTraining from '../../../src/figures/adversarial-training/figure'
import { openFigure, standIn, withFewRuns } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

/** The seven nets of one seed. */
const NETS = 7
/** What the page waits for is trained meanwhile, in this thread. */
const PATIENCE = { timeout: 60_000 }

describe('adversarial-training on the page', () => {
  it('counts the moons’ boxes while the nets of the plane are still to come', async () => {
    openFigure(withFewRuns(adversarialTraining, 0))
    expect(
      await screen.findByRole('heading', {
        name: 'Robustness is bought: with compute, and with clean accuracy.',
      }),
    ).toBeDefined()
    expect(await screen.findByText(/^Of the moons’ boxes the attack breaks \d+ of 80/)).toBeDefined()
    expect(screen.queryByRole('slider', { name: /along its curve/ })).toBeNull()
  })

  it('lets β be moved along the curve by keys, and trains the moons’ net with it', async () => {
    openFigure(withFewRuns(adversarialTraining, NETS))
    const point = await screen.findByRole('slider', { name: /along its curve/ }, PATIENCE)
    expect(screen.getByText(/^Over 1 seeds, nets trained by TRADES with β = 2 have/)).toBeDefined()
    fireEvent.keyDown(point, { key: 'ArrowRight', shiftKey: true })
    expect(await screen.findByText(/^Over 1 seeds, on the curve, TRADES with β = [01]\./)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Mostly robust' }))
    expect(await screen.findByText(/TRADES with β = 6 have/)).toBeDefined()
  })

  it('has as many marks of means as there are methods, and the bill of each', async () => {
    openFigure(withFewRuns(adversarialTraining, NETS))
    await screen.findByRole('slider', { name: /along its curve/ }, PATIENCE)
    const bill = screen.getByRole('img', { name: 'The bill: gradient passes per digit' })
    expect(bill.textContent).toContain('plain: 20, FGSM: 40, PGD: 120, TRADES: 140')
  })
})
