import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { biasOnlyShare } from '../../../src/core/replay/published'
import { Answers } from '../../../src/figures/replay/Answers'
import { type Frame, params, run } from '../../../src/figures/replay/experiment'
import figure from '../../../src/figures/replay/figure'
import { Inputs } from '../../../src/figures/replay/Inputs'
import type { Config } from '../../../src/figures/replay/params'
import { Stage } from '../../../src/figures/replay/Stage'
import { claim, describe, table } from '../../../src/figures/replay/text'
import { defaultsOf } from '../../../src/params/config'

afterEach(cleanup)

const defaults = defaultsOf(params)
const framesOf = (settings: Partial<Config>): Frame[] =>
  [...run({ ...defaults, ...settings })].map((draw) => draw())
const shown = (frame: Frame, config: Config = defaults) => ({ frame, config, summary: undefined })

test('it opens at its last epoch, and counts epochs as its sentence does', () => {
  figure.unpack(({ run: settings }) => {
    expect([settings?.opensAt, settings?.countsFrom, settings?.unit]).toEqual([299, 1, 'epoch'])
  })
  const frames = framesOf({})
  expect(describe(frames[299])).toMatch(/^This seed, after all 300 epochs: after the “removal” the loss is/)
  expect(describe(frames[16])).toMatch(/^This seed so far, epoch 17: on the noisy inputs the loss is/)
})

const ends: Partial<Config>[] = [
  { mean: 0, std: 0.1, meanLearned: 0.01, stdLearned: 0.08 },
  { mean: 0, std: 0.5, meanLearned: 0.2, stdLearned: 0.48 },
  { mean: 0, std: 1, meanLearned: 0.1, stdLearned: 0.9 },
  { mean: 3, std: 1, meanLearned: 2.8, stdLearned: 0.9 },
  { mean: params.mean.min },
  { mean: params.mean.max },
  { std: params.std.min },
  { std: params.std.max },
]

test.each(ends)('at %o the heading holds exactly where the printed losses follow the law', (settings) => {
  const frame = framesOf(settings)[299]
  const [before, after] = [frame.lossBefore[9], frame.lossAfter[9]]
  const isLaw = Math.abs(after / before / biasOnlyShare(10, 'after') - 1) < 0.01
  expect(claim.holds(shown(frame))).toBe(isLaw)
  expect(describe(frame).includes('the loss is beyond 32-bit numbers')).toBe(!isLaw)
})

test('while the loss is beyond its range, the heading says so', () => {
  const overflowed = framesOf({ seed: 0 })[2]
  expect(describe(overflowed)).toContain('the loss is beyond 32-bit numbers')
  expect(claim.holds(shown(overflowed))).toBe(false)
  expect(claim.otherwise(shown(overflowed))).toBe('Here the numbers overflow, and the curves have gaps.')
})

test('another curve is not called the published one', () => {
  const last = framesOf({})[299]
  expect(claim.holds(shown(last))).toBe(true)
  const other = shown({ ...last, lossAfter: last.lossBefore })
  expect(claim.holds(other)).toBe(false)
  expect(claim.otherwise(other)).toBe('Here the program draws other curves than the published ones.')
})

test('the rings are named in the plot, and each plot says a phrase of its data', () => {
  const frame = framesOf({})[299]
  render(
    <>
      <Stage frame={frame} />
      <Inputs frame={frame} />
      <Answers frame={frame} />
    </>,
  )
  expect(screen.getByText(/rings: the paper’s points/)).toBeTruthy()
  for (const plot of screen.getAllByRole('img')) {
    const about = document.getElementById(plot.getAttribute('aria-describedby') ?? '')
    expect(about?.textContent).toMatch(/\d/)
  }
})

test('the end of the curve moves at every epoch', () => {
  const frames = framesOf({})
  const paths = [215, 216, 217].map((at) => {
    const { container, unmount } = render(<Stage frame={frames[at]} />)
    const path = [...container.querySelectorAll('.plot-line')].at(-1)?.getAttribute('d')
    unmount()
    return path
  })
  expect(new Set(paths).size).toBe(3)
})

test('there is a table for each panel', () => {
  expect(table(shown(framesOf({})[299])).map(({ rows }) => rows.length)).toEqual([12, 15, 150])
})
