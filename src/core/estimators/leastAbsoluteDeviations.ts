import { median } from '../statistics'
import { leastSquares } from './leastSquares'
import { type Coefficients, expectPoints } from './polynomial'

/** The least Σ|yᵢ − a − bxᵢ| over a at one slope b: as a function of b it is convex and piecewise linear. */
interface Cut {
  readonly slope: number
  readonly intercept: number
  readonly value: number
  /** A slope of that function: −Σ sᵢxᵢ with sᵢ the signs of the residuals, those of 0 making up for the others. */
  readonly gradient: number
}

/**
 * The line [intercept, slope] with the least Σ|yᵢ − a − bxᵢ|, exact up to rounding: the slope is cornered between
 * two tangents of a convex function, and found when the function meets their crossing. Where a whole interval of
 * intercepts is best, its middle; where all x are equal, slope 0. Throws for no points, unequal lengths or numbers
 * that are not finite.
 */
export function leastAbsoluteDeviations(x: ArrayLike<number>, y: ArrayLike<number>): Coefficients {
  expectPoints('leastAbsoluteDeviations', x, y)
  const centre = median(x)
  const offsets = Float64Array.from(x, (value) => value - centre)
  const { slope, intercept } = lowest((b) => cutAt(b, offsets, y), leastSquares(x, y)[1])
  return Float64Array.of(intercept - slope * centre, slope)
}

function lowest(cut: (slope: number) => Cut, startSlope: number): Cut {
  const start = cut(startSlope)
  if (start.gradient === 0 || start.value === 0) return start
  let [left, right] = bracket(cut, start)
  for (let step = 0; ; step++) {
    const crossing =
      (right.value - left.value + left.gradient * left.slope - right.gradient * right.slope) /
      (left.gradient - right.gradient)
    const bound = left.value + left.gradient * (crossing - left.slope)
    // Every fourth step halves the bracket, so that a function of very many pieces takes no longer than bisection.
    const next = step % 4 === 3 ? (left.slope + right.slope) / 2 : crossing
    if (!(next > left.slope && next < right.slope)) return left.value < right.value ? left : right
    const middle = cut(next)
    if (middle.gradient === 0 || middle.value - bound <= 1e-14 * start.value) return middle
    if (middle.gradient < 0) left = middle
    else right = middle
  }
}

/** Two cuts with the lowest one between them: the function falls at the first and rises at the second. */
function bracket(cut: (slope: number) => Cut, start: Cut): [Cut, Cut] {
  const direction = start.gradient > 0 ? -1 : 1
  let near = start
  for (let reach = start.value / Math.abs(start.gradient); ; reach *= 2) {
    const far = cut(start.slope + direction * reach)
    if (far.gradient * direction >= 0) return direction > 0 ? [near, far] : [far, near]
    near = far
  }
}

function cutAt(slope: number, x: Float64Array, y: ArrayLike<number>): Cut {
  const rest = x.map((value, i) => y[i] - slope * value)
  const intercept = median(rest)
  let value = 0
  let signs = 0
  let gradient = 0
  let zeros = 0
  let zeroSum = 0
  for (let i = 0; i < x.length; i++) {
    const residual = rest[i] - intercept
    const sign = Math.sign(residual)
    value += Math.abs(residual)
    signs += sign
    gradient -= sign * x[i]
    if (sign !== 0) continue
    zeros++
    zeroSum += x[i]
  }
  if (zeros > 0) gradient += (signs / zeros) * zeroSum
  return { slope, intercept, value, gradient }
}
