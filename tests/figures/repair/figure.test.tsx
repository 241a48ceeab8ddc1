import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { configs, summarise } from '../../../src/figures/repair/ensemble'
import { run } from '../../../src/figures/repair/experiment'
import repair from '../../../src/figures/repair/figure'
import { type Config, params } from '../../../src/figures/repair/params'
import { claim } from '../../../src/figures/repair/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'
import { openFigure, standIn } from '../../shell/openFigure'

vi.mock('../../../src/runtime/run', () => import('../../shell/localWorkers'))
standIn()

const open = (query: string) => openFigure(repair, `count=50&${query}`)

const headingOf = (change: Partial<Config>): string => {
  const config = { ...defaultsOf(params), ...change }
  // The cubics stand from the first frame on, so the nets need not be trained.
  const frames = configs(config).map((each) => reader(run(each)).advanceTo(0)?.frame)
  const frame = frames[0]
  if (frame === undefined) throw new Error('no frame')
  const shown = { frame, config, summary: summarise(frames) }
  return claim.holds(shown) ? claim.text : claim.otherwise(shown)
}

const published = (mean: number, sd: number, meanTyped: number, sdTyped: number) =>
  ({ scale: 'paper', knowledge: 'typed', mean, sd, meanTyped, sdTyped }) as const

describe('the heading of repair', () => {
  it.each([
    ['as it opens', {}],
    ['with the most noise', { sd: params.sd.max }],
    ['in Figure 4', published(0, 1, 0.1, 0.9)],
    ['in Figure 5, where the mean can be predicted', published(3, 1, 2.8, 0.9)],
  ])('claims that predicting pays: %s', (_, change) => {
    expect(headingOf(change)).toBe(claim.text)
  })

  it.each([
    ['a mean off by 0.2', { knowledge: 'typed' }],
    ['a mean that repeats cannot tell', { mean: 1, knowledge: 'learned', repeats: 20 }],
    ['uniform inputs taken for normal', { inputs: 'uniform', prior: 'normal' }],
    ['Figure 2', published(0, 0.1, 0.01, 0.08)],
    ['Figure 3', published(0, 0.5, 0.2, 0.48)],
  ] as const)('says that a wrong guess is worse than none: %s', (_, change) => {
    expect(headingOf(change)).toBe('A guess from a wrong law is worse than no guess.')
  })

  it('says where nothing can be predicted', () => {
    expect(headingOf({ sd: 0 })).toBe('Without noise there is nothing to predict.')
    expect(headingOf({ knowledge: 'learned' })).toBe('Who knows nothing of the noise can predict nothing.')
  })
})

describe('repair on the page', () => {
  it('says how far off each rung is, over how many seeds, and in how many it was closer', async () => {
    open('at=0')
    await screen.findByText(/^(This seed|So far).*: the fitted curve is \S+ from the true one/)
    await screen.findByText(
      /^Median of 32 seeds: .*a fresh draw of noise subtracted \(further off in \d+ of 32\)/,
    )
    expect(screen.getByRole('img', { name: /Distance from the true curve, 32 of 32 seeds/ })).toBeDefined()
  })

  it('lets the spread of the noise be pulled in the picture', async () => {
    open('at=0')
    const handle = await screen.findByRole('slider', { name: 'Spread of the noise', description: '' })
    expect(screen.getByText('← drag me')).toBeDefined()
    fireEvent.keyDown(handle, { key: 'ArrowRight' })
    await waitFor(() => expect(screen.queryByText('← drag me')).toBeNull())
  })

  it('sells repeated readings, which leave the mean a guess, and calibration points, which tell it', async () => {
    open('at=0&mean=1')
    fireEvent.click(await screen.findByText('More pictures'))
    await screen.findByText('Believed: mean 1.00, spread 0.40.')
    fireEvent.click(screen.getByRole('button', { name: '+ 10 read twice' }))
    await screen.findByText(/Believed: mean 0\.00, a guess, spread \S+, from 10 inputs read twice and 0/)
    fireEvent.click(screen.getByRole('button', { name: '+ 5 with true input' }))
    await screen.findByText(/Believed: mean \S+ ± \S+, spread \S+, from 10 inputs read twice and 5/)
    expect(screen.getByRole('radio', { name: 'learned' })).toHaveProperty('checked', true)
  })

  it('has the published settings as presets, and says what the mean alone would do', async () => {
    open('at=0')
    fireEvent.click(await screen.findByRole('button', { name: 'Figure 5' }))
    await screen.findByText(/Median of 32 seeds.*\S+ with the mean subtracted, .*closer in 3\d of 32/)
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }))
    await waitFor(() => expect(screen.queryByText(/with the mean subtracted/)).toBeNull())
  })

  it('says so where there is nothing to repair', async () => {
    open('at=0&sd=0')
    expect(await screen.findByText(/whatever is subtracted, the curve is/)).toBeDefined()
  })

  it('shows the nearest allowed value for a mean beyond all bounds, and says so', async () => {
    open('at=0&mean=10000000')
    expect(await screen.findByText(/lies outside its range from -1000 to 1000/)).toBeDefined()
  })
})
