import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tukey, tuning } from '../../../src/core/estimators'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/huber-vs-mse/experiment'
import { DOMAIN, EPOCHS, params } from '../../../src/figures/huber-vs-mse/params'
import { run as runOnePoint } from '../../../src/figures/one-bad-point/experiment'
import { snap } from '../../../src/params/codec'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'
import {
  deviationsLine,
  huberLoss,
  huberOracle,
  type Line,
  lossOf,
  type Point,
  squaresLine,
} from '../../core/estimators/oracles'

const last = (change: Partial<Config<'huber-vs-mse'>>): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(EPOCHS)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const hundredths = (low: number, high: number) =>
  fc.integer({ min: 100 * low, max: 100 * high }).map((value) => value / 100)
const place = fc.tuple(hundredths(...DOMAIN.x), hundredths(...DOMAIN.y))
const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -3, max: 6 }))

/** What a reader may paste: any points, few places with many ties, most points on one line, all at one x. */
const pasted = fc.oneof(
  fc.array(place, { minLength: 3, maxLength: 24 }),
  fc.array(corner, { minLength: 3, maxLength: 16 }),
  fc
    .tuple(fc.integer({ min: -2, max: 2 }), fc.nat(8), fc.array(place, { maxLength: 4 }))
    .map(([slope, count, others]): Point[] => [
      ...Array.from({ length: 5 + count }, (_, i): Point => [i, 3 + slope * i]),
      ...others,
    ]),
  fc.array(
    hundredths(...DOMAIN.y).map((y): Point => [5, y]),
    { minLength: 3, maxLength: 9 },
  ),
)

const settings = fc.record({
  delta: fc
    .double({ min: params.delta.min, max: params.delta.max, noNaN: true })
    .map((delta) => snap(params.delta, delta)),
  learningRate: fc
    .double({ min: -2, max: Math.log10(3), noNaN: true })
    .map((power) => Math.min(3, 10 ** power)),
  outlierShare: fc.integer({ min: 0, max: 9 }).map((fives) => 5 * fives),
  leverage: fc.boolean(),
  seed: fc.nat(),
})

/** The settings, with drawn points, the same with one of them dragged, or pasted ones. */
const cases = fc.oneof(
  fc.tuple(settings, fc.constant<readonly Point[]>([])),
  fc
    .tuple(settings, fc.nat(59), place)
    .map(([config, which, to]): [typeof config, readonly Point[]] => [
      config,
      last({ ...config, learningRate: 0.3 }).points.map((point, i) => (i === which ? to : point)),
    ]),
  fc.tuple(settings, pasted),
)

/** Within 2 % of the spread of the exact line, or, where several are best, another one that is. */
function expectSame(
  points: readonly Point[],
  found: Line,
  exact: Line,
  rho: (e: number) => number,
  spread: number,
) {
  const widest = Math.max(...points.map(([x]) => Math.abs(x)))
  const limit = 0.02 * spread + 1e-9
  const isNear =
    Math.abs(found[0] - exact[0]) <= limit && Math.abs(found[1] - exact[1]) * Math.max(1, widest) <= limit
  if (isNear) return
  const [loss, least] = [lossOf(points, found, rho), lossOf(points, exact, rho)]
  expect(loss).toBeLessThanOrEqual(least * (1 + 1e-9) + 1e-12)
}

const lineOf = ({ intercept, slope }: { intercept: number; slope: number }): Line => [intercept, slope]

it('draws the lines with the least loss, whatever the settings and the points, in 2,400 drawn cases', () => {
  fc.assert(
    fc.property(cases, ([config, own]) => {
      const { points, lines, spread } = last({ ...config, points: own })
      expectSame(points, lineOf(lines.mse), squaresLine(points), (e) => e * e, spread)
      const deviations = deviationsLine(points)
      expectSame(points, lineOf(lines.mae), deviations, Math.abs, spread)
      const k = config.delta * spread
      const huber = k === 0 ? deviations : huberOracle(points, k, deviations)
      expectSame(points, lineOf(lines.huber), huber, k === 0 ? Math.abs : huberLoss(k), spread)
    }),
    {
      numRuns: 2400,
      // Its residuals spread by mere rounding.
      examples: [
        [
          [
            { delta: 3.245, learningRate: 1, outlierShare: 10, leverage: true, seed: 1_344_685_784 },
            [
              [0.03, 3.02],
              [22, 0.12],
              [0, -14.97],
            ],
          ],
        ],
      ],
    },
  )
})

it('leaves Tukey’s line where its pulls balance, from either start', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom('same' as const, 'lms' as const), ([config, own], tukeyStart) => {
      const { points, lines, spread } = last({ ...config, points: own, tukeyStart })
      if (spread === 0) return
      const { psi } = tukey(tuning.tukey)
      const [a, b] = lineOf(lines.tukey)
      const pulls = points.map(([x, y]) => [psi((y - a - b * x) / spread), x])
      const sum = (of: (pull: number, x: number) => number): number =>
        pulls.reduce((total, [pull, x]) => total + of(pull, x), 0)
      expect(Math.abs(sum((pull) => pull))).toBeLessThan(1e-4)
      expect(Math.abs(sum((pull, x) => pull * (x - points[0][0])))).toBeLessThan(1e-3)
    }),
    { numRuns: 300 },
  )
})

it('has slope 2.05 at δ = 0.1, as a line through medians', () => {
  const { lines } = last({ delta: 0.1 })
  expect(Math.abs(lines.huber.slope - 2.055)).toBeLessThan(0.001)
  expect(Math.abs(lines.mae.slope - 2.054)).toBeLessThan(0.001)
})

const FOUR_AND_ONE: readonly Point[] = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [5, 30],
]

it('follows four points on a line and leaves the fifth', () => {
  const { lines, spread, weights } = last({ points: FOUR_AND_ONE })
  expect(spread).toBe(0)
  for (const { slope } of [lines.mae, lines.huber, lines.tukey]) expect(slope).toBeCloseTo(1, 12)
  expect(weights.slice(0, 4)).toEqual([1, 1, 1, 1])
  expect(weights[4]).toBeLessThan(1e-9)
})

it('and so does the figure of one bad point', () => {
  const { value } = runOnePoint({ points: FOUR_AND_ONE }).next()
  expect(value?.huber?.slope).toBeCloseTo(1, 12)
  expect(value?.weights).toEqual([1, 1, 1, 1, 0])
})
