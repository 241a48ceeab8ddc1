import { power } from '../elementary'

/**
 * Coefficients from the constant up: c₀ + c₁x + c₂x² + …. A line is [intercept, slope], a location [value]; every
 * estimator of this folder gives and takes them so.
 */
export type Coefficients = Float64Array

/** Σ cⱼxʲ by Horner's rule; 0 for no coefficients. */
export function evaluate(coefficients: ArrayLike<number>, x: number): number {
  let sum = 0
  for (let j = coefficients.length - 1; j >= 0; j--) sum = sum * x + coefficients[j]
  return sum
}

/** yᵢ − f(xᵢ) of every point. */
export function residuals(
  coefficients: ArrayLike<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): Float64Array {
  const rest = new Float64Array(x.length)
  for (let i = 0; i < rest.length; i++) rest[i] = y[i] - evaluate(coefficients, x[i])
  return rest
}

/**
 * The coefficients of x ↦ f(x + by), a polynomial of the same degree: why a constant shift of the inputs can never
 * be told from another curve.
 */
export function shifted(coefficients: ArrayLike<number>, by: number): Coefficients {
  const result = new Float64Array(coefficients)
  for (let round = 0; round < result.length; round++) {
    for (let j = result.length - 2; j >= round; j--) result[j] += by * result[j + 1]
  }
  return result
}

/** The columns 1, x, x², … xᵈ, as many as coefficients of that degree. */
export function powers(x: ArrayLike<number>, degree: number): Float64Array[] {
  const columns = [new Float64Array(x.length).fill(1)]
  for (let j = 1; j <= degree; j++) columns.push(columns[j - 1].map((value, i) => value * x[i]))
  return columns
}

/** Shares of the largest |x|, to the power of the degree, below which powers are hard to tell apart. */
const ILL_CONDITIONED = 1e-5

/**
 * Where x should be counted from, so that its powers can be told apart: from 0, or from the middle of the x where they
 * lie close together and far away from it.
 */
export function originFor(x: ArrayLike<number>, degree: number): number {
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < x.length; i++) {
    low = Math.min(low, x[i])
    high = Math.max(high, x[i])
  }
  const share = (high - low) / 2 / Math.max(Math.abs(low), Math.abs(high))
  return power(share, degree) < ILL_CONDITIONED ? low + (high - low) / 2 : 0
}

/** Throws unless there are points, as many x as y, all finite. */
export function expectPoints(name: string, x: ArrayLike<number>, y: ArrayLike<number>): void {
  if (x.length !== y.length || x.length === 0) throw new RangeError(`${name}: ${x.length} x, ${y.length} y`)
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i])) {
      throw new RangeError(`${name}: point ${i} is (${x[i]}, ${y[i]})`)
    }
  }
}
