import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  huber,
  huberRegression,
  leastAbsoluteDeviations,
  leastMedianOfSquares,
  leastSquares,
  residuals,
  spreadOf,
  tukeyRegression,
} from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { leverage, lift, line, rootMeanSquare, type Sample, seeds } from './samples'

const fits = {
  ols: ({ x, y }: Sample) => leastSquares(x, y),
  l1: ({ x, y }: Sample) => leastAbsoluteDeviations(x, y),
  huber: ({ x, y }: Sample) => huberRegression(x, y).coefficients,
  tukey: ({ x, y }: Sample) => {
    const start = leastMedianOfSquares(x, y, stream(1)).coefficients
    return tukeyRegression(x, y, { start }).coefficients
  },
}

/** Root mean square error of the slope over 50 seeds, for every estimator. */
function slopeErrors(spoil?: (sample: Sample) => void) {
  const error = (fit: (sample: Sample) => Float64Array) =>
    rootMeanSquare(seeds.map((seed) => fit(line(seed, spoil))[1] - 2))
  return { ols: error(fits.ols), l1: error(fits.l1), huber: error(fits.huber), tukey: error(fits.tukey) }
}

describe('Huber’s regression', () => {
  test('solves its equations: Σ ψ(r/σ̂) and Σ ψ(r/σ̂)x vanish', () => {
    const cases = fc.tuple(fc.nat(), fc.double({ min: 0, max: 0.4, noNaN: true }))
    fc.assert(
      fc.property(cases, ([seed, share]) => {
        const { x, y } = line(seed, lift(share))
        const { coefficients, scale, converged } = huberRegression(x, y)
        const rest = residuals(coefficients, x, y)
        const { psi } = huber(1.345)
        expect(converged).toBe(true)
        expect(Math.abs(rest.reduce((sum, r) => sum + psi(r / scale), 0))).toBeLessThan(1e-6)
        expect(Math.abs(rest.reduce((sum, r, i) => sum + psi(r / scale) * x[i], 0))).toBeLessThan(1e-6)
      }),
    )
  })

  test('measures its threshold in the robust spread of its own residuals', () => {
    for (const seed of seeds) {
      const { x, y } = line(seed, lift(0.1))
      const { coefficients, scale } = huberRegression(x, y)
      expect(spreadOf(residuals(coefficients, x, y)) / scale).toBeCloseTo(1, 6)
    }
  })

  test('stretching y, shearing and moving carry the line along', () => {
    const { x, y } = line(3, lift(0.2))
    const plain = huberRegression(x, y)
    const moved = huberRegression(
      x,
      y.map((value, i) => 10 * value + 3 * x[i] - 4),
    )
    expect(moved.coefficients[0]).toBeCloseTo(10 * plain.coefficients[0] - 4, 5)
    expect(moved.coefficients[1]).toBeCloseTo(10 * plain.coefficients[1] + 3, 5)
    expect(moved.scale).toBeCloseTo(10 * plain.scale, 5)
  })

  test('is least squares for a large threshold', () => {
    const { x, y } = line(4, lift(0.1))
    const { coefficients, weights } = huberRegression(x, y, { k: 1000 })
    expect(coefficients[1]).toBeCloseTo(leastSquares(x, y)[1], 10)
    expect(weights.every((weight) => weight === 1)).toBe(true)
  })

  test('doubts the spoilt points and only those', () => {
    const { x, y } = line(5, lift(0.1))
    const { weights } = huberRegression(x, y)
    expect(Math.max(...weights.subarray(0, 6))).toBeLessThan(0.2)
    expect(Math.min(...weights.subarray(6))).toBeGreaterThan(0.4)
  })

  test('takes the curve that half of the points lie on exactly', () => {
    const { coefficients, scale, converged } = huberRegression([0, 1, 2, 3, 4], [1, 3, 90, 7, 9])
    expect(coefficients[0]).toBeCloseTo(1, 6)
    expect(coefficients[1]).toBeCloseTo(2, 6)
    expect(scale).toBeLessThan(1e-6)
    expect(converged).toBe(true)
  })
})

describe('errors of the slope over 50 seeds', () => {
  test('clean: Huber is at most a tenth worse than least squares', () => {
    const { ols, huber } = slopeErrors()
    expect(huber).toBeLessThanOrEqual(1.1 * ols)
  })

  test('a tenth lifted by 8: Huber has at most a quarter of least squares’ error', () => {
    const { ols, huber, tukey } = slopeErrors(lift(0.1))
    expect(huber).toBeLessThanOrEqual(0.25 * ols)
    expect(tukey).toBeLessThanOrEqual(huber)
  })

  test('three tenths lifted: Tukey from least median of squares beats Huber by far', () => {
    const { ols, huber, tukey } = slopeErrors(lift(0.3))
    expect(huber).toBeLessThan(ols)
    expect(tukey).toBeLessThan(0.4 * huber)
  })

  test('a tenth with leverage: Huber does no better than least squares, Tukey rejects them', () => {
    const { ols, l1, huber, tukey } = slopeErrors(leverage(0.1))
    expect(Math.abs(huber - ols)).toBeLessThanOrEqual(0.1 * ols)
    expect(l1).toBeGreaterThan(0.9 * ols)
    expect(tukey).toBeLessThanOrEqual(0.15)
  })
})

test('Tukey’s answer depends on the start: from least squares it stays with the leverage points', () => {
  const { x, y } = line(1, leverage(0.1))
  const fromOls = tukeyRegression(x, y, { start: leastSquares(x, y) })
  const fromMajority = tukeyRegression(x, y, { start: leastMedianOfSquares(x, y, stream(1)).coefficients })
  expect(Math.abs(fromOls.coefficients[1] - 2)).toBeGreaterThan(2)
  expect(Math.abs(fromMajority.coefficients[1] - 2)).toBeLessThan(0.3)
  expect(Array.from(fromMajority.weights.subarray(0, 6))).toEqual([0, 0, 0, 0, 0, 0])
})

test('impossible requests are refused by name', () => {
  expect(() => huberRegression([1], [])).toThrow('huberRegression: 1 x, 0 y')
  expect(() => huberRegression([1], [1], { k: 0 })).toThrow('huber: its threshold must be above 0, is 0')
  expect(() => tukeyRegression([], [], { start: [0, 0] })).toThrow('tukeyRegression: 0 x, 0 y')
})

test('Huber’s fit with a given scale bends where a parabola is asked for', () => {
  const x = Array.from({ length: 9 }, (_, i) => i - 4)
  const y = x.map((at) => 1 - at + 0.5 * at * at)
  const { coefficients } = huberRegression(x, y, { degree: 2, scale: 1 })
  expect(Array.from(coefficients, (value) => Number(value.toFixed(6)))).toEqual([1, -1, 0.5])
})
