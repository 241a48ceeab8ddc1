import { type RobustFit, reweighted } from './iterative'
import { leastSquares } from './leastSquares'
import { expectPoints } from './polynomial'
import { huber, tukey } from './rho'

/** Thresholds, in units of the robust spread, that keep 95 % of least squares' precision when all errors are normal. */
export const tuning = { huber: 1.345, tukey: 4.685 } as const

export interface HuberOptions {
  /** Threshold k: residuals beyond k·σ̂ pull no harder than at it. */
  k?: number
  degree?: number
  /** A known spread of the good residuals; estimated from the median absolute deviation without it. */
  scale?: number | undefined
  /** Where to begin; at least squares without it. */
  start?: ArrayLike<number>
}

/**
 * Huber's regression: the polynomial (a line unless told otherwise) with Σ ψ(rᵢ/σ̂)xᵢʲ = 0, ψ clipped at ±k.
 * Bounds the pull of a point far away in y, not of one far away in x. Throws for no points, unequal lengths, numbers
 * that are not finite, or k ≤ 0. Huber (1964); Huber and Ronchetti (2009), chapter 7.
 */
export function huberRegression(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { k = tuning.huber, degree = 1, scale, start }: HuberOptions = {},
): RobustFit {
  expectPoints('huberRegression', x, y)
  return reweighted(huber(k), x, y, { degree, scale, start: start ?? leastSquares(x, y, { degree }) })
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
