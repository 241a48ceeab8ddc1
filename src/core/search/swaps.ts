import type { Coefficients } from '../estimators'
import type { Stream } from '../random'
import { accepts } from './metropolis'

/** Sums over the chosen points, from which the least-squares line and its squares follow. */
interface Sums {
  x: number
  y: number
  xx: number
  xy: number
  yy: number
}

/** Sum of squared residuals of the least-squares line through `count` points; of their mean where all share one x. */
function squaresOf({ x, y, xx, xy, yy }: Sums, count: number): number {
  const [sxx, sxy, syy] = [xx - (x * x) / count, xy - (x * y) / count, yy - (y * y) / count]
  return Math.max(0, sxx > 1e-12 * xx ? syy - (sxy * sxy) / sxx : syy)
}

/**
 * A search for the `keep` points that a line fits best (least trimmed squares, Rousseeuw 1984): each step draws a
 * chosen point and one that is not, and swaps them if Metropolis' rule takes the change of the sum of squares.
 * At temperature 0 it is greedy. Two searches from equal streams begin with the same points and try the same places.
 */
export class SwapSearch {
  /** Numbers of the points, the chosen ones first. */
  readonly #order: number[]
  readonly #keep: number
  readonly #x: Float64Array
  readonly #y: Float64Array
  /** Middle of the data: sums about it keep their digits. */
  readonly #centre: readonly [x: number, y: number]
  readonly #swaps: Stream
  readonly #chances: Stream
  #sums: Sums = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 }
  #energy: number

  /** Throws for lengths that differ and for `keep` outside 2 … n. */
  constructor(x: ArrayLike<number>, y: ArrayLike<number>, keep: number, random: Stream) {
    if (x.length !== y.length) throw new RangeError(`SwapSearch: ${x.length} x, ${y.length} y`)
    if (!(Number.isInteger(keep) && keep >= 2 && keep <= x.length)) {
      throw new RangeError(`SwapSearch: keep ${keep} of ${x.length} points`)
    }
    const middle = (values: ArrayLike<number>): number =>
      Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
    this.#centre = [middle(x), middle(y)]
    this.#x = Float64Array.from(x, (value) => value - this.#centre[0])
    this.#y = Float64Array.from(y, (value) => value - this.#centre[1])
    this.#keep = keep
    this.#order = Array.from(random.fork('start').permutation(x.length))
    this.#swaps = random.fork('swaps')
    this.#chances = random.fork('chances')
    for (const i of this.#order.slice(0, keep)) this.#sums = this.#with(this.#sums, i, 1)
    this.#energy = squaresOf(this.#sums, keep)
  }

  /** Sum of squared residuals of the chosen points about their own line. */
  get energy(): number {
    return this.#energy
  }

  /** 1 for a chosen point, 0 for another. */
  get chosen(): Uint8Array {
    const chosen = new Uint8Array(this.#order.length)
    for (const i of this.#order.slice(0, this.#keep)) chosen[i] = 1
    return chosen
  }

  /** [intercept, slope] of the least-squares line of the chosen points. */
  get line(): Coefficients {
    const { x, y, xx, xy } = this.#sums
    const sxx = xx - (x * x) / this.#keep
    const slope = sxx > 1e-12 * xx ? (xy - (x * y) / this.#keep) / sxx : 0
    const [left, below] = this.#centre
    return Float64Array.of(below + y / this.#keep - slope * (left + x / this.#keep), slope)
  }

  /** Tries one swap. Returns whether it was taken; with nothing to swap in, it never is. */
  step(temperature: number): boolean {
    const rest = this.#order.length - this.#keep
    if (rest === 0) return false
    const out = this.#swaps.integer(this.#keep)
    const into = this.#keep + this.#swaps.integer(rest)
    const [leaves, comes] = [this.#order[out], this.#order[into]]
    const sums = this.#with(this.#with(this.#sums, leaves, -1), comes, 1)
    const energy = squaresOf(sums, this.#keep)
    if (!accepts(energy - this.#energy, temperature, this.#chances)) return false
    this.#sums = sums
    this.#energy = energy
    this.#order[out] = comes
    this.#order[into] = leaves
    return true
  }

  #with({ x, y, xx, xy, yy }: Sums, i: number, sign: 1 | -1): Sums {
    const [a, b] = [this.#x[i], this.#y[i]]
    return {
      x: x + sign * a,
      y: y + sign * b,
      xx: xx + sign * a * a,
      xy: xy + sign * a * b,
      yy: yy + sign * b * b,
    }
  }
}
