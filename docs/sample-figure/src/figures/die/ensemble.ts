import { arrived, overSeeds } from '../../core/statistics'
import type { Frame } from './experiment'
import type { Config } from './params'

export const SEEDS = 50

export const EXPECTED = 3.5

/** The last means of the seeds that have come. */
export interface Ensemble {
  means: number[]
}

export const configs = (config: Config): Config[] => overSeeds(SEEDS, (seed) => ({ ...config, seed }))

export const summarise = (frames: readonly (Frame | undefined)[]): Ensemble => ({
  means: arrived(frames).map(({ means }) => means[means.length - 1]),
})
