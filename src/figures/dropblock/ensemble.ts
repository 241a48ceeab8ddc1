import { arrived, bySetting, gridOverSeeds, mean, type Spread, spreadOf } from '../../core/statistics'
import type { Frame } from './experiment'
import type { MaskedMaps } from './experiment/masking'
import { type Config, params } from './params'

/** Block sizes that are tried on the maps of every seed. */
export const SIZES: readonly number[] = [1, 3, 5, 7, 9, 11, 13]
export const SEEDS = 5

export interface Ensemble {
  /** Sets of maps, each of a seed of its own, that have arrived for every size. */
  sets: number
  /** Of these, sets in which blocks of 7 are refilled at least twice as badly as single cells. */
  doubled: number
  /** For each of `SIZES` the median error of refilling: mean and extremes over the sets. */
  error: Spread
  /** Means over the sets: cells dropped, and maps without a hole. */
  dropped: readonly number[]
  whole: readonly number[]
}

export const configs = ({ dropShare }: Config): Config[] =>
  gridOverSeeds(SIZES, SEEDS, (block, seed) => ({
    block,
    dropShare,
    look: params.look.default,
    map: params.map.default,
    place: [],
    seed: seed + 1,
  }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const bySize = bySetting(frames, SIZES.length).map((some) => some.map(({ set }) => set))
  const curve = (read: (maps: MaskedMaps) => number): Spread =>
    spreadOf(
      bySize.map((sets) => sets.map(read).filter(Number.isFinite)),
      mean,
    )
  const sevens = arrived(frames).filter(({ set }) => set.block === 7)
  return {
    sets: Math.min(...bySize.map((sets) => sets.length)),
    doubled: sevens.filter(({ single, set }) => set.median >= 2 * single.median).length,
    error: curve(({ median }) => median),
    dropped: curve(({ dropped }) => dropped).middle,
    whole: curve(({ whole }) => whole).middle,
  }
}
