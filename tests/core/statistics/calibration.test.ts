import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { calibration, calibrationOf } from '../../../src/core/statistics'
import { stream } from '../../../src/core/random'

test('two bins by hand', () => {
  const { bins, expectedCalibrationError, meanConfidence, accuracy } = calibrationOf(
    [0.25, 0.5, 0.75, 1],
    [0, 1, 1, 1],
    2,
  )
  expect(bins).toEqual([
    { low: 0, high: 0.5, count: 2, accuracy: 0.5, confidence: 0.375 },
    { low: 0.5, high: 1, count: 2, accuracy: 1, confidence: 0.875 },
  ])
  expect(expectedCalibrationError).toBe(0.125)
  expect(meanConfidence).toBe(0.625)
  expect(accuracy).toBe(0.75)
})

test('from a table of probabilities: the largest is the confidence, fifteen bins', () => {
  const result = calibration([0.9, 0.1, 0.3, 0.7], [0, 0], 2)
  expect(result.bins).toHaveLength(15)
  expect(result.expectedCalibrationError).toBeCloseTo((0.1 + 0.7) / 2, 12)
  expect(result.accuracy).toBe(0.5)
})

test('the error is at least |accuracy − confidence| and the bins hold everyone', () => {
  const example = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1 }))
  fc.assert(
    fc.property(fc.array(example, { minLength: 1 }), (examples) => {
      const { bins, ...whole } = calibrationOf(
        examples.map(([confidence]) => confidence),
        examples.map(([, right]) => right),
      )
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(examples.length)
      expect(whole.expectedCalibrationError).toBeGreaterThanOrEqual(
        Math.abs(whole.accuracy - whole.meanConfidence) - 1e-12,
      )
      for (const bin of bins.filter(({ count }) => count > 0)) {
        expect(bin.confidence).toBeGreaterThanOrEqual(bin.low - 1e-12)
        expect(bin.confidence).toBeLessThanOrEqual(bin.high + 1e-12)
      }
    }),
  )
})

test('a forecaster that is right as often as she says has a small error, and an overconfident one her excess', () => {
  const random = stream(2)
  const honest = random.fillUniform(new Float64Array(50_000))
  const right = honest.map((confidence) => (random.bernoulli(confidence) ? 1 : 0))
  expect(calibrationOf(honest, right).expectedCalibrationError).toBeLessThan(0.01)
  const boasting = honest.map((confidence) => 0.5 + confidence / 2)
  expect(calibrationOf(boasting, right).expectedCalibrationError).toBeCloseTo(0.25, 2)
})

test('confidences outside [0, 1] and unequal lengths are refused', () => {
  expect(() => calibrationOf([1.5], [1])).toThrow('calibrationOf: confidence 1.5 is outside [0, 1]')
  expect(() => calibrationOf([], [])).toThrow('calibrationOf: 0 confidences, 0 outcomes')
  expect(() => calibration([1, 0], [0, 1], 2)).toThrow('calibration: 1 rows, 2 labels')
})
