import type { InputLaw } from '../../core/datasets'
import {
  type Coefficients,
  expandedRegressionCalibration,
  inputLawOf,
  leastSquares,
  lessDraw,
  lessMean,
  type NoiseLaw,
  posteriorMoments,
  simex,
  type Simex,
} from '../../core/estimators'
import type { Stream } from '../../core/random'

/** What is done about the noise; the last needs what nobody has. */
export const arms = ['raw', 'mean', 'draw', 'plugIn', 'expanded', 'simex', 'truth'] as const
export type Arm = (typeof arms)[number]

/**
 * The arms that change the points themselves, so that anything can be trained on them. The expanded calibration
 * replaces x, x² and x³ each by its own mean, and SIMEX follows coefficients: a net has neither.
 */
export const pointArms = ['raw', 'mean', 'draw', 'plugIn', 'truth'] as const
export type PointArm = (typeof pointArms)[number]
export type Points = Readonly<Record<PointArm, Float64Array>>

const DEGREE = 3
/** Draws behind each of SIMEX's dots, each used with both signs. */
const REPEATS = 5

export interface Task {
  /** Inputs as read, true inputs, and answers. */
  readonly w: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  /** The law of the noise as believed. */
  readonly noise: NoiseLaw
  /** The law of the inputs as the calibrations take it. */
  readonly inputs: InputLaw
}

/** The task with the inputs' law that the calibrations are allowed to know, or else a normal one that fits. */
export const withInputs = (task: Omit<Task, 'inputs'>, known: InputLaw | undefined): Task => ({
  ...task,
  inputs: known ?? inputLawOf(task.w, task.noise),
})

/** The inputs each arm is trained on. Where no noise is believed in, a calibration leaves the readings alone. */
export function trainingPoints({ w, x, noise, inputs }: Task, random: Stream): Points {
  const lessNoise = lessMean(w, noise)
  return {
    raw: w,
    mean: lessNoise,
    draw: lessDraw(w, noise, random.fork('fresh draw')),
    plugIn: noise.sd > 0 ? w.map((reading) => posteriorMoments(reading, inputs, noise, 1)[1]) : lessNoise,
    truth: x,
  }
}

export interface CubicFits {
  readonly fits: Readonly<Record<Arm, Coefficients>>
  readonly dots: Simex
}

/** A cubic for every arm, and SIMEX's dots. */
export function cubicFits({ w, y, noise, inputs }: Task, points: Points, random: Stream): CubicFits {
  const fit = (x: Float64Array): Coefficients => leastSquares(x, y, { degree: DEGREE })
  const dots = simex(w, y, { noise, degree: DEGREE, random: random.fork('SIMEX'), repeats: REPEATS })
  const mean = fit(points.mean)
  return {
    fits: {
      raw: fit(points.raw),
      mean,
      draw: fit(points.draw),
      plugIn: fit(points.plugIn),
      expanded: noise.sd > 0 ? expandedRegressionCalibration(w, y, { noise, inputs, degree: DEGREE }) : mean,
      simex: dots.coefficients,
      truth: fit(points.truth),
    },
    dots,
  }
}
