import {
  huberRegression,
  leastAbsoluteDeviations,
  leastSquares,
  spreadAbout,
  tuning,
} from '../../../core/estimators'
import { type Config, params } from '../params'

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
  /** Least squares again, without the readings that count less than half for Huber. */
  withoutBad: Line | undefined
  /** Weight of each point in Huber's fit, 0 to 1. */
  weights: readonly number[]
  /** Residual from which on a point pulls Huber's line no harder, in °C. */
  limit: number
}

const lineOf = ([intercept, slope]: Float64Array): Line => ({ intercept, slope })

/** The least-squares line; undefined where fewer than two places in x leave its slope open. */
function fitted(points: Config['points']): Line | undefined {
  const [x, y] = [points.map(([hour]) => hour), points.map(([, temperature]) => temperature)]
  return new Set(x).size < 2 ? undefined : lineOf(leastSquares(x, y))
}

/**
 * Least squares and Huber's fit of the reader's points; δ is 1.345 times the robust spread about the line of least
 * absolute deviations. One picture.
 */
export function* run({ points }: Config): Generator<Frame, void> {
  const x = points.map(([hour]) => hour)
  const y = points.map(([, temperature]) => temperature)
  if (new Set(x).size < 2) {
    yield { leastSquares: undefined, huber: undefined, withoutBad: undefined, weights: [], limit: 0 }
    return
  }
  const scale = spreadAbout(leastAbsoluteDeviations(x, y), x, y)
  const { coefficients, weights } = huberRegression(x, y, { scale })
  yield {
    leastSquares: lineOf(leastSquares(x, y)),
    huber: lineOf(coefficients),
    withoutBad: fitted(points.filter((_, i) => weights[i] >= 0.5)),
    weights: [...weights],
    limit: tuning.huber * scale,
  }
}
