import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  mean,
  median,
  medianAbsoluteDeviation,
  quantile,
  robustSpread,
  standardDeviation,
  variance,
} from '../../../src/core/statistics'
import { stream } from '../../../src/core/random'

const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('closed forms of a small sample', () => {
  const values = [4, 1, 3, 2, 10]
  expect(mean(values)).toBe(4)
  expect(variance(values)).toBe(12.5)
  expect(standardDeviation(values)).toBe(Math.sqrt(12.5))
  expect(median(values)).toBe(3)
  expect(median([1, 2, 3, 10])).toBe(2.5)
  expect(medianAbsoluteDeviation(values)).toBe(1)
  expect(medianAbsoluteDeviation(values, 4)).toBe(2)
  // numpy.quantile([4, 1, 3, 2, 10], [0, .1, .25, .9, 1])
  expect([0, 0.1, 0.25, 0.9, 1].map((share) => quantile(values, share))).toEqual([
    1, 1.4, 2, 7.6000000000000005, 10,
  ])
})

test('moving and stretching the values moves and stretches the summaries', () => {
  fc.assert(
    fc.property(
      samples,
      fc.integer({ min: -9, max: 9 }),
      fc.integer({ min: -50, max: 50 }),
      (values, by, to) => {
        const moved = values.map((value) => by * value + to)
        expect(mean(moved)).toBeCloseTo(by * mean(values) + to, 8)
        expect(median(moved)).toBeCloseTo(by * median(values) + to, 8)
        expect(robustSpread(moved)).toBeCloseTo(Math.abs(by) * robustSpread(values), 8)
      },
    ),
  )
})

test('quantiles rise with the share, from the least to the largest value, and leave the input as it was', () => {
  fc.assert(
    fc.property(samples, share, share, (values, a, b) => {
      const before = values.join()
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => quantile(values, share))
      expect(low).toBeLessThanOrEqual(high)
      expect(quantile(values, 0)).toBe(Math.min(...values))
      expect(quantile(values, 1)).toBe(Math.max(...values))
      expect(values.join()).toBe(before)
    }),
  )
})

test('the robust spread estimates the standard deviation of a normal sample and stays when 40 % go astray', () => {
  const values = stream(1).fillNormal(new Float64Array(20_000), 5, 3)
  expect(robustSpread(values)).toBeCloseTo(3, 1)
  expect(robustSpread(values.map((value, i) => (i % 5 < 2 ? 1e9 : value)))).toBeLessThan(15)
})

test('no values, no summary', () => {
  expect(() => mean([])).toThrow('mean: no values')
  expect(() => median([])).toThrow('quantile: no values')
  expect(() => variance([1])).toThrow('variance: needs two values, has 1')
  expect(() => quantile([1], 1.5)).toThrow('quantile: share must be from 0 to 1, is 1.5')
})
