import { exp, log, logSumExp } from '../elementary'
import { median, robustSpread } from '../statistics'
import type { NoiseLaw } from './noise'

/** Good readings N(mean, sd²), and a share of faulty ones, uniform over a known range. */
export interface NoiseMixture extends NoiseLaw {
  readonly faulty: number
}

export interface MixtureFit extends NoiseMixture {
  /** The probability of each error to be faulty. */
  readonly faultyProbability: Float64Array
  /** The models of all rounds, from the start on, each with its log-likelihood, which never falls. */
  readonly trace: readonly (NoiseMixture & { readonly logLikelihood: number })[]
  readonly converged: boolean
}

export interface MixtureOptions {
  /** Where faulty errors may lie. */
  range: readonly [low: number, high: number]
  /** Median, robust spread and a tenth of faulty readings without it. */
  start?: NoiseMixture
  maxIterations?: number
  /** The smallest spread allowed, lest a single error makes the likelihood infinite; without it 10⁻⁷ of the range. */
  smallestSd?: number
}

/**
 * Expectation–maximisation for e ~ (1 − π)·N(μ, σ²) + π·U(low, high): responsibilities, then weighted mean and
 * spread, until the log-likelihood gains less than 10⁻¹⁰ a reading. Throws for no errors or an empty range.
 * Dempster, Laird and Rubin (1977).
 */
export function fitNoiseMixture(
  errors: ArrayLike<number>,
  { range, start, maxIterations = 200, smallestSd = 1e-7 * (range[1] - range[0]) }: MixtureOptions,
): MixtureFit {
  const [low, high] = range
  if (!(errors.length > 0 && high > low)) {
    throw new RangeError(`fitNoiseMixture: ${errors.length} errors, faulty ones from ${low} to ${high}`)
  }
  const first = start ?? { mean: median(errors), sd: robustSpread(errors), faulty: 0.1 }
  let round = expectation(errors, { ...first, sd: Math.max(smallestSd, first.sd) }, range)
  const trace = [traced(round)]
  for (let iterations = 0; iterations < maxIterations; iterations++) {
    const next = expectation(errors, maximisation(errors, round, smallestSd), range)
    const gain = next.logLikelihood - round.logLikelihood
    round = next
    trace.push(traced(round))
    if (gain <= 1e-10 * errors.length)
      return { ...round.model, faultyProbability: round.faultyProbability, trace, converged: true }
  }
  return { ...round.model, faultyProbability: round.faultyProbability, trace, converged: false }
}

/** A model and what it says about every error. */
interface Round {
  readonly model: NoiseMixture
  readonly faultyProbability: Float64Array
  readonly logLikelihood: number
}

const traced = ({ model, logLikelihood }: Round) => ({ ...model, logLikelihood })

function expectation(
  errors: ArrayLike<number>,
  model: NoiseMixture,
  [low, high]: MixtureOptions['range'],
): Round {
  const { mean, sd, faulty } = model
  let logLikelihood = 0
  const logGood = log(1 - faulty) - log(sd) - 0.5 * log(2 * Math.PI)
  const logFaulty = log(faulty) - log(high - low)
  const faultyProbability = Float64Array.from(errors, (error) => {
    const z = (error - mean) / sd
    const inside = error >= low && error <= high ? logFaulty : -Infinity
    const total = logSumExp([logGood - 0.5 * z * z, inside])
    logLikelihood += total
    return exp(inside - total)
  })
  return { model, faultyProbability, logLikelihood }
}

/** Mean and spread weighted by the probability to be good; the model as it was, were none of them good. */
function maximisation(
  errors: ArrayLike<number>,
  { model, faultyProbability }: Round,
  smallestSd: number,
): NoiseMixture {
  const good = faultyProbability.map((probability) => 1 - probability)
  const total = good.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) return model
  const centre = good.reduce((sum, weight, i) => sum + weight * errors[i], 0) / total
  const square = good.reduce(
    (sum, weight, i) => sum + weight * (errors[i] - centre) * (errors[i] - centre),
    0,
  )
  const sd = Math.max(smallestSd, Math.sqrt(square / total))
  return { mean: centre, sd, faulty: 1 - total / errors.length }
}
