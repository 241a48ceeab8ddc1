import { huberLine } from './huberLine'
import { type RobustFit, reweighted } from './iterative'
import { leastAbsoluteDeviations } from './leastAbsoluteDeviations'
import { leastSquares } from './leastSquares'
import { expectPoints, residuals } from './polynomial'
import { huber, tukey } from './rho'

/** Thresholds, in units of the robust spread, that keep 95 % of least squares' precision when all errors are normal. */
export const tuning = { huber: 1.345, tukey: 4.685 } as const

export interface HuberOptions {
  /** Threshold k: residuals beyond k·σ̂ pull no harder than at it. */
  k?: number
  degree?: number
  /** A known spread of the good residuals; estimated from the median absolute deviation without it. */
  scale?: number | undefined
  /** Where to begin; without it at the least absolute deviations, for a curve at least squares. */
  start?: ArrayLike<number>
}

/**
 * Huber's regression: the polynomial (a line unless told otherwise) with Σ ψ(rᵢ/σ̂)xᵢʲ = 0, ψ clipped at ±k.
 * Bounds the pull of a point far away in y, not of one far away in x. Throws for no points, unequal lengths, numbers
 * that are not finite, or k ≤ 0. With the spread known, a line is exact, and for a spread of 0 the limit: the least
 * absolute deviations. Huber (1964); Huber and Ronchetti (2009), chapter 7.
 */
export function huberRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { k = tuning.huber, degree = 1, scale, start }: HuberOptions = {},
): RobustFit {
  expectPoints('huberRegression', x, y)
  const rho = huber(k)
  if (degree === 1 && scale !== undefined && scale > 0) {
    const coefficients = huberLine(x, y, k * scale)
    const weights = residuals(coefficients, x, y).map((rest) => rho.weight(rest / scale))
    return { coefficients, weights, scale, iterations: 1, converged: true }
  }
  const first = degree === 1 ? leastAbsoluteDeviations(x, y) : leastSquares(x, y, { degree })
  return reweighted(rho, x, y, { degree, scale, start: (scale === 0 ? undefined : start) ?? first })
}

export interface TukeyOptions {
  /**
   * Coefficients to begin with, and with them the degree. The loss is not convex: from least squares it may rest
   * at a bad fit; begin at `leastMedianOfSquares`.
   */
  start: ArrayLike<number>
  /** Threshold c: residuals beyond c·σ̂ do not count at all. */
  c?: number
  scale?: number | undefined
}

/**
 * Regression with Tukey's biweight, from a given start. Throws for no points, unequal lengths, numbers that are not
 * finite, or c ≤ 0. Beaton and Tukey (1974).
 */
export function tukeyRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { start, c = tuning.tukey, scale }: TukeyOptions,
): RobustFit {
  expectPoints('tukeyRegression', x, y)
  return reweighted(tukey(c), x, y, { degree: start.length - 1, scale, start })
}
