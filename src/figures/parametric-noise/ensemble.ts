import { arrived, mean, orNaN, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import { type Config, DRAWS } from './params'

export const SEEDS = 5

/** The nets whose α is held where it starts, trained under attack, and how they fare against patient attackers. */
export interface Ensemble {
  arrived: number
  wanted: number
  /** Accuracy under attacks that average each of `DRAWS`: mean, least and largest over the seeds. */
  attacked: { mean: number[]; low: number[]; high: number[] }
  clean: number
  /** Seeds in which the most patient attacker did more harm than the one of a single draw. */
  harmed: number
}

export const configs = ({ alpha }: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({ alpha, held: true, seed, trial: 'attack' }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const all = arrived(frames).flatMap(({ robustness }) => (robustness === undefined ? [] : [robustness]))
  const over = (statistic: (values: readonly number[]) => number): number[] =>
    DRAWS.map((_, i) =>
      orNaN(
        all.map(({ attacked }) => attacked[i]),
        statistic,
      ),
    )
  return {
    arrived: all.length,
    wanted: frames.length,
    attacked: {
      mean: over(mean),
      low: over((values) => Math.min(...values)),
      high: over((values) => Math.max(...values)),
    },
    clean: orNaN(
      all.map(({ clean }) => clean),
      mean,
    ),
    harmed: all.filter(({ attacked }) => attacked[DRAWS.length - 1] < attacked[0]).length,
  }
}
