import { mean } from '../../core/statistics'
import type { Config, Frames } from '../../experiments'
import { params } from './params'

export const SEEDS = 5

/** What several pairs of nets, each from a seed of its own, came to. */
export interface Sweep {
  compared: number
  /** Pairs in which dropout ended with the higher accuracy on test digits. */
  wins: number
  /** Mean accuracy with dropout minus without; NaN before the first pair. */
  gain: number
}

/** The training alone, under every seed, with as little to drop and refill as there can be. */
export const sweepConfigs = ({ rate, wrongLabels }: Config<'dropblock'>): Config<'dropblock'>[] =>
  Array.from({ length: SEEDS }, (_, seed) => ({
    block: params.block.min,
    dropShare: params.dropShare.min,
    map: params.map.default,
    rate,
    wrongLabels,
    seed: seed + 1,
  }))

export function summarise(frames: readonly (Frames['dropblock'] | undefined)[]): Sweep {
  const gains = frames.flatMap((frame) =>
    frame === undefined ? [] : [(frame.thinned.test.at(-1) ?? 0) - (frame.plain.test.at(-1) ?? 0)],
  )
  return {
    compared: gains.length,
    wins: gains.filter((gain) => gain > 0).length,
    gain: gains.length === 0 ? Number.NaN : mean(gains),
  }
}
