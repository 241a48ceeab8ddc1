import { normalConsistency, median, medianAbsoluteDeviation } from '../statistics'
import { solveLeastSquares } from './leastSquares'
import { type Coefficients, powers, residuals } from './polynomial'
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
const maxIterations = 100
/** Scale and fit can chase each other round for ever; with the scale held, a convex loss comes to rest. */
const lastScaling = 40

/**
 * Solves Σ ψ((yᵢ − f(xᵢ))/σ̂)·xᵢʲ = 0 by iteratively reweighted least squares: weights ρ.weight(rᵢ/σ̂), fit, anew.
 * It rests when no coefficient changes by more than 10⁻⁹ of the largest. Where half of the points lie exactly on one
 * curve, σ̂ = 0 and that curve is the answer.
 */
export function reweighted(
  rho: Rho,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { degree, start, scale }: Iteration,
): RobustFit {
  const columns = powers(x, degree)
  let coefficients: Coefficients = Float64Array.from({ length: degree + 1 }, (_, j) => start[j] ?? 0)
  let spread = scale ?? 0
  for (let iterations = 1; ; iterations++) {
    const rest = residuals(coefficients, x, y)
    if (scale === undefined && iterations <= lastScaling) spread = spreadOf(rest)
    if (spread === 0) return { ...exact(coefficients, rest), scale: 0, iterations, converged: true }
    const weights = rest.map((residual) => rho.weight(residual / spread))
    if (!weights.some((weight) => weight > 0)) {
      return { coefficients, weights, scale: spread, iterations, converged: false }
    }
    const next = solveLeastSquares(columns, y, weights)
    const converged = change(coefficients, next) <= tolerance
    coefficients = next
    if (converged || iterations === maxIterations) {
      return { coefficients, weights, scale: spread, iterations, converged }
    }
  }
}

/** The curve of those points, more than half, that agree to the last bit: with the median residual. */
function exact(coefficients: Coefficients, rest: Float64Array): Pick<RobustFit, 'coefficients' | 'weights'> {
  const middle = median(rest)
  return {
    coefficients: coefficients.map((value, j) => (j === 0 ? value + middle : value)),
    weights: rest.map((residual) => (residual === middle ? 1 : 0)),
  }
}

/** 1.4826·median |residual − median residual|. */
export function spreadOf(rest: ArrayLike<number>): number {
  return normalConsistency * medianAbsoluteDeviation(rest, median(rest))
}

/** The largest change of a coefficient, as a share of the largest coefficient (or of 1, were that smaller). */
function change(before: Coefficients, after: Coefficients): number {
  let largest = 1
  let difference = 0
  for (let j = 0; j < after.length; j++) {
    largest = Math.max(largest, Math.abs(after[j]))
    difference = Math.max(difference, Math.abs(after[j] - before[j]))
  }
  return difference / largest
}
