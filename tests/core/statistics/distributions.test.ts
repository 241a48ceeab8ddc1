import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  betaCdf,
  binomialLowerBound,
  logGamma,
  studentCdf,
  studentQuantile,
} from '../../../src/core/statistics'

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1)

test('log Γ has its known values', () => {
  // mpmath: float(loggamma(mpf(x)))
  expect(relative(logGamma(0.1), 2.252712651734206)).toBeLessThan(1e-14)
  expect(relative(logGamma(0.5), Math.log(Math.PI) / 2)).toBeLessThan(1e-14)
  expect(relative(logGamma(3.7), 1.4280723266653879)).toBeLessThan(1e-14)
  expect(relative(logGamma(42), 114.0342117814617)).toBeLessThan(1e-14)
  expect(relative(logGamma(1000.5), 5908.674175848678)).toBeLessThan(1e-14)
  expect(logGamma(1)).toBeCloseTo(0, 14)
  expect(() => logGamma(0)).toThrow('logGamma: argument must be positive, is 0')
})

test('the incomplete beta function has its known values', () => {
  // mpmath: float(betainc(a, b, 0, x, regularized=True))
  expect(relative(betaCdf(0.3, 2, 3), 0.3483)).toBeLessThan(1e-13)
  expect(relative(betaCdf(0.9, 0.5, 0.5), 0.7951672353008665)).toBeLessThan(1e-13)
  expect(relative(betaCdf(0.01, 10, 0.2), 3.449630162352517e-22)).toBeLessThan(1e-12)
  expect(relative(betaCdf(0.985, 990, 11), 0.11663374425353082)).toBeLessThan(1e-10)
  expect(betaCdf(0.5, 5000, 5000)).toBeCloseTo(0.5, 10)
  expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3)]).toEqual([0, 1])
})

test('the incomplete beta function is symmetric and rises', () => {
  const shape = fc.double({ min: 0.1, max: 300, noNaN: true })
  const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(inside, shape, shape, (x, a, b) => {
      expect(Math.abs(betaCdf(x, a, b) + betaCdf(1 - x, b, a) - 1)).toBeLessThan(1e-10)
      expect(betaCdf(x, a, b)).toBeLessThanOrEqual(betaCdf(Math.min(1, x + 0.01), a, b) + 1e-12)
    }),
  )
})

test('Student’s quantiles: closed forms for one and two degrees of freedom, golden values above', () => {
  for (const p of [0.55, 0.9, 0.975, 0.999]) {
    expect(relative(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-11)
    expect(relative(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(1e-11)
  }
  // mpmath: the root of 1 − betainc(v/2, 1/2, 0, v/(v + t²), regularized=True)/2 − p
  expect(studentQuantile(0.9, 4)).toBeCloseTo(1.5332062740589438, 10)
  expect(studentQuantile(0.975, 31)).toBeCloseTo(2.0395134463964086, 10)
  expect(studentCdf(-studentQuantile(0.8, 7), 7)).toBeCloseTo(0.2, 12)
  expect(() => studentQuantile(1, 3)).toThrow('studentQuantile: no quantile 1 with 3 degrees of freedom')
})

test('the Clopper–Pearson bound leaves 1 − level in the binomial tail', () => {
  const bound = binomialLowerBound(990, 1000, 0.999)
  let tail = 0
  for (let k = 990; k <= 1000; k++) {
    const logChoose = logGamma(1001) - logGamma(k + 1) - logGamma(1001 - k)
    tail += Math.exp(logChoose + k * Math.log(bound) + (1000 - k) * Math.log(1 - bound))
  }
  expect(Math.abs(tail - 0.001)).toBeLessThan(1e-9)
  expect(binomialLowerBound(0, 100, 0.95)).toBe(0)
  expect(relative(binomialLowerBound(100, 100, 0.999), 0.001 ** 0.01)).toBeLessThan(1e-12)
  expect(() => binomialLowerBound(5, 4, 0.95)).toThrow('binomialLowerBound: 5 of 4 at level 0.95')
})
