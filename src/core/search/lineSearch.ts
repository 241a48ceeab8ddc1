import { type Coefficients, expectPoints } from '../estimators/polynomial'

/** A grid of lines, `step` apart in intercept and slope, and how it is made finer about its best line. */
export interface LineGrid {
  intercepts: { from: number; count: number }
  slopes: { from: number; count: number }
  step: number
  /** How many times the step is halved. */
  halvings: number
}

/** A loss by its values at residuals of size 0, step, 2·step …; straight between them. */
export class LossTable {
  readonly step: number
  /** Place of residual 0. */
  readonly middle: number
  /** For residuals of either sign: values, and what each must rise to the next. */
  readonly values: Float64Array
  readonly rises: Float64Array

  constructor(values: ArrayLike<number>, step: number) {
    this.step = step
    this.middle = values.length - 1
    this.values = new Float64Array(2 * this.middle + 1)
    this.rises = new Float64Array(2 * this.middle + 1)
    for (let i = 0; i < this.values.length; i += 1) this.values[i] = values[Math.abs(i - this.middle)]
    for (let i = 1; i < this.values.length; i += 1) this.rises[i - 1] = this.values[i] - this.values[i - 1]
  }
}

interface Best {
  a: number
  b: number
  sum: number
}

/**
 * Fits lines to points by any loss that is tabulated: the best line of a grid, then of its eight neighbours at half the
 * distance, and so on. Of equal lines the one met first is taken, so that a loss without slope gets the grid’s first. A
 * loss with several minima may have a lower, narrower one between the lines of the grid. What depends on the points
 * alone is computed once, for many losses.
 */
export class LineSearch {
  readonly #x: Float64Array
  readonly #y: Float64Array
  readonly #grid: LineGrid
  readonly #step: number
  /** Knots from an intercept of the grid to the next. */
  readonly #stride: number
  /** For each slope of the grid, of each point about the line through its first intercept: knots below, and the rest. */
  readonly #knots: Int32Array
  readonly #rests: Float64Array
  /** Knots that a table must have on either side. */
  readonly #reach: number

  /**
   * @param step of the tables to come; the grid’s step must be a multiple of it.
   * Throws for points that are none, and for a step that does not divide the grid’s.
   */
  constructor(x: Float64Array, y: Float64Array, grid: LineGrid, step: number) {
    expectPoints('LineSearch', x, y)
    this.#stride = grid.step / step
    if (!Number.isInteger(this.#stride)) {
      throw new RangeError(`LineSearch: the table’s step ${step} does not divide the grid’s ${grid.step}`)
    }
    this.#x = x
    this.#y = y
    this.#grid = grid
    this.#step = step
    const places = Float64Array.from({ length: grid.slopes.count * x.length }, (_, at) => {
      const [j, i] = [Math.floor(at / x.length), at % x.length]
      return (y[i] - grid.intercepts.from - (grid.slopes.from + j * grid.step) * x[i]) / step
    })
    this.#knots = Int32Array.from(places, Math.floor)
    this.#rests = places.map((place, at) => place - this.#knots[at])
    const last = (grid.intercepts.count - 1) * this.#stride
    this.#reach = this.#knots.reduce((most, knot) => Math.max(most, knot + 1, last - knot), 0)
  }

  /**
   * [intercept, slope] of the line with the smallest sum of the loss. Throws for a table of another step, and for one
   * that does not reach as far as the residuals about the grid’s lines.
   */
  by(loss: LossTable): Coefficients {
    if (loss.step !== this.#step || loss.middle < this.#reach) {
      const needed = `${this.#reach} steps of ${this.#step}`
      throw new RangeError(`LineSearch: a table of ${loss.middle} steps of ${loss.step}; needed: ${needed}`)
    }
    const { halvings, step } = this.#grid
    let best = this.#bestOfGrid(loss)
    let reach = step
    for (let halving = 0; halving < halvings; halving += 1) {
      reach /= 2
      const { a, b } = best
      for (let i = -1; i <= 1; i += 1) {
        for (let j = -1; j <= 1; j += 1) {
          const [nextA, nextB] = [a + i * reach, b + j * reach]
          const sum = i === 0 && j === 0 ? Infinity : this.#sum(loss, nextA, nextB)
          if (sum < best.sum) best = { a: nextA, b: nextB, sum }
        }
      }
    }
    return Float64Array.of(best.a, best.b)
  }

  #bestOfGrid({ middle, values, rises }: LossTable): Best {
    const { intercepts, slopes, step } = this.#grid
    const [knots, rests, stride, length] = [this.#knots, this.#rests, this.#stride, this.#x.length]
    const sums = new Float64Array(intercepts.count)
    const best = { a: intercepts.from, b: slopes.from, sum: Infinity }
    for (let j = 0; j < slopes.count; j += 1) {
      sums.fill(0)
      for (let at = j * length; at < (j + 1) * length; at += 1) {
        const rest = rests[at]
        let knot = middle + knots[at]
        for (let i = 0; i < sums.length; i += 1) {
          sums[i] += values[knot] + rest * rises[knot]
          knot -= stride
        }
      }
      for (let i = 0; i < sums.length; i += 1) {
        if (sums[i] < best.sum) {
          best.sum = sums[i]
          best.a = intercepts.from + i * step
          best.b = slopes.from + j * step
        }
      }
    }
    return best
  }

  #sum({ middle, values, rises }: LossTable, a: number, b: number): number {
    const [x, y] = [this.#x, this.#y]
    const [scale, last] = [1 / this.#step, values.length - 2]
    let sum = 0
    for (let i = 0; i < x.length; i += 1) {
      const place = middle + (y[i] - a - b * x[i]) * scale
      const below = Math.floor(place)
      const knot = below < 0 ? 0 : below > last ? last : below
      sum += values[knot] + (place - knot) * rises[knot]
    }
    return sum
  }
}
