import { exp, log } from '../elementary'
import type { Stream } from '../random'
import type { Known } from './errorsInVariables'
import { leastSquares, solveLeastSquares } from './leastSquares'
import { type Coefficients, evaluate, expectPoints } from './polynomial'

/** How a coefficient goes on beyond the noise that is there: a parabola, or a + b/(c + ζ), exact for a line. */
export type Extrapolant = 'quadratic' | 'rational'

export interface Simex {
  /** How much noise was added, in shares of the noise's variance. */
  readonly zetas: readonly number[]
  /** The dots: mean coefficients at each ζ. */
  readonly simulated: readonly Coefficients[]
  /** The curve through the dots of coefficient j, at any ζ; −1 is no noise at all. */
  readonly curve: (j: number, zeta: number) => number
  /** The curves' values at −1. */
  readonly coefficients: Coefficients
}

/**
 * Simulation and extrapolation: noise of variance ζσ² is added on top, y fitted on powers of the noisier readings,
 * averaged over repeats, and each coefficient followed back to ζ = −1. The same draws serve all ζ, each with both signs,
 * so that most of what the draws themselves add cancels. Throws for points that are not usable, no repeats, or fewer
 * than three ζ. Cook and Stefanski (1994).
 */
export function simex(
  readings: ArrayLike<number>,
  y: ArrayLike<number>,
  {
    noise,
    degree,
    random,
    zetas = [0, 0.5, 1, 1.5, 2],
    repeats = 25,
    extrapolant = 'quadratic',
  }: Known & { random: Stream; zetas?: readonly number[]; repeats?: number; extrapolant?: Extrapolant },
): Simex {
  expectPoints('simex', readings, y)
  if (!(repeats >= 1 && zetas.length >= 3))
    throw new RangeError(`simex: ${repeats} repeats of ${zetas.length} zetas`)
  const simulated = zetas.map(() => new Float64Array(degree + 1))
  const draws = new Float64Array(readings.length)
  const add = (at: number, size: number, share: number): void => {
    const fit = leastSquares(
      draws.map((draw, i) => readings[i] - noise.mean + size * draw),
      y,
      { degree },
    )
    for (let j = 0; j <= degree; j++) simulated[at][j] += fit[j] * share
  }
  for (let repeat = 0; repeat < repeats; repeat++) {
    random.fillNormal(draws)
    for (const [at, zeta] of zetas.entries()) {
      const size = Math.sqrt(zeta) * noise.sd
      if (size > 0) for (const sign of [1, -1]) add(at, sign * size, 0.5 / repeats)
      else if (repeat === 0) add(at, 0, 1)
    }
  }
  const extrapolate = extrapolant === 'quadratic' ? parabola : hyperbola
  const curves = Array.from({ length: degree + 1 }, (_, j) =>
    extrapolate(
      zetas,
      simulated.map((fit) => fit[j]),
    ),
  )
  return {
    zetas,
    simulated,
    curve: (j, zeta) => curves[j](zeta),
    coefficients: Float64Array.from(curves, (curve) => curve(-1)),
  }
}

type Curve = (zeta: number) => number

function parabola(zetas: readonly number[], values: readonly number[]): Curve {
  const coefficients = leastSquares(zetas, values, { degree: 2 })
  return (zeta) => evaluate(coefficients, zeta)
}

/** a + b/(c + ζ) by least squares; c > 1, so that the pole lies beyond −1, by golden section over log(c − 1). */
function hyperbola(zetas: readonly number[], values: readonly number[]): Curve {
  const at = (position: number) => {
    const c = 1 + exp(position)
    const columns = [zetas.map(() => 1), zetas.map((zeta) => 1 / (c + zeta))]
    const [a, b] = solveLeastSquares(columns, values)
    const curve = (zeta: number) => a + b / (c + zeta)
    const misses = zetas.map((zeta, i) => values[i] - curve(zeta))
    return { curve, error: misses.reduce((sum, miss) => sum + miss * miss, 0) }
  }
  const golden = 0.6180339887498949
  let [low, high] = [log(0.02), log(100)]
  for (let step = 0; step < 60; step++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    if (at(left).error < at(right).error) high = right
    else low = left
  }
  return at((low + high) / 2).curve
}
