import { describe, expect, test } from 'vitest'
import {
  leastMedianOfSquares,
  leastTrimmedSquares,
  residuals,
  trimmedSquares,
} from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { median } from '../../../src/core/statistics'
import { leverage, line, seeds } from './samples'

describe('least median of squares', () => {
  test('finds the line of the majority when 30 % of the points have leverage', () => {
    for (const seed of seeds) {
      const { x, y } = line(seed, leverage(0.3))
      const { coefficients, weights } = leastMedianOfSquares(x, y, stream(seed))
      expect(Math.abs(coefficients[1] - 2)).toBeLessThan(1)
      expect(weights.subarray(0, 18).every((weight) => weight === 0)).toBe(true)
    }
  })

  test('has no larger median residual than the true line', () => {
    const size = (value: number) => Math.abs(value)
    for (const seed of seeds) {
      const { x, y } = line(seed)
      const { coefficients } = leastMedianOfSquares(x, y, stream(seed), { pairs: 2000 })
      const found = median(residuals(coefficients, x, y).map(size))
      expect(found).toBeLessThan(median(residuals([1, 2], x, y).map(size)))
    }
  })

  test('tries every pair of a small sample, whatever the seed', () => {
    const x = [0, 1, 2, 3, 4, 5]
    const y = [0, 1, 2, 3, 40, -50]
    const found = leastMedianOfSquares(x, y, stream(1))
    expect(found).toEqual(leastMedianOfSquares(x, y, stream(2)))
    expect(found.coefficients[1]).toBeCloseTo(1, 12)
    expect(Array.from(found.weights)).toEqual([1, 1, 1, 1, 0, 0])
  })

  test.each([
    ['as many pairs as there are', 15, true],
    ['one pair fewer', 14, false],
  ])('asked for %s, draws none unless it must', (_, pairs, drawsNone) => {
    const random = stream(3)
    leastMedianOfSquares([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 40, -50], random, { pairs })
    expect(random.bits32() === stream(3).bits32()).toBe(drawsNone)
  })

  test('takes the first of several shortest halves', () => {
    const found = leastMedianOfSquares([1, 1, 1, 1], [0, 1, 2, 3], stream(1))
    expect(Array.from(found.coefficients)).toEqual([1, 0])
  })

  test('has Rousseeuw’s factor for small samples in its scale', () => {
    // Half the length of the shortest interval that holds three of the four values: 1.
    const { scale } = leastMedianOfSquares([1, 1, 1, 1], [0, 1, 2, 30], stream(1))
    expect(scale).toBeCloseTo(1.4826 * (1 + 5 / 2), 3)
  })

  test('points above each other have slope 0', () => {
    expect(Array.from(leastMedianOfSquares([1, 1, 1], [2, 2, 9], stream(1)).coefficients)).toEqual([2, 0])
  })
})

describe('least trimmed squares', () => {
  test('keeps the majority and reports what it minimised', () => {
    for (const seed of seeds.slice(0, 20)) {
      const { x, y } = line(seed, leverage(0.3))
      const fit = leastTrimmedSquares(x, y, stream(seed), { keep: 33 })
      expect(Math.abs(fit.coefficients[1] - 2)).toBeLessThan(0.6)
      expect(fit.weights.reduce((sum, weight) => sum + weight, 0)).toBe(33)
      expect(trimmedSquares(fit.coefficients, x, y, 33)).toBe(fit.objective)
      expect(fit.objective).toBeLessThanOrEqual(trimmedSquares([1, 2], x, y, 33))
    }
  })

  test('refuses to keep more points than there are', () => {
    expect(() => leastTrimmedSquares([1, 2, 3], [1, 2, 3], stream(1), { keep: 4 })).toThrow(
      'leastTrimmedSquares: keep 4 of 3 points',
    )
  })
})
