import { describe, expect, test } from 'vitest'
import { bootstrapInterval, comparePairs, mean, meanInterval, median } from '../../../src/core/statistics'
import { stream } from '../../../src/core/random'

describe('Student’s interval of a mean', () => {
  test('is the textbook’s: 1 … 5 gives 3 ± 2.7764·√(2.5/5)', () => {
    const { estimate, low, high } = meanInterval([1, 2, 3, 4, 5])
    expect(estimate).toBe(3)
    expect(high - 3).toBeCloseTo(2.7764451051977987 * Math.sqrt(0.5), 12)
    expect(3 - low).toBeCloseTo(high - 3, 12)
  })

  test('covers the true mean of small normal samples as often as it says', () => {
    const random = stream(1)
    let covered = 0
    for (let trial = 0; trial < 4000; trial++) {
      const { low, high } = meanInterval(random.fillNormal(new Float64Array(6), 7, 2), 0.9)
      if (low < 7 && 7 < high) covered++
    }
    expect(Math.abs(covered / 4000 - 0.9)).toBeLessThan(4 * Math.sqrt(0.09 / 4000))
  })

  test('of one value is that value', () => {
    expect(meanInterval([7])).toEqual({ estimate: 7, low: 7, high: 7 })
    expect(() => meanInterval([])).toThrow('mean: no values')
  })
})

test('paired comparison counts wins and takes the interval of the differences, not of the means', () => {
  const a = [10, 21, 30, 42, 50]
  const b = [9, 20, 30, 40, 51]
  const { estimate, wins, losses, ties, low, high } = comparePairs(a, b)
  expect({ estimate, wins, losses, ties }).toEqual({ estimate: 0.6, wins: 3, losses: 1, ties: 1 })
  expect([low, high]).toEqual([meanInterval([1, 1, 0, 2, -1]).low, meanInterval([1, 1, 0, 2, -1]).high])
  expect(() => comparePairs([1], [1, 2])).toThrow('comparePairs: 1 values against 2')
})

describe('the bootstrap interval', () => {
  const values = stream(3).fillNormal(new Float64Array(200))

  test('of a mean agrees with Student’s', () => {
    const bootstrap = bootstrapInterval(values, mean, stream(4), { resamples: 4000 })
    const student = meanInterval(values)
    expect(bootstrap.estimate).toBe(student.estimate)
    expect(Math.abs(bootstrap.low - student.low)).toBeLessThan(0.02)
    expect(Math.abs(bootstrap.high - student.high)).toBeLessThan(0.02)
  })

  test('holds the estimate, repeats with its seed and widens with its level', () => {
    const narrow = bootstrapInterval(values, median, stream(5), { level: 0.5 })
    const wide = bootstrapInterval(values, median, stream(5), { level: 0.99 })
    expect(bootstrapInterval(values, median, stream(5), { level: 0.5 })).toEqual(narrow)
    expect(wide.low).toBeLessThan(narrow.low)
    expect(narrow.low).toBeLessThanOrEqual(narrow.estimate)
    expect(narrow.estimate).toBeLessThanOrEqual(narrow.high)
    expect(narrow.high).toBeLessThan(wide.high)
  })

  test('refuses impossible requests', () => {
    expect(() => bootstrapInterval([], mean, stream(1))).toThrow('bootstrapInterval: 0 values')
    expect(() => bootstrapInterval([1], mean, stream(1), { level: 1 })).toThrow('level 1')
  })
})
