import {
  arrived,
  bySetting,
  countPairs,
  gridOverSeeds,
  mean,
  nearestIndex,
  type PairCounts,
  type Spread,
  spreadOf,
} from '../../core/statistics'
import { type Config, params } from './params'
import type { Frame, NetFrame } from './experiment'

/** Smoothing that the many runs try; every run has a twin without. */
export const EPSILONS: readonly number[] = [0.05, 0.1, 0.2, 0.4]
/** The same with no smoothing at all: where the curves have their points. */
export const TRIED: readonly number[] = [0, ...EPSILONS]
export const SEEDS = 6

/** Seeds in which smoothing had the larger (accuracy, student) or the smaller (error) number. */
export interface Wins {
  accuracy: number
  error: number
  student: number
}

export interface Ensemble {
  arrived: number
  wanted: number
  /** For each of `TRIED` means and extremes over the seeds: calibration error, accuracy of nets and of students. */
  error: Spread
  accuracy: Spread
  student: Spread
  /** At the smoothing of `EPSILONS` nearest to the one set. */
  wins: Wins
  compared: number
  nearest: number
}

/** Every smoothing under every seed, one seed after the other: the hard net of a seed is trained once. */
export const configs = (config: Config): Config[] =>
  gridOverSeeds(EPSILONS, SEEDS, (epsilon, seed): Config => ({
    ...config,
    classes: params.classes.default,
    guess: params.guess.default,
    epsilon,
    seed,
  }))

/** Accuracy of the student at the end; NaN before there is one. */
export const studentOf = ({ student }: NetFrame): number => student.at(-1) ?? Number.NaN

export function summarise(frames: readonly (Frame | undefined)[], config: Config): Ensemble {
  const pairsAt = bySetting(frames, EPSILONS.length)
  const nets: NetFrame[][] = [
    pairsAt.map((pairs) => pairs.map(({ hard }) => hard)).toSorted((a, b) => b.length - a.length)[0],
    ...pairsAt.map((pairs) => pairs.map(({ smooth }) => smooth)),
  ]
  const curve = (read: (net: NetFrame) => number): Spread =>
    spreadOf(
      nets.map((each) => each.map(read)),
      mean,
    )
  const here = nearestIndex(EPSILONS, config.epsilon)
  const pairs = pairsAt[here]
  const compare = (read: (net: NetFrame) => number): PairCounts =>
    countPairs(
      pairs.map(({ smooth }) => read(smooth)),
      pairs.map(({ hard }) => read(hard)),
    )
  return {
    arrived: arrived(frames).length,
    wanted: frames.length,
    error: curve(({ calibrationError }) => calibrationError),
    accuracy: curve(({ accuracy }) => accuracy),
    student: curve(studentOf),
    wins: {
      accuracy: compare(({ accuracy }) => accuracy).wins,
      error: compare(({ calibrationError }) => calibrationError).losses,
      student: compare(studentOf).wins,
    },
    compared: pairs.length,
    nearest: EPSILONS[here],
  }
}
