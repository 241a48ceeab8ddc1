import type { ConfigOf } from '../../runtime/params'
import { type Course, twinsOf } from './digitNets'
import { type Hidden, type Hiding, hidingOf } from './hiding'
import { EPOCHS, LARGEST_BLOCK, params } from './params'

export { params }

type Config = ConfigOf<typeof params>

/** A map under a mask: grey bytes, 1 where a cell is kept, and the error of the refilled cells. */
export interface Drop {
  mask: Uint8Array
  refilled: Uint8Array
  /** Mean squared error over the map's variance; NaN where there is no hole. */
  error: number
}

export interface Frame {
  /** The map shown, 0 to 255. */
  map: Uint8Array
  /** The same share dropped in single cells and in blocks. */
  dropout: Drop
  blocks: Drop
  /** The first maps to choose from, 0 to 255. */
  samples: readonly Uint8Array[]
  /** The block sizes measured so far, from 1 up, and the one that is set. */
  sizes: readonly Hidden[]
  set: Hidden
  /** Accuracies of the twin nets after each epoch so far. */
  plain: Course
  thinned: Course
}

/** Maps offered as small pictures. */
const SAMPLES = 8

/** As grey bytes, the map's largest value white. */
function grey(values: Float32Array, largest: number): Uint8Array {
  return Uint8Array.from(values, (value) => Math.round((255 * value) / (largest || 1)))
}

const largestOf = (map: Float32Array): number => map.reduce((most, value) => Math.max(most, value), 0)

function dropOf(hiding: Hiding, map: number, block: number, largest: number): Drop {
  const { mask, guess, error } = hiding.masked(map, block)
  return { mask, refilled: grey(guess, largest), error }
}

/**
 * Drops from feature maps and refills them, a block size more with every other frame, while twin nets train on digits
 * with wrong labels, a frame an epoch.
 */
export function* run(config: Config): Generator<() => Frame, void> {
  const { seed, block } = config
  const hiding = hidingOf(seed, config.dropShare)
  const twins = twinsOf(seed, config.wrongLabels, config.rate)
  const [at, largest] = [config.map - 1, largestOf(hiding.maps[config.map - 1])]
  const still = {
    map: grey(hiding.maps[at], largest),
    dropout: dropOf(hiding, at, 1, largest),
    blocks: dropOf(hiding, at, block, largest),
    samples: hiding.maps.slice(0, SAMPLES).map((map) => grey(map, largestOf(map))),
  }
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    twins.reach(epoch)
    const upTo = ({ test, given }: Course): Course => ({
      test: test.slice(0, epoch + 1),
      given: given.slice(0, epoch + 1),
    })
    yield () => ({
      ...still,
      sizes: hiding.upTo(Math.min(LARGEST_BLOCK, 1 + Math.ceil(epoch / 2))),
      set: hiding.sized(block),
      plain: upTo(twins.plain.course),
      thinned: upTo(twins.thinned.course),
    })
  }
}
