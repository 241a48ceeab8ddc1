import type { Stream } from '../random'
import { normalConsistency } from '../statistics'
import { leastSquares } from './leastSquares'
import { type Coefficients, expectPoints, residuals } from './polynomial'

/** A line that half of the points agree upon, whatever the others do. */
export interface MajorityFit {
  /** [intercept, slope]. */
  readonly coefficients: Coefficients
  /** 1 for a point the line accounts for, 0 for another. */
  readonly weights: Float64Array
  /** The spread of the points it accounts for. */
  readonly scale: number
}

export interface SearchOptions {
  /** How many lines through two points are tried; all of them where there are no more. */
  pairs?: number
}

/**
 * The line with the least median of squared residuals among lines parallel to those through random pairs of points
 * (for each slope the best intercept is exact: the middle of the shortest half). σ̂ = 1.4826(1 + 5/(n − 2))·√median;
 * a point counts within 2.5σ̂. Throws for no points, unequal lengths or numbers that are not finite. Rousseeuw (1984).
 */
export function leastMedianOfSquares(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  random: Stream,
  { pairs = 200 }: SearchOptions = {},
): MajorityFit {
  expectPoints('leastMedianOfSquares', x, y)
  const half = Math.floor(x.length / 2) + 1
  let best = { slope: 0, ...shortestHalf(new Float64Array(y), half) }
  for (const [i, j] of drawnPairs(x, random, pairs)) {
    const slope = (y[j] - y[i]) / (x[j] - x[i])
    const found = shortestHalf(residuals([0, slope], x, y), half)
    if (found.reach < best.reach) best = { slope, ...found }
  }
  const coefficients = Float64Array.of(best.middle, best.slope)
  const scale = normalConsistency * (1 + 5 / Math.max(1, x.length - 2)) * best.reach
  const weights = residuals(coefficients, x, y).map((rest) => (Math.abs(rest) <= 2.5 * scale ? 1 : 0))
  return { coefficients, weights, scale }
}

/** The middle and half the length of the shortest interval that holds so many of the values (which it sorts). */
function shortestHalf(values: Float64Array, count: number): { middle: number; reach: number } {
  values.sort()
  let first = 0
  for (let i = 1; i + count <= values.length; i++) {
    if (values[i + count - 1] - values[i] < values[first + count - 1] - values[first]) first = i
  }
  const last = values[first + count - 1]
  return { middle: (values[first] + last) / 2, reach: (last - values[first]) / 2 }
}

/**
 * The line with the least sum of the `keep` smallest squared residuals, from lines through random pairs, each improved
 * by refitting to its best points until those stay the same. Without `keep`, half of the points and one. Throws as
 * `leastMedianOfSquares`, and for `keep` outside 2 … n. Rousseeuw (1984); Rousseeuw and Van Driessen (2006).
 */
export function leastTrimmedSquares(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  random: Stream,
  { pairs = 200, keep = Math.floor(x.length / 2) + 1 }: SearchOptions & { keep?: number } = {},
): MajorityFit & { readonly objective: number } {
  expectPoints('leastTrimmedSquares', x, y)
  if (!(keep >= Math.min(2, x.length) && keep <= x.length)) {
    throw new RangeError(`leastTrimmedSquares: keep ${keep} of ${x.length} points`)
  }
  let best = concentrate(leastSquares(x, y), x, y, keep)
  for (const [i, j] of drawnPairs(x, random, pairs)) {
    const slope = (y[j] - y[i]) / (x[j] - x[i])
    const found = concentrate(Float64Array.of(y[i] - slope * x[i], slope), x, y, keep)
    if (found.objective < best.objective) best = found
  }
  return { ...best, scale: Math.sqrt(best.objective / keep) }
}

/** The sum of the `keep` smallest squared residuals of a polynomial. */
export function trimmedSquares(
  coefficients: ArrayLike<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  keep: number,
): number {
  return nearest(coefficients, x, y, keep).objective
}

/** Weight 1 for the `keep` points nearest to the polynomial, 0 for the others, and the squares of the former. */
function nearest(coefficients: ArrayLike<number>, x: ArrayLike<number>, y: ArrayLike<number>, keep: number) {
  const squares = residuals(coefficients, x, y).map((rest) => rest * rest)
  const sorted = squares.slice().sort()
  const limit = sorted[keep - 1]
  const weights = squares.map((square) => (square < limit ? 1 : 0))
  let objective = 0
  for (let i = 0; i < keep; i++) objective += sorted[i]
  let ties = keep - weights.reduce((sum, weight) => sum + weight, 0)
  for (let i = 0; ties > 0; i++) {
    if (squares[i] !== limit) continue
    weights[i] = 1
    ties--
  }
  return { weights, objective }
}

/** Refits to the nearest points until that gains nothing any more. */
function concentrate(start: Coefficients, x: ArrayLike<number>, y: ArrayLike<number>, keep: number) {
  let fit = { coefficients: start, ...nearest(start, x, y, keep) }
  for (;;) {
    const coefficients = leastSquares(x, y, { weights: fit.weights })
    const next = { coefficients, ...nearest(coefficients, x, y, keep) }
    if (!(next.objective < fit.objective)) return fit
    fit = next
  }
}

/** Pairs of points with different x: all of them where they are few, else as many as asked for, drawn. */
function* drawnPairs(x: ArrayLike<number>, random: Stream, count: number): Generator<[number, number]> {
  const all = (x.length * (x.length - 1)) / 2
  if (all <= count) {
    for (let i = 0; i < x.length; i++) for (let j = 0; j < i; j++) if (x[i] !== x[j]) yield [i, j]
    return
  }
  for (let drawn = 0; drawn < count; drawn++) {
    const i = random.integer(x.length)
    const j = random.integer(x.length)
    if (x[i] !== x[j]) yield [i, j]
  }
}
