import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { fitNoiseMixture, gaussianNoise, noiseFromRepeats, robustNoise } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { mean } from '../../../src/core/statistics'
import { rootMeanSquare, seeds } from './samples'

describe('the normal law of errors', () => {
  test('by hand', () => {
    const { mean, sd, meanError, sdError } = gaussianNoise([1, 3])
    expect([mean, sd]).toEqual([2, 1])
    expect(meanError).toBeCloseTo(Math.SQRT1_2, 14)
    expect(sdError).toBe(0.5)
  })

  test('from fifteen errors is known to 0.26 and 0.18 only', () => {
    const laws = Array.from({ length: 2000 }, (_, seed) =>
      gaussianNoise(stream(seed).fillNormal(new Float64Array(15), 3, 1)),
    )
    expect(rootMeanSquare(laws.map((law) => law.mean - 3))).toBeCloseTo(0.258, 1)
    const sds = laws.map((law) => law.sd)
    expect(rootMeanSquare(sds.map((sd) => sd - mean(sds)))).toBeCloseTo(0.18, 1)
    expect(mean(laws.map((law) => law.meanError))).toBeCloseTo(0.25, 1)
  })

  test('from median and MAD hardly feels a fifth of faulty errors, mean and spread do not', () => {
    const errors = stream(1)
      .fillNormal(new Float64Array(3000), 0.5, 0.6)
      .map((error, i) => (i % 5 === 0 ? 50 : error))
    expect(Math.abs(robustNoise(errors).mean - 0.5)).toBeLessThan(0.3)
    expect(robustNoise(errors).sd).toBeLessThan(0.9)
    expect(gaussianNoise(errors).mean).toBeGreaterThan(10)
  })

  test('from inputs read twice: the spread, never the mean', () => {
    const random = stream(2)
    const x = random.fillNormal(new Float64Array(20_000), 0, 5)
    const read = () => x.map((value) => value + random.normal(3, 0.8))
    const law = noiseFromRepeats(read(), read())
    expect(law.mean).toBe(0)
    expect(law.sd).toBeCloseTo(0.8, 1)
    expect(() => noiseFromRepeats([1], [1, 2])).toThrow('noiseFromRepeats: 1 first readings, 2 second')
  })
})

describe('expectation–maximisation for good and faulty readings', () => {
  const range = [-10, 10] as const
  const sample = (seed: number) => {
    const random = stream(seed)
    const faulty = Array.from({ length: 300 }, () => random.bernoulli(0.2))
    const errors = Float64Array.from(faulty, (bad) =>
      bad ? random.uniform(-10, 10) : random.normal(0.5, 0.6),
    )
    return { faulty, errors }
  }

  test('finds mean, spread and share', () => {
    const fits = seeds.map((seed) => fitNoiseMixture(sample(seed).errors, { range }))
    expect(mean(fits.map((fit) => fit.mean))).toBeCloseTo(0.5, 1)
    expect(mean(fits.map((fit) => fit.sd))).toBeCloseTo(0.6, 1)
    expect(mean(fits.map((fit) => fit.faulty))).toBeCloseTo(0.2, 1)
    expect(rootMeanSquare(fits.map((fit) => fit.mean - 0.5))).toBeLessThan(0.06)
    expect(fits.every((fit) => fit.converged)).toBe(true)
  })

  test('names the faulty: few wrongly accused, but those within the crowd go unseen', () => {
    let accused = 0
    let rightly = 0
    let faultyCount = 0
    for (const seed of seeds) {
      const { faulty, errors } = sample(seed)
      const { faultyProbability } = fitNoiseMixture(errors, { range })
      for (const [i, probability] of faultyProbability.entries()) {
        accused += probability > 0.5 ? 1 : 0
        rightly += probability > 0.5 && faulty[i] ? 1 : 0
        faultyCount += faulty[i] ? 1 : 0
      }
    }
    expect(rightly / accused).toBeGreaterThan(0.95)
    expect(rightly / faultyCount).toBeGreaterThan(0.75)
    expect(rightly / faultyCount).toBeLessThan(0.9)
  })

  test('never lowers the likelihood, whatever the start', () => {
    const start = fc.record({
      mean: fc.double({ min: -5, max: 5, noNaN: true }),
      sd: fc.double({ min: 0.1, max: 5, noNaN: true }),
      faulty: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.nat(), start, (seed, from) => {
        const { trace } = fitNoiseMixture(sample(seed).errors, { range, start: from })
        for (const [i, round] of trace.slice(1).entries()) {
          expect(round.logLikelihood).toBeGreaterThanOrEqual(trace[i].logLikelihood - 1e-9)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('equal readings do not make the spread vanish', () => {
    const { sd, mean } = fitNoiseMixture([2, 2, 2, 2], { range, smallestSd: 0.01 })
    expect([sd, mean]).toEqual([0.01, 2])
  })

  test('refuses an empty range', () => {
    expect(() => fitNoiseMixture([1], { range: [1, 1] })).toThrow(
      'fitNoiseMixture: 1 errors, faulty ones from 1 to 1',
    )
  })
})

test('gives each round of a mixture the log-likelihood of its model', () => {
  const errors = [-0.4, 0.1, 0.3, 0.2, 6, -0.2, -5.5]
  const range = [-8, 8] as const
  for (const { mean, sd, faulty, logLikelihood } of fitNoiseMixture(errors, { range }).trace) {
    const direct = errors.map((error) => {
      const good = Math.exp(-(((error - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI))
      return Math.log((1 - faulty) * good + faulty / (range[1] - range[0]))
    })
    expect(logLikelihood).toBeCloseTo(
      direct.reduce((sum, value) => sum + value),
      10,
    )
  }
})
