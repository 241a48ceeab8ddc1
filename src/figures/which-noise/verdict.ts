import type { Config, Frames } from '../../experiments'
import { MOST_BOUGHT } from './params'

type Frame = Frames['which-noise']

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
export interface Verdicts {
  arrived: number
  /** Seeds in which the interval holds the true mean and not the other, and in which it holds the true mean. */
  settled: number[]
  held: number[]
}

export const verdictConfigs = (config: Config<'which-noise'>): Config<'which-noise'>[] =>
  Array.from({ length: SEEDS }, (_, seed) => ({ ...config, guess: 'open', calibration: 0, seed }))

export function verdictsOf(frames: readonly (Frame | undefined)[]): Verdicts {
  const arrived = frames.flatMap((frame) => (frame === undefined ? [] : [frame]))
  const bought = Array.from({ length: MOST_BOUGHT + 1 }, (_, i) => i)
  const count = (test: (frame: Frame, points: number) => boolean): number[] =>
    bought.map((points) => arrived.filter((frame) => test(frame, points)).length)
  return {
    arrived: arrived.length,
    settled: count((frame, points) => verdictOf(frame, points) === frame.made),
    held: count((frame, points) => [frame.made, 'both'].includes(verdictOf(frame, points))),
  }
}
