import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logisticProbabilities, logisticRegression } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { mean } from '../../../src/core/statistics'

/** Two overlapping clouds, the second class rare. */
function clouds(seed: number, count = 200, share = 0.2) {
  const random = stream(seed)
  const outcomes = Uint8Array.from({ length: count }, (_, i) => (i < share * count ? 1 : 0))
  const features = Float64Array.from(
    { length: 2 * count },
    (_, i) => random.normal() + (outcomes[i >> 1] === 1 ? 1 : 0),
  )
  return { features, outcomes }
}

describe('logistic regression', () => {
  test('finds log odds and the log odds ratio of a two-by-two table', () => {
    // x = 0: 3 of 10 are ones; x = 1: 12 of 20.
    const features = [...new Array<number>(10).fill(0), ...new Array<number>(20).fill(1)]
    const outcomes = features.map((x, i) => (x === 0 ? (i < 3 ? 1 : 0) : i < 22 ? 1 : 0))
    const [intercept, slope] = logisticRegression(features, outcomes, { columns: 1 })
    expect(intercept).toBeCloseTo(Math.log(3 / 7), 9)
    expect(slope).toBeCloseTo(Math.log(12 / 8) - Math.log(3 / 7), 9)
  })

  test('leaves no slope: residuals stand at right angles to every column, but for the penalty', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 0.1, 5), (seed, ridge) => {
        const { features, outcomes } = clouds(seed)
        const fit = logisticRegression(features, outcomes, { columns: 2, ridge })
        const p = logisticProbabilities(fit, features)
        const slope = (column: (i: number) => number): number =>
          p.reduce((sum, value, i) => sum + (value - outcomes[i]) * column(i), 0)
        expect(slope(() => 1)).toBeCloseTo(0, 6)
        for (const j of [0, 1])
          expect(slope((i) => features[2 * i + j]) + ridge * fit[1 + j]).toBeCloseTo(0, 6)
      }),
      { numRuns: 20 },
    )
  })

  test('predicts the share of ones on average, whatever the penalty', () => {
    const { features, outcomes } = clouds(4)
    for (const ridge of [0, 1, 100]) {
      const p = logisticProbabilities(logisticRegression(features, outcomes, { columns: 2, ridge }), features)
      expect(mean(p)).toBeCloseTo(0.2, 9)
    }
  })

  test('stays finite where a line parts the outcomes, given a penalty', () => {
    const fit = logisticRegression([-2, -1, 1, 2], [0, 0, 1, 1], { columns: 1, ridge: 1e-3 })
    expect(Number.isFinite(fit[1])).toBe(true)
    expect(fit[0]).toBeCloseTo(0, 9)
    expect(logisticProbabilities(fit, [3])[0]).toBeGreaterThan(0.99)
  })

  test('shrinks its weights as the penalty grows', () => {
    const { features, outcomes } = clouds(7)
    const lengths = [0.01, 1, 100].map((ridge) => {
      const [, first, second] = logisticRegression(features, outcomes, { columns: 2, ridge })
      return Math.hypot(first, second)
    })
    expect(lengths.toSorted((a, b) => b - a)).toEqual(lengths)
  })

  test('gives probabilities without overflow', () => {
    expect(Array.from(logisticProbabilities([0, 1], [-1000, 0, 1000]))).toEqual([0, 0.5, 1])
  })

  test('refuses one outcome alone, and lengths that do not fit', () => {
    expect(() => logisticRegression([1, 2], [1, 1], { columns: 1 })).toThrow('2 ones among 2 outcomes')
    expect(() => logisticRegression([1, 2], [0, 0], { columns: 1 })).toThrow('0 ones among 2 outcomes')
    expect(() => logisticRegression([1, 2, 3], [0, 1], { columns: 2 })).toThrow('3 numbers in 2 columns')
    expect(() => logisticProbabilities([0, 1, 2], [1])).toThrow('1 numbers in 2 columns')
  })
})
