import { type Stream, stream } from '../../../core/random'
import { COMMON, DOMAIN, PREVALENCE, RARE } from '../params'

/** Fresh points on which every model is measured, of which the same share is rare. */
const TESTED = 4000
/** The middle of the rare cloud; both clouds have spread 1 in every direction, the other about the origin. */
const RARE_MIDDLE = [1.45, 1.1] as const

/** Points, x and y in turn, and 1 for a rare one. */
export interface Cases {
  places: Float64Array
  isRare: Uint8Array
}

const clouded = (count: number, [x, y]: readonly [number, number], random: Stream): Float64Array =>
  Float64Array.from({ length: 2 * count }, (_, i) => random.normal(i % 2 === 0 ? x : y))

export function joined(common: Float64Array, rare: Float64Array): Cases {
  const isRare = new Uint8Array((common.length + rare.length) / 2).fill(1, common.length / 2)
  const places = new Float64Array(common.length + rare.length)
  places.set(common)
  places.set(rare, common.length)
  return { places, isRare }
}

const inside = (value: number, axis: 'x' | 'y'): number =>
  Number(Math.min(DOMAIN[axis][1], Math.max(DOMAIN[axis][0], value)).toFixed(2))

/** The training points of a seed; rare ones stand where a hand may have put them: on hundredths, in the picture. */
export function trainingOf(seed: number): { common: Float64Array; rare: Float64Array } {
  const draws = stream(seed)
  return {
    common: clouded(COMMON, [0, 0], draws.fork('common')),
    rare: clouded(RARE, RARE_MIDDLE, draws.fork('rare')).map((value, i) =>
      inside(value, i % 2 === 0 ? 'x' : 'y'),
    ),
  }
}

/** Fresh points of the same two clouds. */
export function freshOf(seed: number): Cases {
  const draws = stream(seed).fork('fresh')
  const rare = Math.round(PREVALENCE * TESTED)
  return joined(
    clouded(TESTED - rare, [0, 0], draws.fork('common')),
    clouded(rare, RARE_MIDDLE, draws.fork('rare')),
  )
}

/** x, y, x², xy and y² of each point: what the model may use. */
export function features(places: ArrayLike<number>): Float64Array {
  const rows = new Float64Array((5 * places.length) / 2)
  for (let i = 0; 2 * i < places.length; i++) {
    const [x, y] = [places[2 * i], places[2 * i + 1]]
    rows.set([x, y, x * x, x * y, y * y], 5 * i)
  }
  return rows
}
