import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { leastAbsoluteDeviations } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'

const points = fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })), {
  minLength: 2,
  maxLength: 14,
})

const deviation = (a: number, b: number, drawn: readonly (readonly [number, number])[]) =>
  drawn.reduce((sum, [x, y]) => sum + Math.abs(y - a - b * x), 0)

test('no line through two of the points is better: one of those is always the best there is', () => {
  fc.assert(
    fc.property(points, (drawn) => {
      const [intercept, slope] = leastAbsoluteDeviations(
        drawn.map(([x]) => x),
        drawn.map(([, y]) => y),
      )
      const found = deviation(intercept, slope, drawn)
      for (const [x1, y1] of drawn) {
        for (const [x2, y2] of drawn) {
          const b = x1 === x2 ? 0 : (y2 - y1) / (x2 - x1)
          expect(found).toBeLessThanOrEqual(deviation(y1 - b * x1, b, drawn) + 1e-12)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('four of five points on a line: the fifth does not count', () => {
  const [intercept, slope] = leastAbsoluteDeviations([0, 1, 2, 3, 4], [1, 3, 100, 7, 9])
  expect(intercept).toBeCloseTo(1, 12)
  expect(slope).toBeCloseTo(2, 12)
})

test('stretching y, shearing and moving carry the line along', () => {
  const random = stream(1)
  const x = random.fillNormal(new Float64Array(31))
  const y = random.fillNormal(new Float64Array(31))
  const [a, b] = leastAbsoluteDeviations(x, y)
  const [c, d] = leastAbsoluteDeviations(
    x,
    y.map((value, i) => 3 * value + 5 * x[i] - 7),
  )
  expect(c).toBeCloseTo(3 * a - 7, 10)
  expect(d).toBeCloseTo(3 * b + 5, 10)
})

test('ten thousand points meet the condition of an optimum: signs of residuals balance, alone and times x', () => {
  const random = stream(2)
  const x = random.fillNormal(new Float64Array(10_000))
  const y = x.map((value) => 1 + 2 * value + random.normal() ** 3)
  const [a, b] = leastAbsoluteDeviations(x, y)
  const rest = x.map((value, i) => y[i] - a - b * value)
  const onLine = (residual: number) => Math.abs(residual) < 1e-10
  const sum = (term: (i: number) => number) => rest.reduce((total, _, i) => total + term(i), 0)
  const slack = sum((i) => (onLine(rest[i]) ? 1 : 0))
  const slackX = sum((i) => (onLine(rest[i]) ? Math.abs(x[i]) : 0))
  expect(slack).toBeLessThanOrEqual(2)
  expect(Math.abs(sum((i) => (onLine(rest[i]) ? 0 : Math.sign(rest[i]))))).toBeLessThanOrEqual(slack)
  expect(Math.abs(sum((i) => (onLine(rest[i]) ? 0 : Math.sign(rest[i]) * x[i])))).toBeLessThanOrEqual(slackX)
})

test('one point, and points above each other, have slope 0', () => {
  expect(Array.from(leastAbsoluteDeviations([3], [4]))).toEqual([4, 0])
  expect(Array.from(leastAbsoluteDeviations([3, 3, 3], [4, 5, 9]))).toEqual([5, 0])
  expect(() => leastAbsoluteDeviations([1], [])).toThrow('leastAbsoluteDeviations: 1 x, 0 y')
})
