import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { normalCdf, normalDensity, normalQuantile, normalQuantiles } from '../../../src/core/elementary'

/** mpmath with 30 digits: `float(ncdf(mpf(x)))`. */
const golden: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.96, 0.024997895148220435],
  [2.9, 0.998134186699616],
  [-3.1, 0.0009676032132183569],
  [-5, 2.866515718791939e-7],
  [-10, 7.619853024160525e-24],
]

test('Φ has the known values, in the tail to 13 digits', () => {
  for (const [x, probability] of golden) {
    expect(Math.abs(normalCdf(x) / probability - 1)).toBeLessThan(1e-13)
  }
  expect(normalCdf(Infinity)).toBe(1)
  expect(normalCdf(-Infinity)).toBe(0)
})

test('Φ⁻¹ inverts Φ to 1e-12 and is odd about one half', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12)
    }),
    { numRuns: 2000 },
  )
  for (let k = 1; k < 1000; k++) {
    const p = k / 1000
    expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14)
    expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12)
  }
  expect(normalQuantile(0.75)).toBeCloseTo(1 / 1.482602218505602, 15)
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([-Infinity, Infinity, NaN])
})

test('Φ⁻¹ of many probabilities has the bits of each by itself, at the seams, at the ends and outside too', () => {
  const seams = [0.075, 0.075 - 2 ** -55, 0.925, 0.925 + 2 ** -53, 1e-12, 1 - 1e-12, 0, 1, -1, 2, NaN]
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (drawn) => {
      const probabilities = Float64Array.of(...seams, ...drawn)
      const into = new Float64Array(probabilities.length).fill(7)
      normalQuantiles(probabilities, into)
      expect(into).toEqual(probabilities.map(normalQuantile))
    }),
  )
  const into = Float64Array.of(7, 7)
  normalQuantiles(Float64Array.of(0.5, 0.5), into, 1)
  expect(into).toEqual(Float64Array.of(0, 7))
})

test('the density is the slope of Φ', () => {
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (x) => {
      const h = 1e-4
      expect((normalCdf(x + h) - normalCdf(x - h)) / (2 * h)).toBeCloseTo(normalDensity(x), 8)
    }),
  )
})
