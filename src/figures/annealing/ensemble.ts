import { arrived, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import type { Config } from './params'

export const SEEDS = 100

/** Over the seeds that have arrived. */
export interface Ensemble {
  arrived: number
  /** Seeds in which each found the best line. */
  greedy: number
  annealed: number
  /** Where each ended, as a multiple of the best sum of squares. */
  ends: { greedy: number; annealed: number }[]
}

export const configs = (config: Config): Config[] => overSeeds(SEEDS, (seed) => ({ ...config, seed }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames)
  const endOf = ({ energies }: Frame['greedy'], { best }: Frame): number =>
    (energies.at(-1) ?? Number.NaN) / best.energy
  return {
    arrived: runs.length,
    greedy: runs.filter(({ greedy }) => greedy.found).length,
    annealed: runs.filter(({ annealed }) => annealed.found).length,
    ends: runs.map((run) => ({ greedy: endOf(run.greedy, run), annealed: endOf(run.annealed, run) })),
  }
}
