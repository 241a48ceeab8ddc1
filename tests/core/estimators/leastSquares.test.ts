import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { evaluate, leastSquares, residuals, shifted } from '../../../src/core/estimators'
import { powers } from '../../../src/core/estimators/polynomial'
import { stream } from '../../../src/core/random'

const coefficient = fc.double({ min: -5, max: 5, noNaN: true })
const polynomials = fc.array(coefficient, { minLength: 1, maxLength: 5 })

test('a line through three points, by hand', () => {
  const [intercept, slope] = leastSquares([0, 1, 2], [1, 2, 4])
  expect(intercept).toBeCloseTo(5 / 6, 14)
  expect(slope).toBeCloseTo(1.5, 14)
})

test('a polynomial is found again from its own values', () => {
  const x = Float64Array.from({ length: 12 }, (_, i) => -2 + i / 3)
  fc.assert(
    fc.property(polynomials, (truth) => {
      const y = x.map((value) => evaluate(truth, value))
      const found = leastSquares(x, y, { degree: truth.length - 1 })
      for (const [j, value] of truth.entries()) expect(found[j]).toBeCloseTo(value, 9)
    }),
  )
})

test('the residuals stand at right angles to every power, weights included', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 4 }), (seed, degree) => {
      const random = stream(seed)
      const x = random.fillNormal(new Float64Array(20))
      const y = random.fillNormal(new Float64Array(20), 3, 10)
      const weights = random.fillUniform(new Float64Array(20), 0.1, 2)
      const rest = residuals(leastSquares(x, y, { degree, weights }), x, y)
      for (const column of powers(x, degree)) {
        expect(column.reduce((sum, value, i) => sum + weights[i] * value * rest[i], 0)).toBeCloseTo(0, 8)
      }
    }),
  )
})

test('a weight of two counts as the same point twice', () => {
  const twice = leastSquares([0, 1, 1, 3], [1, 0, 0, 2])
  const weighted = leastSquares([0, 1, 3], [1, 0, 2], { weights: [1, 2, 1] })
  expect(Math.abs(twice[0] - weighted[0]) + Math.abs(twice[1] - weighted[1])).toBeLessThan(1e-14)
})

describe('where the x do not determine a line', () => {
  test('the slope is 0 and the intercept the mean', () => {
    expect(leastSquares([2, 2], [1, 3])[0]).toBeCloseTo(2, 14)
    expect(leastSquares([2, 2], [1, 3])[1]).toBe(0)
    expect(Array.from(leastSquares([5], [7], { degree: 3 }))).toEqual([7, 0, 0, 0])
  })

  test('bad points are named', () => {
    expect(() => leastSquares([], [])).toThrow('leastSquares: 0 x, 0 y')
    expect(() => leastSquares([1, 2], [1])).toThrow('leastSquares: 2 x, 1 y')
    expect(() => leastSquares([1, 2], [1, NaN])).toThrow('leastSquares: point 1 is (2, NaN)')
  })
})

test('shifting a cubic gives a cubic: 2.1 + 3.2x + 1.6x² + 0.9x³ seen one to the left', () => {
  const expected = [-0.4, 2.7, -1.1, 0.9]
  for (const [j, value] of shifted([2.1, 3.2, 1.6, 0.9], -1).entries())
    expect(value).toBeCloseTo(expected[j], 14)
  fc.assert(
    fc.property(polynomials, coefficient, coefficient, (truth, by, x) => {
      expect(evaluate(shifted(truth, by), x)).toBeCloseTo(evaluate(truth, x + by), 6)
    }),
  )
})
