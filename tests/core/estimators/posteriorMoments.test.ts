import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { InputLaw } from '../../../src/core/datasets'
import { attenuation, inputLawOf, posteriorMoments } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'

const noise = { mean: 0.3, sd: 0.5 }

/** E[xᵏ | w] by Simpson's rule over the law of x times the law of the noise. */
function integrated(reading: number, inputs: InputLaw, k: number): number {
  const [low, high] = inputs.kind === 'uniform' ? [inputs.low, inputs.high] : [-12, 12]
  const prior = (x: number) =>
    inputs.kind === 'uniform' ? 1 : Math.exp(-0.5 * ((x - inputs.mean) / inputs.sd) ** 2)
  const density = (x: number) => prior(x) * Math.exp(-0.5 * ((reading - noise.mean - x) / noise.sd) ** 2)
  const simpson = (f: (x: number) => number) => {
    const steps = 4000
    const h = (high - low) / steps
    let sum = f(low) + f(high)
    for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(low + i * h)
    return sum * (h / 3)
  }
  return simpson((x) => x ** k * density(x)) / simpson(density)
}

describe('the moments of x given its reading', () => {
  const laws: readonly InputLaw[] = [
    { kind: 'normal', mean: 1, sd: 0.8 },
    { kind: 'uniform', low: -2, high: 2 },
    { kind: 'uniform', low: 0, high: 0.1 },
  ]

  test.each(laws)('agree with the integral: $kind', (law) => {
    for (const reading of [-2.5, -1, 0, 0.7, 1.9, 3.2]) {
      const moments = posteriorMoments(reading, law, noise, 4)
      for (const [k, moment] of moments.entries()) expect(moment).toBeCloseTo(integrated(reading, law, k), 8)
    }
  })

  test('stay inside the interval however far out the reading is, and grow with it', () => {
    const law = { kind: 'uniform', low: -1, high: 2 } as const
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (reading) => {
        const [one, first, second] = posteriorMoments(reading, law, noise, 2)
        expect(one).toBe(1)
        expect(first).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(first).toBeLessThanOrEqual(2 + 1e-9)
        expect(second).toBeGreaterThanOrEqual(first * first - 1e-9)
        expect(posteriorMoments(reading + 0.1, law, noise, 1)[1]).toBeGreaterThanOrEqual(first - 1e-9)
      }),
    )
  })

  test('are those of the interval alone where the noise is far wider', () => {
    for (const sd of [1e3, 1e6, 1e9, 1e12]) {
      for (const reading of [-sd, 0, 0.3 * sd]) {
        const moments = posteriorMoments(reading, { kind: 'uniform', low: -1, high: 2 }, { mean: 0, sd }, 4)
        for (const [k, value] of [1, 0.5, 1, 1.25, 2.2].entries())
          expect(Math.abs(moments[k] - value)).toBeLessThan(6 / sd)
      }
    }
  })

  test.each([0.3, 0.99, 1, 1.01, 3])('join without a seam where the interval is %f spreads wide', (width) => {
    const law = { kind: 'uniform', low: 0, high: width } as const
    for (const reading of [-30, -3, 0, 0.4, 2, 25]) {
      const [, first, second] = posteriorMoments(reading, law, { mean: 0, sd: 1 }, 2)
      const density = (x: number) => Math.exp(-0.5 * (reading - x) ** 2 + 0.5 * (reading - clip) ** 2)
      const clip = Math.min(width, Math.max(0, reading))
      const sum = (f: (x: number) => number) =>
        Array.from({ length: 20_000 }, (_, i) => ((i + 0.5) * width) / 20_000).reduce(
          (total, x) => total + f(x),
          0,
        )
      const mass = sum(density)
      expect(first).toBeCloseTo(sum((x) => x * density(x)) / mass, 6)
      expect(second).toBeCloseTo(sum((x) => x * x * density(x)) / mass, 6)
    }
  })

  test('follow the noise beyond where its tail is a number: 60 spreads off, by a sixtieth of one', () => {
    const [, first] = posteriorMoments(-60, { kind: 'uniform', low: 0, high: 0.9 }, { mean: 0, sd: 1 }, 1)
    expect(first).toBeCloseTo(1 / 60 - 2 / 60 ** 3, 6)
  })

  test('without spread of the noise there is nothing to average', () => {
    expect(() => posteriorMoments(1, laws[0], { mean: 0, sd: 0 }, 1)).toThrow('spread must be above 0, is 0')
  })
})

test('the posterior mean has the least error of all guesses of x: λσᵤ² = 0.329 against σᵤ² = 0.49', () => {
  const random = stream(1)
  const law = { kind: 'normal', mean: 0, sd: 1 } as const
  const known = { mean: 0, sd: 0.7 }
  let raw = 0
  let shrunk = 0
  for (let i = 0; i < 20_000; i++) {
    const x = random.normal()
    const reading = x + random.normal(known.mean, known.sd)
    raw += (reading - x) ** 2 / 20_000
    shrunk += (posteriorMoments(reading, law, known, 1)[1] - x) ** 2 / 20_000
  }
  expect(raw).toBeCloseTo(0.49, 1)
  expect(Math.abs(shrunk - 0.49 * attenuation(1, 0.7))).toBeLessThan(0.02)
})

test('the law of x is had from readings by taking the noise off', () => {
  const random = stream(2)
  const readings = Float64Array.from({ length: 20_000 }, () => random.normal(5, 2) + random.normal(0.3, 0.5))
  const law = inputLawOf(readings, noise)
  expect(law).toEqual({ kind: 'normal', mean: expect.closeTo(5, 1), sd: expect.closeTo(2, 1) })
  expect(inputLawOf([1, 1.1, 0.9], { mean: 0, sd: 9 })).toMatchObject({ sd: expect.closeTo(1e-4, 8) })
})
