import { normalConsistency, median, medianAbsoluteDeviation } from '../statistics'
import { solveLeastSquares } from './leastSquares'
import { type Coefficients, evaluate, originFor, powers, residuals, shifted } from './polynomial'
import type { Rho } from './rho'

export interface RobustFit {
  readonly coefficients: Coefficients
  /** What each point counts in the final weighted least squares: 1 for a good one, towards 0 for a doubted one. */
  readonly weights: Float64Array
  /** The spread σ̂ of the residuals in which the threshold is measured. */
  readonly scale: number
  readonly iterations: number
  /** Whether the coefficients had come to rest. */
  readonly converged: boolean
}

export interface Iteration {
  degree: number
  start: ArrayLike<number>
  /** A known spread; without it 1.4826·median |residual − median residual|, taken anew in each of the first 40 steps. */
  scale?: number | undefined
}

const tolerance = 1e-9
const maxIterations = 1000
/** A spread below so many roundings of the numbers it comes from is none. */
const ROUNDINGS = 32
/** Scale and fit can chase each other round for ever; with the scale held, a convex loss comes to rest. */
const lastScaling = 40

/**
 * Solves Σ ψ((yᵢ − f(xᵢ))/σ̂)·xᵢʲ = 0 by iteratively reweighted least squares: weights ρ.weight(rᵢ/σ̂), fit, anew.
 * It rests when no fitted value changes by more than 10⁻⁹ σ̂, or than rounding changes it. Where half of the points lie
 * exactly on one curve, σ̂ = 0 and that curve is the answer.
 */
export function reweighted(
  rho: Rho,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { degree, start, scale }: Iteration,
): RobustFit {
  const [origin, level] = [originFor(x, degree), originFor(y, 1)]
  const first = Float64Array.from({ length: degree + 1 }, (_, j) => start[j] ?? 0)
  if (origin === 0 && level === 0) return rested(rho, x, y, { degree, start: first, scale, grain: 0 })
  const places = Float64Array.from(x, (value) => value - origin)
  const heights = Float64Array.from(y, (value) => value - level)
  const grain = Number.EPSILON * Math.abs(level)
  const fit = rested(rho, places, heights, {
    degree,
    start: raised(shifted(first, origin), -level),
    scale,
    grain,
  })
  return { ...fit, coefficients: shifted(raised(fit.coefficients, level), -origin) }
}

const raised = (coefficients: Coefficients, by: number): Coefficients =>
  coefficients.map((value, j) => (j === 0 ? value + by : value))

function rested(
  rho: Rho,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { degree, start, scale, grain }: Iteration & { start: Coefficients; grain: number },
): RobustFit {
  const columns = powers(x, degree)
  let coefficients = start
  let spread = scale ?? 0
  for (let iterations = 1; ; iterations++) {
    const rest = residuals(coefficients, x, y)
    if (scale === undefined && iterations <= lastScaling) spread = spreadAbout(coefficients, x, y, grain)
    if (spread === 0) return { ...exact(coefficients, x, y, grain), scale: 0, iterations, converged: true }
    const weights = rest.map((residual) => rho.weight(residual / spread))
    if (!weights.some((weight) => weight > 0)) {
      return { coefficients, weights, scale: spread, iterations, converged: false }
    }
    const next = solveLeastSquares(columns, y, weights)
    const converged = change(coefficients, next, x) <= tolerance * spread + roundingOf(next, x, y)
    coefficients = next
    if (converged || iterations === maxIterations) {
      return { coefficients, weights, scale: spread, iterations, converged }
    }
  }
}

/** The curve of those points, more than half, that agree up to rounding: with the median residual. */
function exact(
  start: Coefficients,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  grain: number,
): Pick<RobustFit, 'coefficients' | 'weights'> {
  const middle = median(residuals(start, x, y))
  const coefficients = raised(start, middle)
  const limit = ROUNDINGS * (roundingOf(coefficients, x, y) + grain)
  const weights = residuals(coefficients, x, y).map((rest) => (Math.abs(rest) <= limit ? 1 : 0))
  return { coefficients, weights }
}

/** 1.4826·median |residual − median residual|. */
export function spreadOf(rest: ArrayLike<number>): number {
  return normalConsistency * medianAbsoluteDeviation(rest, median(rest))
}

/**
 * The same of the residuals about a polynomial; 0 where it is no more than rounding, that is, most points lie on it.
 * `grain`: how coarsely the y were written before they came here.
 */
export function spreadAbout(
  coefficients: ArrayLike<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  grain = 0,
): number {
  const spread = spreadOf(residuals(coefficients, x, y))
  return spread <= ROUNDINGS * (roundingOf(coefficients, x, y) + grain) ? 0 : spread
}

/** How far rounding moves a residual: the last bit of the largest number it is the sum of. */
function roundingOf(coefficients: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>): number {
  const sizes = Float64Array.from(coefficients, Math.abs)
  let largest = 0
  for (let i = 0; i < x.length; i++) {
    largest = Math.max(largest, Math.abs(y[i]), evaluate(sizes, Math.abs(x[i])))
  }
  return Number.EPSILON * largest
}

/** The largest change of a fitted value. */
function change(before: Coefficients, after: Coefficients, x: ArrayLike<number>): number {
  const difference = after.map((value, j) => value - before[j])
  let largest = 0
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(evaluate(difference, x[i])))
  return largest
}
