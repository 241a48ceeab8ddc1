import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import whichNoise from '../../../src/figures/which-noise/figure'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const buy = (count: number): void => {
  fireEvent.change(screen.getByRole('slider', { name: /Calibration points bought/ }), {
    target: { value: String(count) },
  })
}

describe('which-noise on the page', () => {
  it('asks before it tells, and lets nothing but bought points say who is right', async () => {
    openFigure(whichNoise)
    await screen.findByText(/Slide it onto one of them\. Which truth made it\?/)
    fireEvent.click(screen.getByRole('radio', { name: 'truth A' }))
    await screen.findByText(/You say truth A\. .*cloud cannot prove you right or wrong/)
    expect(screen.queryByText(/Your guess was/)).toBeNull()
    buy(1)
    await screen.findByText(/One point, with noise \S+: it takes a second one/)
    buy(20)
    await screen.findByText(
      /20 points put the mean of the noise at \S+, between .*: truth B\. Your guess was wrong\./,
    )
    fireEvent.click(screen.getByRole('radio', { name: 'truth B' }))
    await screen.findByText(/Your guess was right/)
  })

  it('says when both truths are still possible', async () => {
    openFigure(whichNoise, 'calibration=3&shift=0.25')
    expect(await screen.findByText(/both truths are still possible/)).toBeDefined()
  })

  it('lets the cloud be slid, by hand and by key, onto either curve, which it fits alike', async () => {
    openFigure(whichNoise, 'slide=0.01')
    const cloud = await screen.findByRole('slider', { name: 'Middle of the cloud' })
    const before = cloud.getAttribute('aria-valuetext')
    fireEvent.keyDown(cloud, { key: 'ArrowLeft' })
    expect(cloud.getAttribute('aria-valuetext')).not.toBe(before)
    fireEvent.click(screen.getByRole('button', { name: 'Slide it onto A' }))
    const onA = (await screen.findByText(/On curve A the cloud is/)).textContent
    fireEvent.click(screen.getByRole('button', { name: 'Onto B' }))
    const onB = (await screen.findByText(/On curve B the cloud is/)).textContent
    expect(onB.replace('curve B', 'curve A')).toBe(onA)
  })

  it('claims that the cloud fits two truths until points have told them apart', async () => {
    openFigure(whichNoise)
    expect(
      await screen.findByRole('heading', { name: 'Two different truths, one cloud of data.' }),
    ).toBeDefined()
    buy(10)
    expect(await screen.findByRole('heading', { name: /points with a known input can/ })).toBeDefined()
  })
})
