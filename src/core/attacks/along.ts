import { answers } from './answers'
import type { Box } from './attack'
import { everywhere, expectSize } from './batches'
import type { Model } from './model'

export interface AlongOptions {
  readonly box?: Box
  /** How far to look, in lengths of the direction. */
  readonly farthest: number
  /** Places looked at on the way before the first crossing is narrowed down; default 100. */
  readonly places?: number
}

/**
 * How far each row must go along its own direction, in lengths of that direction, until the answer is no longer its
 * label: the first crossing on a grid, halved 20 times. With a box the row slides along the wall. ∞ where the answer
 * stays. Throws RangeError when `directions` do not fit.
 */
export function distanceAlong(
  model: Model,
  x: ArrayLike<number>,
  labels: ArrayLike<number>,
  directions: ArrayLike<number>,
  { box = everywhere, farthest, places = 100 }: AlongOptions,
): Float64Array {
  expectSize('distanceAlong', 'farthest', farthest)
  if (directions.length !== x.length || x.length !== labels.length * model.inputs) {
    throw new RangeError(`distanceAlong: ${directions.length} values of directions for ${x.length}`)
  }
  const point = new Float64Array(x.length)
  const changed = (lengths: Float64Array): boolean[] => {
    for (let i = 0; i < point.length; i++) {
      const length = lengths[(i - (i % model.inputs)) / model.inputs]
      point[i] = Math.min(Math.max(x[i] + length * directions[i], box.lo), box.hi)
    }
    return [...answers(model, point)].map((answer, i) => answer !== labels[i])
  }
  const high = new Float64Array(labels.length).fill(Infinity)
  for (let place = 0; place <= places; place++) {
    const length = (farthest * place) / places
    const now = changed(new Float64Array(labels.length).fill(length))
    now.forEach((is, row) => {
      if (is && high[row] === Infinity) high[row] = length
    })
  }
  const low = high.map((length) => Math.max(0, length - farthest / places))
  for (let halving = 0; halving < 20; halving++) {
    const middle = low.map((from, row) => (high[row] === Infinity ? 0 : (from + high[row]) / 2))
    changed(middle).forEach((is, row) => (is ? high : low).set([middle[row]], row))
  }
  return high
}
