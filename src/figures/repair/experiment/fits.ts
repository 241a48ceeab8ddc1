import type { InputLaw } from '../../../core/datasets'
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
} from '../../../core/estimators'
import type { Stream } from '../../../core/random'
import type { Method, PointMethod } from '../methods'

export type Points = Readonly<Record<PointMethod, Float64Array>>

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

/** The inputs each method is trained on. Where no noise is believed in, a calibration leaves the readings alone. */
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
  readonly fits: Readonly<Record<Method, Coefficients>>
  readonly dots: Simex
}

/** A cubic for every method, and SIMEX's dots. */
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
