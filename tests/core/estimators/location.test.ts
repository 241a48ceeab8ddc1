import { describe, expect, test } from 'vitest'
import { huberLocation, sensitivity, tukeyLocation } from '../../../src/core/estimators'
import { mean, median } from '../../../src/core/statistics'
import { stream } from '../../../src/core/random'
import { rootMeanSquare } from './samples'

/** Root mean square error over 200 samples of 100, a share of them moved to 10. */
function errors(share: number) {
  const samples = Array.from({ length: 200 }, (_, seed) =>
    stream(seed)
      .fillNormal(new Float64Array(100))
      .map((value, i) => (i < share * 100 ? value + 10 : value)),
  )
  const error = (estimate: (values: Float64Array) => number) => rootMeanSquare(samples.map(estimate))
  return {
    mean: error(mean),
    median: error(median),
    huber: error((values) => huberLocation(values).coefficients[0]),
    tukey: error((values) => tukeyLocation(values).coefficients[0]),
  }
}

describe('errors of a location of 100 values', () => {
  test('clean: the mean is best, Huber and Tukey close, the median a quarter worse', () => {
    const clean = errors(0)
    expect(clean.huber).toBeLessThan(1.1 * clean.mean)
    expect(clean.tukey).toBeLessThan(1.1 * clean.mean)
    expect(clean.median).toBeGreaterThan(1.1 * clean.mean)
  })

  test('a fifth on one side biases Huber more than the median; Tukey rejects it', () => {
    const spoilt = errors(0.2)
    expect(spoilt.mean).toBeGreaterThan(1.9)
    expect(spoilt.huber).toBeGreaterThan(spoilt.median)
    expect(spoilt.huber).toBeLessThan(0.4 * spoilt.mean)
    expect(spoilt.tukey).toBeLessThan(0.2)
  })
})

describe('the sensitivity curve', () => {
  const values = stream(7).fillNormal(new Float64Array(99))
  const huber = (sample: Float64Array) => huberLocation(sample).coefficients[0]
  const tukey = (sample: Float64Array) => tukeyLocation(sample).coefficients[0]

  test('of the mean is a straight line', () => {
    for (const at of [-5, 0, 50]) expect(sensitivity(mean, values, at)).toBeCloseTo(at - mean(values), 10)
  })

  test('of Huber stays bounded, of Tukey returns to nothing', () => {
    expect(sensitivity(huber, values, 1e6)).toBeCloseTo(sensitivity(huber, values, 10), 5)
    expect(sensitivity(tukey, values, 2)).toBeGreaterThan(0.5)
    expect(Math.abs(sensitivity(tukey, values, 50))).toBeLessThan(0.1)
  })
})
