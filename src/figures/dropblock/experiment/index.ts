import { type MaskedMap, type MaskedMaps, Masking } from './masking'
import { largestOf } from './maps'
import { memo } from '../../../core/memo'
import { type Config, params } from '../params'

export { params }

/** A map under a mask: grey bytes, 1 where a cell is kept, and the error of the refilled cells. */
export interface MaskedPicture {
  mask: Uint8Array
  refilled: Uint8Array
  /** Mean squared error over the map's variance; NaN where there is no hole. */
  error: number
}

export interface Frame {
  /** The map shown, 0 to 255. */
  map: Uint8Array
  /** As many of its cells dropped one by one, and in blocks. */
  dropout: MaskedPicture
  blocks: MaskedPicture
  /** The first maps to choose from, 0 to 255. */
  samples: readonly Uint8Array[]
  /** What chance does to all maps, in single cells and in blocks of the size set. */
  single: MaskedMaps
  set: MaskedMaps
}

/** Maps offered as small pictures. */
const SAMPLES = 8

/** As grey bytes, the map's largest value white. */
function grey(values: Float32Array, largest: number): Uint8Array {
  return Uint8Array.from(values, (value) => Math.round((255 * value) / (largest || 1)))
}

/** The maps of a seed and a share; the last ones are kept, since most settings leave them as they are. */
const maskingOf = memo(
  1,
  ({ seed, dropShare }: { seed: number; dropShare: number }) => new Masking(seed, dropShare),
)

/** Drops from feature maps, by chance or under the hand, and refills them. */
export function* run({ seed, dropShare, block, map, place }: Config): Generator<Frame, void> {
  const masking = maskingOf({ seed, dropShare })
  const shown = masking.maps[map - 1]
  const largest = largestOf(shown)
  const pictureOf = ({ mask, guess, error }: MaskedMap): MaskedPicture => ({
    mask,
    refilled: grey(guess, largest),
    error,
  })
  const isByHand = place.length === 2
  yield {
    map: grey(shown, largest),
    dropout: pictureOf(isByHand ? masking.scattered(map - 1, block) : masking.masked(map - 1, 1)),
    blocks: pictureOf(isByHand ? masking.laid(map - 1, block, place) : masking.masked(map - 1, block)),
    samples: masking.maps.slice(0, SAMPLES).map((each) => grey(each, largestOf(each))),
    single: masking.sized(1),
    set: masking.sized(block),
  }
}
