import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  contaminationOf,
  huberEfficiency,
  minimaxThreshold,
  tukeyEfficiency,
} from '../../../src/core/estimators'

test('the efficiency of Huber’s estimator at its usual thresholds', () => {
  const known = [
    [0.5, 0.7921],
    [1, 0.9031],
    [1.345, 0.95],
    [1.5, 0.9642],
    [2, 0.9897],
  ] as const
  for (const [k, efficiency] of known) expect(Math.abs(huberEfficiency(k) - efficiency)).toBeLessThan(1e-4)
})

test('towards the median’s 2/π for k → 0, towards the mean’s 1 for large k, and rising between', () => {
  expect(huberEfficiency(0.001)).toBeCloseTo(2 / Math.PI, 3)
  expect(huberEfficiency(8)).toBeCloseTo(1, 12)
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 4, noNaN: true }), (k) => {
      expect(huberEfficiency(k + 0.01)).toBeGreaterThan(huberEfficiency(k))
    }),
  )
})

test('the efficiency of Tukey’s biweight at its usual thresholds', () => {
  const known = [
    [3, 0.7727],
    [4.685, 0.95],
    [6, 0.981],
  ] as const
  for (const [c, efficiency] of known) expect(Math.abs(tukeyEfficiency(c) - efficiency)).toBeLessThan(1e-4)
})

test('the minimax threshold answers the share of gross errors', () => {
  const known = [
    [1.345, 0.0579],
    [1, 0.1428],
    [2, 0.0084],
  ] as const
  for (const [k, share] of known) expect(Math.abs(contaminationOf(k) - share)).toBeLessThan(1e-4)
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 0.99, noNaN: true }), (share) => {
      expect(Math.abs(contaminationOf(minimaxThreshold(share)) / share - 1)).toBeLessThan(1e-9)
    }),
  )
  expect(() => minimaxThreshold(1)).toThrow('minimaxThreshold: the share must be between 0 and 1, is 1')
  expect(() => huberEfficiency(0)).toThrow('huberEfficiency: k must be above 0, is 0')
})
