import { median } from '../statistics'
import { leastAbsoluteDeviations } from './leastAbsoluteDeviations'
import { type Coefficients, expectPoints, residuals } from './polynomial'

/** The least loss over the intercept at one slope, as far as a search for the slope needs it. */
interface Profile {
  readonly slope: number
  readonly intercept: number
  /** The derivative along the slope, and its own where it is not at a kink. */
  readonly gradient: number
  readonly curvature: number
}

/**
 * The line [intercept, slope] with the least Σρ(yᵢ − a − bxᵢ), ρ Huber’s with a threshold in the units of y, exact up to
 * rounding: the loss is convex, and its derivatives are piecewise linear, so that Newton’s steps between two bounds end
 * at the root. For threshold 0, the limit: the least absolute deviations. Where many lines are best, one of them. Throws
 * for no points, unequal lengths, numbers that are not finite, or a threshold below 0. Huber (1964).
 */
export function huberLine(x: ArrayLike<number>, y: ArrayLike<number>, threshold: number): Coefficients {
  expectPoints('huberLine', x, y)
  if (!(threshold >= 0)) throw new RangeError(`huberLine: its threshold must not be below 0, is ${threshold}`)
  const start = leastAbsoluteDeviations(x, y)
  // Seen from there, with x on [−1, 1] and residuals in thresholds, neither shifts nor units cost any precision.
  const centre = median(x)
  const offsets = Float64Array.from(x, (value) => value - centre)
  const reach = offsets.reduce((largest, offset) => Math.max(largest, Math.abs(offset)), 0)
  const rest = residuals(start, x, y).map((residual) => residual / threshold)
  if (!(threshold > 0 && reach > 0 && rest.every(Number.isFinite))) {
    return reach > 0 ? start : shiftedBy(start, threshold * interceptAt(rest))
  }
  const places = offsets.map((offset) => offset / reach)
  const { intercept, slope } = lowest((b) => profileAt(b, places, rest))
  const turned = (threshold * slope) / reach
  return Float64Array.of(start[0] + threshold * intercept - turned * centre, start[1] + turned)
}

const shiftedBy = ([intercept, slope]: Coefficients, by: number): Coefficients =>
  Float64Array.of(intercept + (Number.isFinite(by) ? by : 0), slope)

const clip = (residual: number): number => Math.max(-1, Math.min(1, residual))

/** The slope at which the derivative changes sign: Newton’s steps, halving where they leave the bounds or dawdle. */
function lowest(at: (slope: number) => Profile): Profile {
  let here = at(0)
  let [low, high] = [-Infinity, Infinity]
  for (let step = 0; here.gradient !== 0; step++) {
    if (here.gradient < 0) low = here.slope
    else high = here.slope
    const newton = here.slope - here.gradient / here.curvature
    const isBetween = newton > low && newton < high
    const next = isBetween && step % 4 !== 3 ? newton : between(low, high)
    if (!(next > low && next < high)) break
    here = at(next)
  }
  return here
}

/** Half-way; outwards while one side is open. */
function between(low: number, high: number): number {
  if (low === -Infinity) return high - 1 - Math.abs(high)
  if (high === Infinity) return low + 1 + Math.abs(low)
  return (low + high) / 2
}

function profileAt(slope: number, places: Float64Array, rest: Float64Array): Profile {
  const tilted = rest.map((residual, i) => residual - slope * places[i])
  const intercept = interceptAt(tilted)
  let [gradient, count, sum, squares, size] = [0, 0, 0, 0, 0]
  for (let i = 0; i < places.length; i++) {
    const pull = clip(tilted[i] - intercept)
    gradient -= pull * places[i]
    size += Math.abs(pull * places[i])
    if (Math.abs(pull) === 1) continue
    count++
    sum += places[i]
    squares += places[i] * places[i]
  }
  // What rounding leaves of a sum that vanishes counts as 0.
  const isRest = Math.abs(gradient) <= 1e-15 * size
  const curvature = count === 0 ? 0 : Math.max(0, squares - (sum * sum) / count)
  return { slope, intercept, gradient: isRest ? 0 : gradient, curvature }
}

/** The value a with Σ clip(rᵢ − a) = 0: Newton’s steps from the median, between the extremes. */
function interceptAt(rest: Float64Array): number {
  let here = median(rest)
  let [low, high] = [-Infinity, Infinity]
  for (let step = 0; ; step++) {
    let [pull, inside] = [0, 0]
    for (const residual of rest) {
      pull += clip(residual - here)
      if (Math.abs(residual - here) < 1) inside++
    }
    if (Math.abs(pull) <= 1e-15 * rest.length) return here
    if (pull > 0) low = here
    else high = here
    const newton = here + pull / inside
    const next = newton > low && newton < high && step % 4 !== 3 ? newton : between(low, high)
    if (!(next > low && next < high)) return here
    here = next
  }
}
