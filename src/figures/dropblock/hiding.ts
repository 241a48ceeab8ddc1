import { dropBlockMask, dropBlockRate, expectedDropShare, wholeMapShare } from '../../core/layers/dropBlock'
import { stream } from '../../core/random'
import { quantile } from '../../core/statistics'
import { featureMap, SIDE } from './maps'
import { MAPS } from './params'
import { refilled, refillError } from './refill'

/** What one block size did to all maps. */
export interface Hidden {
  block: number
  /** Quartiles of the normalised error of refilling, over the maps that have a hole. */
  lower: number
  median: number
  upper: number
  /** Share of cells dropped: over the maps, and by the law that counts overlaps. */
  dropped: number
  expected: number
  /** Share of maps without a hole: counted, and by the law. */
  whole: number
  expectedWhole: number
}

/** One map as it was dropped from. */
export interface Masked {
  mask: Uint8Array
  guess: Float32Array
  error: number
}

/** The maps of a seed, and what dropping a share of them does; computed when first asked for. */
export class Hiding {
  readonly maps: readonly Float32Array[]
  private readonly seed: number
  private readonly keep: number
  private readonly sizes: (Hidden | undefined)[] = []

  constructor(seed: number, dropShare: number) {
    this.seed = seed
    this.keep = 1 - dropShare / 100
    const filters = stream(seed).fork('filters')
    this.maps = Array.from({ length: MAPS }, (_, map) => featureMap(filters.fork(map)))
  }

  /** Map number `map` (from 0) under blocks of a size. */
  masked(map: number, block: number): Masked {
    const size = { side: SIDE, block }
    const random = stream(this.seed).fork('masks').fork(block).fork(map)
    const mask = dropBlockMask(size, dropBlockRate(size, this.keep), random)
    const guess = refilled(this.maps[map], mask)
    return { mask, guess, error: refillError(this.maps[map], mask, guess) }
  }

  /** All maps under blocks of a size. */
  sized(block: number): Hidden {
    return (this.sizes[block] ??= this.measure(block))
  }

  /** The first `count` block sizes, from 1 up. */
  upTo(count: number): readonly Hidden[] {
    return Array.from({ length: count }, (_, i) => this.sized(i + 1))
  }

  private measure(block: number): Hidden {
    const size = { side: SIDE, block }
    const rate = dropBlockRate(size, this.keep)
    const all = this.maps.map((_, map) => this.masked(map, block))
    const errors = all.map(({ error }) => error).filter(Number.isFinite)
    const holes = all.map(({ mask }) => mask.length - mask.reduce((sum, kept) => sum + kept, 0))
    const at = (share: number): number => (errors.length === 0 ? Number.NaN : quantile(errors, share))
    return {
      block,
      lower: at(0.25),
      median: at(0.5),
      upper: at(0.75),
      dropped: holes.reduce((sum, hole) => sum + hole, 0) / (MAPS * SIDE * SIDE),
      expected: expectedDropShare(size, rate),
      whole: holes.filter((hole) => hole === 0).length / MAPS,
      expectedWhole: wholeMapShare(size, rate),
    }
  }
}

let latest: { key: string; hiding: Hiding } | undefined

/** The maps of a seed and a share; the last ones are kept, since most settings leave them as they are. */
export function hidingOf(seed: number, dropShare: number): Hiding {
  const key = `${seed} ${dropShare}`
  if (latest?.key !== key) latest = { key, hiding: new Hiding(seed, dropShare) }
  return latest.hiding
}
