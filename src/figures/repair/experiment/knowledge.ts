import { gaussianNoise, noiseFromRepeats, type NoiseLaw } from '../../../core/estimators'
import type { Readings } from './readings'
import type { Config } from '../params'

/** A law of the noise as the repairs take it, with the standard error of its mean: ∞ where nothing tells it. */
export interface Believed extends NoiseLaw {
  readonly meanError: number
}

/** What the repairs are told of the noise. */
export function believedNoise(config: Config, readings: Readings): Believed {
  if (config.knowledge === 'known') return { mean: config.mean, sd: config.sd, meanError: 0 }
  if (config.knowledge === 'typed') return { mean: config.meanTyped, sd: config.sdTyped, meanError: 0 }
  return learned(readings, Math.min(config.repeats, config.count), boughtErrors(config, readings))
}

/** The noise in the first readings, whose true inputs were bought; none where the law is not learned. */
export function boughtErrors({ knowledge, calibration }: Config, { w, x }: Readings): Float64Array {
  return w.subarray(0, knowledge === 'learned' ? calibration : 0).map((reading, i) => reading - x[i])
}

/**
 * The spread from inputs read twice and from calibration points, pooled by their degrees of freedom (one for each
 * pair; one less than their number for the calibration points); the mean from calibration points alone. What was
 * not bought is taken for 0.
 */
function learned({ w, again }: Readings, repeats: number, errors: Float64Array): Believed {
  const calibration = errors.length
  const { mean, sd } = calibration > 0 ? gaussianNoise(errors) : { mean: 0, sd: 0 }
  const ofPairs = repeats > 0 ? noiseFromRepeats(w.subarray(0, repeats), again.subarray(0, repeats)).sd : 0
  const freedom = repeats + Math.max(0, calibration - 1)
  const pooled = freedom > 0 ? Math.sqrt((repeats * ofPairs ** 2 + calibration * sd ** 2) / freedom) : 0
  return { mean, sd: pooled, meanError: calibration > 1 ? pooled / Math.sqrt(calibration) : Infinity }
}
