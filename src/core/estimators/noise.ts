import { mean, median, robustSpread } from '../statistics'

/** Errors N(mean, sd²). */
export interface NoiseLaw {
  readonly mean: number
  readonly sd: number
}

/** A law with the standard errors of its two numbers. */
export interface NoiseEstimate extends NoiseLaw {
  readonly meanError: number
  readonly sdError: number
}

/**
 * The most likely normal law of errors with known truth: ē and √(Σ(e − ē)²/n), standard errors σ/√n and σ/√(2n).
 * Throws for no errors.
 */
export function gaussianNoise(errors: ArrayLike<number>): NoiseEstimate {
  const centre = mean(errors)
  const sd = Math.sqrt(mean(Float64Array.from(errors, (error) => (error - centre) * (error - centre))))
  return withErrors(centre, sd, errors.length, 1, 1)
}

/**
 * Median and 1.4826·MAD: almost half of the errors may be faulty. At normal errors they have 2/π and 0.3675 of the
 * precision of `gaussianNoise`. Throws for no errors.
 */
export function robustNoise(errors: ArrayLike<number>): NoiseEstimate {
  return withErrors(median(errors), robustSpread(errors), errors.length, 2 / Math.PI, 0.3675)
}

/**
 * The law of N(μ, σ²) from inputs read twice: σ̂² = ½·mean (w₁ − w₂)². The mean of the noise cannot be had from
 * repeats, it is left at 0. Throws where lengths differ or are 0.
 */
export function noiseFromRepeats(first: ArrayLike<number>, second: ArrayLike<number>): NoiseLaw {
  if (first.length !== second.length) {
    throw new RangeError(`noiseFromRepeats: ${first.length} first readings, ${second.length} second`)
  }
  const squares = Float64Array.from(first, (value, i) => (value - second[i]) * (value - second[i]))
  return { mean: 0, sd: Math.sqrt(0.5 * mean(squares)) }
}

function withErrors(centre: number, sd: number, count: number, ofMean: number, ofSd: number): NoiseEstimate {
  return {
    mean: centre,
    sd,
    meanError: sd / Math.sqrt(count * ofMean),
    sdError: sd / Math.sqrt(2 * count * ofSd),
  }
}
