import { huberRegression, leastSquares } from '../../core/estimators'
import type { ConfigOf } from '../../runtime/params'
import { params } from './params'

export { params }

export interface Line {
  intercept: number
  /** In °C an hour. */
  slope: number
}

export interface Frame {
  /** Both fitted to the same points; undefined where fewer than two places in x leave the slope open. */
  leastSquares: Line | undefined
  huber: Line | undefined
  /** Weight of each point in Huber's fit, 0 to 1. */
  weights: readonly number[]
}

const lineOf = ([intercept, slope]: Float64Array): Line => ({ intercept, slope })

/** Least squares and Huber's fit (δ = 1.345 robust spreads) of the reader's points. One picture. */
export function* run({ points }: ConfigOf<typeof params>): Generator<Frame, void> {
  const x = points.map(([hour]) => hour)
  const y = points.map(([, temperature]) => temperature)
  if (new Set(x).size < 2) {
    yield { leastSquares: undefined, huber: undefined, weights: [] }
    return
  }
  const { coefficients, weights } = huberRegression(x, y)
  yield { leastSquares: lineOf(leastSquares(x, y)), huber: lineOf(coefficients), weights: [...weights] }
}
