import {
  fitNoiseMixture,
  huberLocation,
  type NoiseLaw,
  type NoiseMixture,
  robustNoise,
} from '../../../core/estimators'
import { mean, standardDeviation } from '../../../core/statistics'
import { errorsOf } from './errors'
import { type Config, params, ROUNDS } from '../params'

export { params }

export interface Estimates {
  /** Mean and standard deviation of all errors. */
  plain: NoiseLaw
  /** Median and 1.4826·MAD. */
  median: NoiseLaw
  /** Huber's location, in units of the residuals' MAD. */
  huber: NoiseLaw
  /** The good part of the mixture. */
  em: NoiseLaw
}

export interface Frame {
  errors: Float32Array
  /** Which of them a fault made, and how probable the model of this round holds that to be. */
  faulty: Uint8Array
  probability: Float32Array
  model: NoiseMixture
  /** Log-likelihood per reading after every round, the start first; the last value stays once EM rests. */
  logLikelihood: number[]
  estimates: Estimates
  /** Readings held to be faulty rather than good: those that are, and those that are not. */
  caught: number
  accused: number
}

/** No spread below this: a spike on a single reading would have any likelihood. */
const SMALLEST_SD = 0.01

function startOf(
  { start, reach }: Config,
  { plain, median }: Pick<Estimates, 'plain' | 'median'>,
): NoiseMixture {
  if (start === 'robust') return { ...median, faulty: 0.1 }
  return start === 'all' ? { ...plain, faulty: 0.5 } : { mean: -reach / 2, sd: reach / 4, faulty: 0.5 }
}

/** Expectation–maximisation on the errors of readings whose truth is known; a frame a round, the start first. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { errors, faulty } = errorsOf(config)
  const range = [-config.reach, config.reach] as const
  const options = { range, smallestSd: SMALLEST_SD }
  const located = huberLocation(errors)
  const others = {
    plain: { mean: mean(errors), sd: standardDeviation(errors) },
    median: robustNoise(errors),
    huber: { mean: located.coefficients[0], sd: located.scale },
  }
  const { trace } = fitNoiseMixture(errors, {
    ...options,
    start: startOf(config, others),
    maxIterations: ROUNDS,
  })
  const at = (round: number) => trace[Math.min(round, trace.length - 1)]
  const logLikelihood = Array.from(
    { length: ROUNDS + 1 },
    (_, round) => at(round).logLikelihood / errors.length,
  )
  for (let round = 0; round <= ROUNDS; round++) {
    const { mean: centre, sd, faulty: share } = at(round)
    yield () => {
      const model = { mean: centre, sd, faulty: share }
      // No iteration: only what this model says of every reading.
      const { faultyProbability } = fitNoiseMixture(errors, { ...options, start: model, maxIterations: 0 })
      const isHeld = (i: number): boolean => faultyProbability[i] > 0.5
      const held = Array.from(errors, (_, i) => i).filter(isHeld)
      const caught = held.filter((i) => faulty[i] === 1).length
      return {
        errors: Float32Array.from(errors),
        faulty,
        probability: Float32Array.from(faultyProbability),
        model,
        logLikelihood,
        estimates: { ...others, em: { mean: centre, sd } },
        caught,
        accused: held.length - caught,
      }
    }
  }
}
