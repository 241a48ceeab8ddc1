import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { curvePoints, drawInputs, publishedCubic, withOutliers } from '../../../src/core/datasets'
import { evaluate, leastSquares } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'

const uniform = { kind: 'uniform', low: -2, high: 2 } as const

test('without noise the points lie on the curve', () => {
  const { x, y, spoilt } = curvePoints(publishedCubic, { count: 40, inputs: uniform, noise: 0 }, stream(1))
  for (const [i, value] of y.entries()) expect(value).toBe(evaluate(publishedCubic, x[i]))
  expect(spoilt.every((mark) => mark === 0)).toBe(true)
  expect(evaluate(publishedCubic, 15)).toBeCloseTo(3447.6, 10)
})

test('with noise a fit finds the coefficients again', () => {
  const { x, y } = curvePoints([1, 2], { count: 5000, inputs: uniform, noise: 0.5 }, stream(2))
  const [intercept, slope] = leastSquares(x, y)
  expect(intercept).toBeCloseTo(1, 1)
  expect(slope).toBeCloseTo(2, 1)
})

test('more noise moves the same points further: inputs and errors have streams of their own', () => {
  const at = (noise: number) => curvePoints([0, 0], { count: 30, inputs: uniform, noise }, stream(3))
  expect(at(2).x).toEqual(at(1).x)
  expect(at(2).y).toEqual(at(1).y.map((value) => 2 * value))
})

test('inputs follow their law', () => {
  const x = drawInputs({ kind: 'normal', mean: 3, sd: 0.1 }, 2000, stream(4))
  expect(x.reduce((sum, value) => sum + value, 0) / 2000).toBeCloseTo(3, 1)
  expect(drawInputs(uniform, 100, stream(4)).every((value) => value >= -2 && value < 2)).toBe(true)
})

test('outliers are as many as asked for, marked, and a larger share keeps those of a smaller', () => {
  const points = curvePoints([1, 2], { count: 40, inputs: uniform, noise: 0.1 }, stream(5))
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.nat(), share, share, (seed, a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)].map((part) =>
        withOutliers(points, part, { kind: 'lifted', by: 8 }, stream(seed)),
      )
      expect(few.spoilt.filter((mark) => mark === 1)).toHaveLength(Math.round(Math.min(a, b) * 40))
      for (const [i, mark] of few.spoilt.entries()) {
        expect(few.y[i]).toBe(points.y[i] + 8 * mark)
        expect(many.spoilt[i]).toBeGreaterThanOrEqual(mark)
      }
    }),
  )
})

test('moved points stand where they were put', () => {
  const points = curvePoints([1, 2], { count: 20, inputs: uniform, noise: 0.1 }, stream(6))
  const moved = withOutliers(points, 0.5, { kind: 'moved', to: [5, -10], spread: 0 }, stream(6))
  for (const [i, mark] of moved.spoilt.entries()) {
    expect([moved.x[i], moved.y[i]]).toEqual(mark === 1 ? [5, -10] : [points.x[i], points.y[i]])
  }
  expect(() => withOutliers(points, -1, { kind: 'lifted', by: 1 }, stream(1))).toThrow(
    'withOutliers: share -1',
  )
  expect(() => curvePoints([1], { count: 0, inputs: uniform, noise: 1 }, stream(1))).toThrow(
    'curvePoints: 0 points',
  )
})
