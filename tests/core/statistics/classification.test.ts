import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  accuracy,
  areaUnderRoc,
  balancedAccuracy,
  binaryBrierScore,
  brierScore,
  confusion,
  gMean,
  negativeLogLikelihood,
  precision,
  predictedClasses,
  recall,
  rocCurve,
} from '../../../src/core/statistics'

describe('the confusion table', () => {
  const table = confusion([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 2], 4)

  test('counts true class by row and predicted class by column', () => {
    expect(Array.from(table.counts)).toEqual([2, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    expect(accuracy(table)).toBeCloseTo(4 / 6)
    expect(recall(table, 0)).toBeCloseTo(2 / 3)
    expect(precision(table, 1)).toBe(0.5)
    expect(balancedAccuracy(table)).toBeCloseTo((2 / 3 + 1 / 2 + 1) / 3)
    expect(recall(table, 3)).toBeNaN()
  })

  test('refuses what does not match', () => {
    expect(() => confusion([0], [0, 1], 2)).toThrow('confusion: 1 labels, 2 predictions')
    expect(() => confusion([0], [2], 2)).toThrow('confusion: 0 taken for 2, with 2 classes')
  })
})

describe('the area under the ROC curve', () => {
  const examples = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 40,
  })

  test('is the share of positive-negative pairs in the right order, ties counting one half', () => {
    fc.assert(
      fc.property(examples, (drawn) => {
        fc.pre(new Set(drawn.map(([, positive]) => positive)).size === 2)
        let right = 0
        let pairs = 0
        for (const [positiveScore, isPositive] of drawn) {
          for (const [negativeScore, isAlsoPositive] of drawn) {
            if (isPositive !== 1 || isAlsoPositive !== 0) continue
            pairs++
            right += positiveScore > negativeScore ? 1 : positiveScore === negativeScore ? 0.5 : 0
          }
        }
        const area = areaUnderRoc(
          drawn.map(([score]) => score),
          drawn.map(([, positive]) => positive),
        )
        expect(area).toBeCloseTo(right / pairs, 12)
      }),
    )
  })

  test('is NaN where one kind is missing', () => {
    expect(areaUnderRoc([1, 2], [1, 1])).toBeNaN()
    expect(areaUnderRoc([1, 2], [0, 0])).toBeNaN()
  })

  test('refuses NaN scores and unequal lengths', () => {
    expect(() => areaUnderRoc([1, NaN], [0, 1])).toThrow('areaUnderRoc: score 1 is NaN')
    expect(() => areaUnderRoc([1], [0, 1])).toThrow('areaUnderRoc: 1 scores, 2 outcomes')
  })
})

describe('the ROC curve', () => {
  const examples = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 40,
  })

  test('goes from nothing to everything, a point for every score', () => {
    expect(rocCurve([0.9, 0.2, 0.9, 0.5], [1, 0, 0, 1])).toEqual([
      { threshold: Infinity, falseAlarms: 0, found: 0 },
      { threshold: 0.9, falseAlarms: 0.5, found: 0.5 },
      { threshold: 0.5, falseAlarms: 0.5, found: 1 },
      { threshold: 0.2, falseAlarms: 1, found: 1 },
    ])
  })

  test('has the area of the pairs in the right order below it, and the rates of its thresholds', () => {
    fc.assert(
      fc.property(examples, (drawn) => {
        fc.pre(new Set(drawn.map(([, positive]) => positive)).size === 2)
        const scores = drawn.map(([score]) => score)
        const positive = drawn.map(([, outcome]) => outcome)
        const curve = rocCurve(scores, positive)
        const area = curve
          .slice(1)
          .reduce(
            (sum, to, i) => sum + ((to.falseAlarms - curve[i].falseAlarms) * (to.found + curve[i].found)) / 2,
            0,
          )
        expect(area).toBeCloseTo(areaUnderRoc(scores, positive), 12)
        for (const { threshold, falseAlarms, found } of curve) {
          const called = scores.map((score) => (score >= threshold ? 1 : 0))
          const table = confusion(positive, called, 2)
          expect([1 - recall(table, 0), recall(table, 1)].map((rate) => rate.toFixed(9))).toEqual(
            [falseAlarms, found].map((rate) => rate.toFixed(9)),
          )
        }
      }),
    )
  })

  test('refuses NaN scores and unequal lengths', () => {
    expect(() => rocCurve([1, NaN], [0, 1])).toThrow('rocCurve: score 1 is NaN')
    expect(() => rocCurve([1], [0, 1])).toThrow('rocCurve: 1 scores, 2 outcomes')
    expect(rocCurve([1, 2], [0, 0]).every(({ found }) => Number.isNaN(found))).toBe(true)
  })
})

test('the G-mean is the root of recall times specificity, for two classes', () => {
  expect(gMean(confusion([0, 0, 0, 0, 1, 1], [0, 0, 0, 1, 1, 0], 2))).toBeCloseTo(Math.sqrt(0.75 * 0.5), 12)
  expect(gMean(confusion([0, 1], [0, 0], 2))).toBe(0)
  expect(() => gMean(confusion([0, 1], [0, 0], 3))).toThrow('gMean: 3 classes')
})

describe('scores of probabilities', () => {
  const table = [0.7, 0.2, 0.1, 0.1, 0.8, 0.1]

  test('closed forms', () => {
    expect(Array.from(predictedClasses(table, 3))).toEqual([0, 1])
    expect(negativeLogLikelihood(table, [0, 2], 3)).toBeCloseTo(-(Math.log(0.7) + Math.log(0.1)) / 2, 14)
    expect(brierScore(table, [0, 2], 3)).toBeCloseTo((0.09 + 0.04 + 0.01 + 0.01 + 0.64 + 0.81) / 2, 14)
    expect(binaryBrierScore([0.25, 1], [1, 1])).toBe(0.28125)
    expect(negativeLogLikelihood([0, 1], [0], 2)).toBe(Infinity)
  })

  test('two classes give twice the binary score', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (forecasts) => {
        const outcomes = forecasts.map((_, i) => (i % 3 === 0 ? 1 : 0))
        const rows = forecasts.flatMap((p) => [1 - p, p])
        expect(brierScore(rows, outcomes, 2)).toBeCloseTo(2 * binaryBrierScore(forecasts, outcomes), 12)
      }),
    )
  })

  test('refuses tables that do not divide and labels out of range', () => {
    expect(() => predictedClasses([1, 2, 3], 2)).toThrow(
      'predictedClasses: 3 probabilities do not make rows of 2',
    )
    expect(() => brierScore([1, 0], [2], 2)).toThrow('brierScore: label 2 with 2 classes')
    expect(() => negativeLogLikelihood([1, 0], [0, 1], 2)).toThrow('negativeLogLikelihood: 1 rows, 2 labels')
    expect(() => binaryBrierScore([], [])).toThrow('binaryBrierScore: 0 probabilities, 0 outcomes')
  })
})
