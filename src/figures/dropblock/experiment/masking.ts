import {
  dropBlockMask,
  dropBlockRate,
  expectedDropShare,
  wholeMapShare,
} from '../../../core/layers/dropBlock'
import { stream } from '../../../core/random'
import { quantile } from '../../../core/statistics'
import { featureMap } from './maps'
import { MAPS, SIDE } from '../params'
import { refilled, refillError } from './refill'

/** What one block size did to all maps. */
export interface MaskedMaps {
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
export interface MaskedMap {
  mask: Uint8Array
  guess: Float32Array
  error: number
}

/** The maps of a seed, and what dropping a share of them does; computed when first asked for. */
export class Masking {
  readonly maps: readonly Float32Array[]
  private readonly seed: number
  private readonly keep: number
  private readonly sizes: (MaskedMaps | undefined)[] = []

  constructor(seed: number, dropShare: number) {
    this.seed = seed
    this.keep = 1 - dropShare / 100
    const filters = stream(seed).fork('filters')
    this.maps = Array.from({ length: MAPS }, (_, map) => featureMap(filters.fork(map)))
  }

  /** Map number `map` (from 0) under blocks of a size. */
  masked(map: number, block: number): MaskedMap {
    const size = { side: SIDE, block }
    const random = stream(this.seed).fork('masks').fork(block).fork(map)
    return this.under(map, dropBlockMask(size, dropBlockRate(size, this.keep), random))
  }

  /** Map number `map` (from 0) under one block of a size about a place, moved inside where it would stand out. */
  laid(map: number, block: number, [column, row]: readonly number[]): MaskedMap {
    const corner = (middle: number): number =>
      Math.min(SIDE - block, Math.max(0, Math.round(middle - (block - 1) / 2)))
    const [left, top] = [corner(column), corner(row)]
    const mask = new Uint8Array(SIDE * SIDE).fill(1)
    for (let y = top; y < top + block; y++) mask.fill(0, y * SIDE + left, y * SIDE + left + block)
    return this.under(map, mask)
  }

  /** Map number `map` (from 0) with as many cells dropped as a block has, scattered over the map. */
  scattered(map: number, block: number): MaskedMap {
    const mask = new Uint8Array(SIDE * SIDE).fill(1)
    const cells = stream(this.seed).fork('scattered').fork(map).permutation(mask.length)
    for (const cell of cells.subarray(0, block * block)) mask[cell] = 0
    return this.under(map, mask)
  }

  /** All maps under blocks of a size. */
  sized(block: number): MaskedMaps {
    return (this.sizes[block] ??= this.measure(block))
  }

  private under(map: number, mask: Uint8Array): MaskedMap {
    const guess = refilled(this.maps[map], mask)
    return { mask, guess, error: refillError(this.maps[map], mask, guess) }
  }

  private measure(block: number): MaskedMaps {
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
