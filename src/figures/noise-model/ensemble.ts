import { arrived, overSeeds, rootMeanSquare } from '../../core/statistics'
import { type Config, params } from './params'
import type { Frame } from './experiment'

export const SEEDS = 50

export const methods = ['plain', 'median', 'huber', 'em'] as const
export type Method = (typeof methods)[number]

/** Root mean square errors of a method's mean and spread over the seeds. */
export interface Misses {
  mean: number
  sd: number
}

export interface Ensemble {
  misses: Record<Method, Misses>
  arrived: number
}

/** What the reader marks is no part of the experiment. */
const UNMARKED = { above: params.above.default, below: params.below.default, compare: params.compare.default }

export const configs = (config: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({ ...config, ...UNMARKED, seed }))

/** Undefined before the first run. */
export function summarise(
  frames: readonly (Frame | undefined)[],
  { mean, sd }: Config,
): Ensemble | undefined {
  const estimates = arrived(frames).map((frame) => frame.estimates)
  if (estimates.length === 0) return undefined
  const of = (method: Method): Misses => ({
    mean: rootMeanSquare(estimates.map((by) => by[method].mean - mean)),
    sd: rootMeanSquare(estimates.map((by) => by[method].sd - sd)),
  })
  return {
    misses: { plain: of('plain'), median: of('median'), huber: of('huber'), em: of('em') },
    arrived: estimates.length,
  }
}
