import { describe, expect, it } from 'vitest'
import { huberEfficiency, huberRegression, leastSquares } from '../../../src/core/estimators'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/huber-vs-mse/experiment'
import { EPOCHS, params } from '../../../src/figures/huber-vs-mse/params'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

type HuberConfig = Config<'huber-vs-mse'>

const last = (change: Partial<HuberConfig>): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(Infinity)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const SEEDS = Array.from({ length: 50 }, (_, seed) => seed)
const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)

/** Root mean square slope error of every loss over 50 seeds. */
function slopeErrors(change: Partial<HuberConfig>): Frame['slopeErrors'] {
  const frames = SEEDS.map((seed) => last({ ...change, seed }))
  const of = (name: keyof Frame['slopeErrors']) => rms(frames.map((frame) => frame.slopeErrors[name]))
  return { mse: of('mse'), mae: of('mae'), huber: of('huber'), tukey: of('tukey') }
}

describe('Huber caps what one point can do', () => {
  it('loses at most a tenth to least squares where all points are honest, over 50 seeds', () => {
    const { mse, huber } = slopeErrors({ outlierShare: 0 })
    expect(huber).toBeLessThanOrEqual(1.1 * mse)
    expect(huberEfficiency(1.345)).toBeCloseTo(0.95, 3)
  })

  it('has at most a quarter of least squares’ slope error with 10 % of outliers, over 50 seeds', () => {
    const { mse, huber } = slopeErrors({ outlierShare: 10 })
    expect(huber).toBeLessThanOrEqual(0.25 * mse)
  })

  it('moves no further, however far one point is dragged up', () => {
    const { points } = last({ outlierShare: 0 })
    const dragged = (y: number) => last({ points: points.map((p, i) => (i === 0 ? [p[0], y] : p)) }).lines
    expect(Math.abs(dragged(50).huber.slope - dragged(35).huber.slope)).toBeLessThan(1e-3)
    expect(Math.abs(dragged(50).mse.slope - dragged(35).mse.slope)).toBeGreaterThan(0.01)
  })
})

describe('… unless the point is far out in x', () => {
  const errors = slopeErrors({ outlierShare: 10, leverage: true })

  it('errs within a tenth of least squares’ error, over 50 seeds', () => {
    expect(Math.abs(errors.huber - errors.mse)).toBeLessThanOrEqual(0.1 * errors.mse)
  })

  it('while Tukey’s biweight from the least median of squares keeps the slope to 0.15', () => {
    expect(errors.tukey).toBeLessThanOrEqual(0.15)
  })

  it('and from the common start Tukey is lost as well: its loss is not convex', () => {
    const { tukey } = slopeErrors({ outlierShare: 10, leverage: true, tukeyStart: 'same' })
    expect(tukey).toBeGreaterThan(0.15)
  })
})

describe('training', () => {
  it('ends where least squares and Huber’s equations say', () => {
    for (const seed of [0, 1, 2, 3]) {
      const { points, lines, spread } = last({ seed })
      const x = points.map(([value]) => value)
      const y = points.map(([, value]) => value)
      const [intercept, slope] = leastSquares(x, y)
      expect(lines.mse.intercept).toBeCloseTo(intercept, 6)
      expect(lines.mse.slope).toBeCloseTo(slope, 6)
      const [huberIntercept, huberSlope] = huberRegression(x, y, { scale: spread }).coefficients
      expect(Math.abs(lines.huber.intercept - huberIntercept)).toBeLessThan(0.02)
      expect(Math.abs(lines.huber.slope - huberSlope)).toBeLessThan(0.005)
    }
  })

  it('starts all losses from the same flat line and takes every one down', () => {
    const step = reader(run({ ...defaultsOf(params), tukeyStart: 'same' })).advanceTo(0)
    expect(step?.frame.curves).toEqual({ mse: [1], mae: [1], huber: [1], tukey: [1] })
    const { curves } = last({})
    for (const curve of [curves.mse, curves.mae, curves.huber, curves.tukey]) {
      expect(curve).toHaveLength(EPOCHS + 1)
      expect(curve.at(-1)).toBeLessThan(1)
    }
  })

  it('gives the same frames for the same config, and they survive being sent', () => {
    expect(last({ seed: 11 })).toEqual(structuredClone(last({ seed: 11 })))
    expect(last({ seed: 11 })).not.toEqual(last({ seed: 12 }))
  })

  it('keeps every number finite for points on one spot, on one vertical and on one line', () => {
    for (const points of [
      [[3, 3]],
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      [
        [5, 0],
        [5, 10],
        [5, 20],
      ],
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ] as const) {
      const { lines, weights, curves } = last({ points })
      for (const { slope, intercept } of [lines.mse, lines.mae, lines.huber, lines.tukey]) {
        expect(Number.isFinite(slope) && Number.isFinite(intercept)).toBe(true)
      }
      expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true)
      expect(curves.huber.every(Number.isFinite)).toBe(true)
    }
  })
})
