import { arrived, overSeeds } from '../../core/statistics'
import { type Config, MOST_BOUGHT } from './params'
import type { Frame } from './experiment'

export const SEEDS = 50

/** What an interval of the mean says: the truth it holds, if it holds one of the two only. */
export function verdictOf({ intervals, truths }: Frame, bought: number): 'a' | 'b' | 'both' | 'neither' {
  if (bought === 0) return 'both'
  const { low, high } = intervals[bought - 1]
  const holds = ({ mean }: { mean: number }): boolean => low <= mean && mean <= high
  if (holds(truths.a)) return holds(truths.b) ? 'both' : 'a'
  return holds(truths.b) ? 'b' : 'neither'
}

/** Over the seeds that have arrived, after 0, 1, 2, … points. */
export interface Ensemble {
  arrived: number
  /** Seeds in which the interval holds the true mean and not the other, and in which it holds the true mean. */
  settled: number[]
  held: number[]
}

export const configs = (config: Config): Config[] =>
  overSeeds(SEEDS, (seed) => ({ ...config, guess: 'open', calibration: 0, slide: 0, seed }))

export function summarise(frames: readonly (Frame | undefined)[]): Ensemble {
  const runs = arrived(frames)
  const bought = Array.from({ length: MOST_BOUGHT + 1 }, (_, i) => i)
  const count = (test: (frame: Frame, points: number) => boolean): number[] =>
    bought.map((points) => runs.filter((frame) => test(frame, points)).length)
  return {
    arrived: runs.length,
    settled: count((frame, points) => verdictOf(frame, points) === frame.made),
    held: count((frame, points) => [frame.made, 'both'].includes(verdictOf(frame, points))),
  }
}
