import { mean } from '../../core/statistics'
import type { Config, Frames } from '../../experiments'
import { params } from './params'

/** Smoothing that the many runs try; every run has a twin without. */
export const EPSILONS: readonly number[] = [0.05, 0.1, 0.2, 0.4]
/** The same with no smoothing at all: where the curves have their points. */
export const TRIED: readonly number[] = [0, ...EPSILONS]
export const SEEDS = 6

/** One number for each of `TRIED`; NaN where no run has arrived. */
export interface Curve {
  mean: number[]
  low: number[]
  high: number[]
}

/** Seeds in which smoothing had the larger (accuracy, student) or the smaller (error) number. */
export interface Wins {
  accuracy: number
  error: number
  student: number
}

export interface Sweep {
  arrived: number
  wanted: number
  /** Means and extremes over the seeds: calibration error, accuracy of nets and of students, mean confidence. */
  error: Curve
  accuracy: Curve
  student: Curve
  confidence: Curve
  /** At the smoothing of `EPSILONS` nearest to the one set. */
  wins: Wins
  compared: number
  nearest: number
}

type SmoothingConfig = Config<'label-smoothing'>
type SmoothingFrame = Frames['label-smoothing']
type Arm = SmoothingFrame['hard']

/** Every smoothing under every seed, one seed after the other: the hard net of a seed is trained once. */
export const sweepConfigs = (config: SmoothingConfig): SmoothingConfig[] =>
  Array.from({ length: SEEDS }, (_, seed) =>
    EPSILONS.map((epsilon): SmoothingConfig => ({
      ...config,
      classes: params.classes.default,
      epsilon,
      seed,
    })),
  ).flat()

/** Accuracy of the student at the end; NaN before there is one. */
export const studentOf = ({ student }: Arm): number => student.at(-1) ?? Number.NaN

const of = (values: readonly number[], share: (values: readonly number[]) => number): number =>
  values.length === 0 ? Number.NaN : share(values)

export function summarise(frames: readonly (SmoothingFrame | undefined)[], config: SmoothingConfig): Sweep {
  const pairsAt = EPSILONS.map((_, epsilon) =>
    frames.flatMap((frame, i) => (frame !== undefined && i % EPSILONS.length === epsilon ? [frame] : [])),
  )
  const arms: Arm[][] = [
    pairsAt.map((pairs) => pairs.map(({ hard }) => hard)).toSorted((a, b) => b.length - a.length)[0],
    ...pairsAt.map((pairs) => pairs.map(({ smooth }) => smooth)),
  ]
  const curve = (read: (arm: Arm) => number): Curve => {
    const values = arms.map((each) => each.map(read))
    return {
      mean: values.map((each) => of(each, mean)),
      low: values.map((each) => of(each, (some) => Math.min(...some))),
      high: values.map((each) => of(each, (some) => Math.max(...some))),
    }
  }
  const distances = EPSILONS.map((epsilon) => Math.abs(epsilon - config.epsilon))
  const here = distances.indexOf(Math.min(...distances))
  const pairs = pairsAt[here]
  const wins = (better: (smooth: Arm, hard: Arm) => boolean): number =>
    pairs.filter(({ smooth, hard }) => better(smooth, hard)).length
  return {
    arrived: frames.filter((frame) => frame !== undefined).length,
    wanted: frames.length,
    error: curve(({ calibrationError }) => calibrationError),
    accuracy: curve(({ accuracy }) => accuracy),
    student: curve(studentOf),
    confidence: curve(({ meanConfidence }) => meanConfidence),
    wins: {
      accuracy: wins((smooth, hard) => smooth.accuracy > hard.accuracy),
      error: wins((smooth, hard) => smooth.calibrationError < hard.calibrationError),
      student: wins((smooth, hard) => studentOf(smooth) > studentOf(hard)),
    },
    compared: pairs.length,
    nearest: EPSILONS[here],
  }
}
