import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { cos, exp, log, log1p, logSumExp, power, sin } from '../../../src/core/elementary'

const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })

/** Both are right to less than one unit in the last place, so they may be two apart: 2 × 2⁻⁵² relative. */
function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * 4.5e-16)
}

describe('the elementary functions agree with the engine to the last bits', () => {
  test('exp', () => {
    fc.assert(
      fc.property(within(-700, 709), (x) => expectClose(exp(x), Math.exp(x))),
      { numRuns: 5000 },
    )
    fc.assert(fc.property(within(-1e-3, 1e-3), (x) => expectClose(exp(x), Math.exp(x))))
  })

  test('log, over all exponents and near 1', () => {
    const anyPositive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true })
    fc.assert(
      fc.property(anyPositive, (x) => expectClose(log(x), Math.log(x))),
      { numRuns: 5000 },
    )
    fc.assert(
      fc.property(within(0.5, 2), (x) => expectClose(log(x), Math.log(x))),
      { numRuns: 5000 },
    )
  })

  test('log1p, for small and for large arguments', () => {
    fc.assert(
      fc.property(within(-1 + 2 ** -53, 3), (x) => expectClose(log1p(x), Math.log1p(x))),
      { numRuns: 5000 },
    )
    fc.assert(fc.property(within(0, 1e300), (x) => expectClose(log1p(x), Math.log1p(x))))
    fc.assert(fc.property(within(-1e-9, 1e-9), (x) => expectClose(log1p(x), Math.log1p(x))))
  })

  test('sin and cos, over a turn and up to a million', () => {
    for (const bound of [2 * Math.PI, 1e6]) {
      fc.assert(
        fc.property(within(-bound, bound), (x) => expectClose(sin(x), Math.sin(x))),
        { numRuns: 5000 },
      )
      fc.assert(
        fc.property(within(-bound, bound), (x) => expectClose(cos(x), Math.cos(x))),
        { numRuns: 5000 },
      )
    }
  })

  test('sin and cos stay exact where they vanish', () => {
    expectClose(sin(Math.PI), 1.2246467991473532e-16)
    expectClose(cos(Math.PI / 2), 6.123233995736766e-17)
  })
})

test('the ends of the range behave as those of Math', () => {
  for (const x of [0, -Infinity, Infinity, NaN, 710, -746, -745, 709.78]) expect(exp(x)).toBe(Math.exp(x))
  for (const x of [0, 1, -1, Infinity, NaN]) expect(log(x)).toBe(Math.log(x))
  for (const x of [0, -1, -2, Infinity, NaN]) expect(log1p(x)).toBe(Math.log1p(x))
  for (const x of [Infinity, NaN]) expect(sin(x)).toBe(Math.sin(x))
  expectClose(exp(1), Math.E)
  expect(log(2)).toBe(Math.LN2)
  expect(cos(0)).toBe(1)
  expect(() => sin(1e7)).toThrow('sin: |10000000| is above 1000000')
})

test('logSumExp neither overflows nor forgets small terms', () => {
  expect(logSumExp([1000, 1000])).toBe(1000 + Math.LN2)
  expect(logSumExp([-1000, -1000])).toBe(-1000 + Math.LN2)
  expect(logSumExp([])).toBe(-Infinity)
  expect(logSumExp([-Infinity, 3])).toBe(3)
  expect(logSumExp([Infinity, 3])).toBe(Infinity)
  expect(logSumExp([NaN, 3])).toBeNaN()
})

describe('whole powers', () => {
  test('agree with the engine’s to the errors of their products', () => {
    fc.assert(
      fc.property(within(-2, 2), fc.integer({ min: 0, max: 300 }), (x, n) => {
        expect(Math.abs(power(x, n) - x ** n)).toBeLessThanOrEqual(Math.abs(x ** n) * n * 2 ** -52)
      }),
    )
  })

  test('are exact where the result is', () => {
    expect([0, 1, 2, 3, 5, 10, 19].map((n) => power(-3, n))).toEqual([
      1, -3, 9, -27, -243, 59049, -1162261467,
    ])
    expect(power(0, 0)).toBe(1)
    expect(power(2, 1000)).toBe(2 ** 1000)
  })
})
