import type { InputLaw } from '../datasets/curves'
import type { Stream } from '../random'
import { excessVariance } from './excessVariance'
import { leastSquares, solveLeastSquares } from './leastSquares'
import { solveLinear } from './linearSystem'
import type { NoiseLaw } from './noise'
import { type Coefficients, expectPoints } from './polynomial'
import { posteriorMoments } from './posteriorMoments'

/** What the reader of w = x + u knows when she fits y on x. */
export interface Known {
  readonly noise: NoiseLaw
  readonly degree: number
}

/** Readings less the mean of their noise: all that can be taken out of a single reading for nothing. */
export function lessMean(readings: ArrayLike<number>, noise: NoiseLaw): Float64Array {
  return Float64Array.from(readings, (reading) => reading - noise.mean)
}

/** Readings less a fresh draw of the noise's law: the mean goes, and the variance of the noise doubles. */
export function lessDraw(readings: ArrayLike<number>, noise: NoiseLaw, random: Stream): Float64Array {
  return Float64Array.from(readings, (reading) => reading - random.normal(noise.mean, noise.sd))
}

/**
 * Regression calibration, plug-in: a fit of y on powers of E[x | w]. Exact for a line; biased for a curve, because
 * E[x | w]ᵏ is not E[xᵏ | w]. Throws for points or spreads that are not usable.
 */
export function regressionCalibration(
  readings: ArrayLike<number>,
  y: ArrayLike<number>,
  { inputs, noise, degree }: Known & { readonly inputs: InputLaw },
): Coefficients {
  expectPoints('regressionCalibration', readings, y)
  const expected = Float64Array.from(readings, (reading) => posteriorMoments(reading, inputs, noise, 1)[1])
  return leastSquares(expected, y, { degree })
}

/**
 * Regression calibration, expanded: a fit of y on E[xᵏ | w], k = 0 … degree, right for every polynomial because
 * E[y | w] = Σ cₖE[xᵏ | w]. A second fit weighs each point by 1/Var[y | w], since the noise in x scatters y most where
 * the curve is steep: quasi-likelihood, Carroll et al. (2006). Throws as `regressionCalibration`.
 */
export function expandedRegressionCalibration(
  readings: ArrayLike<number>,
  y: ArrayLike<number>,
  { inputs, noise, degree }: Known & { readonly inputs: InputLaw },
): Coefficients {
  expectPoints('expandedRegressionCalibration', readings, y)
  const moments = Array.from(readings, (reading) => posteriorMoments(reading, inputs, noise, 2 * degree))
  const columns = Array.from({ length: degree + 1 }, (_, k) => Float64Array.from(moments, (of) => of[k]))
  const first = solveLeastSquares(columns, y)
  const scatter = Float64Array.from(moments, (of) => polynomialVariance(first, of))
  const squares = Float64Array.from(moments, (of, i) => (y[i] - expectation(first, of)) ** 2)
  const rest = excessVariance(squares, scatter, y.length - degree - 1)
  if (rest === 0) return first
  return solveLeastSquares(
    columns,
    y,
    scatter.map((variance) => 1 / (variance + rest)),
  )
}

/** E[Σ cⱼxʲ] from the moments E[xʲ]. */
const expectation = (coefficients: Coefficients, moments: Float64Array): number =>
  coefficients.reduce((sum, c, j) => sum + c * moments[j], 0)

/** Var[Σ cⱼxʲ] from the moments E[xʲ] up to twice the degree; rounding never makes it negative. */
function polynomialVariance(coefficients: Coefficients, moments: Float64Array): number {
  let sum = 0
  for (let j = 1; j < coefficients.length; j++) {
    for (let k = 1; k < coefficients.length; k++) {
      sum += coefficients[j] * coefficients[k] * (moments[j + k] - moments[j] * moments[k])
    }
  }
  return Math.max(0, sum)
}

/**
 * Corrected scores: the normal equations with every wᵏ replaced by hₖ(w), E[hₖ(w) | x] = xᵏ for normal noise
 * (h₀ = 1, h₁ = w, hₖ₊₁ = whₖ − kσ²hₖ₋₁). Needs no law of x; unstable for few points or much noise. Throws for
 * points that are not usable, or where the equations have no single solution.
 */
export function correctedScores(
  readings: ArrayLike<number>,
  y: ArrayLike<number>,
  { noise, degree }: Known,
): Coefficients {
  expectPoints('correctedScores', readings, y)
  const size = degree + 1
  const matrix = new Float64Array(size * size)
  const right = new Float64Array(size)
  for (let i = 0; i < readings.length; i++) {
    const h = unbiasedPowers(readings[i] - noise.mean, noise.sd, 2 * degree)
    for (let j = 0; j < size; j++) {
      right[j] += h[j] * y[i]
      for (let k = 0; k < size; k++) matrix[j * size + k] += h[j + k]
    }
  }
  return solveLinear(matrix, right)
}

/** hₖ(w), k = 0 … degree: Hermite's polynomials in units of the noise. */
export function unbiasedPowers(reading: number, sd: number, degree: number): Float64Array {
  const powers = new Float64Array(degree + 1).fill(1)
  for (let k = 1; k <= degree; k++) {
    powers[k] = reading * powers[k - 1] - (k > 1 ? (k - 1) * sd * sd * powers[k - 2] : 0)
  }
  return powers
}
