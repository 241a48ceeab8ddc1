import { arrived, countPairs, mean, orNaN, overSeeds } from '../../core/statistics'
import type { Frame, NetFrame } from './experiment'
import type { Config } from './params'

export const SEEDS = 5

/** What several pairs of nets, each from a seed of its own, came to. */
export interface Ensemble {
  compared: number
  /** Pairs in which dropout ended with the higher accuracy on test digits, and with the lower. */
  wins: number
  losses: number
  /** Means over the pairs, NaN before the first: right on test digits, and wrong labels repeated. */
  test: { plain: number; thinned: number }
  byHeart: { plain: number; thinned: number }
}

/** Of a measure, where it stands. */
export const lastOf = (values: readonly number[]): number => values.at(-1) ?? Number.NaN

export const configs = (config: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({ ...config, seed: seed + 1 }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const pairs = arrived(frames)
  const both = (read: (net: NetFrame) => readonly number[]) => {
    const of = (name: 'plain' | 'thinned') =>
      orNaN(
        pairs.map((pair) => lastOf(read(pair[name]))),
        mean,
      )
    return { plain: of('plain'), thinned: of('thinned') }
  }
  const { wins, losses } = countPairs(
    pairs.map(({ thinned }) => lastOf(thinned.test)),
    pairs.map(({ plain }) => lastOf(plain.test)),
  )
  return {
    compared: pairs.length,
    wins,
    losses,
    test: both(({ test }) => test),
    byHeart: both(({ byHeart }) => byHeart),
  }
}
