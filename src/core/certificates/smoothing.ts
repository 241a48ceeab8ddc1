import { normalQuantile } from '../elementary'
import { binomialLowerBound } from '../statistics'

/** What a smoothed classifier answers: a class and the ℓ2 radius in which it stands, or that it abstains. */
export type Smoothed =
  | { readonly winner: number; readonly radius: number }
  | { readonly winner: undefined; readonly radius: 0 }

/**
 * The ℓ2 radius σ·Φ⁻¹(p) in which an answer stands that a share p of all noisy copies gives; 0 where p is ½ or less.
 * For a linear rule it is the distance to the border, whatever σ is. Throws for a share outside 0 to 1.
 */
export function radiusOf(share: number, sigma: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`radiusOf: a share of ${share}`)
  return share > 0.5 ? sigma * normalQuantile(share) : 0
}

/**
 * Randomised smoothing: of noisy copies x + σε the class `winner` (chosen on other copies) came `successes` times in
 * `trials`; with probability `level` its share is at least p, and then no change shorter than σ·Φ⁻¹(p) in ℓ2 makes
 * another class the likeliest. Abstains unless p > ½. Throws for σ that is negative or counts that do not fit.
 * Cohen, Rosenfeld and Kolter (2019), with p_B bounded by 1 − p_A; p by Clopper and Pearson (1934).
 */
export function smoothed(
  winner: number,
  {
    successes,
    trials,
    sigma,
    level = 0.999,
  }: { successes: number; trials: number; sigma: number; level?: number },
): Smoothed {
  if (!(sigma >= 0)) throw new RangeError(`smoothed: σ = ${sigma}`)
  const share = binomialLowerBound(successes, trials, level)
  if (!(share > 0.5)) return { winner: undefined, radius: 0 }
  return { winner, radius: radiusOf(share, sigma) }
}

/**
 * The same from counts of answers: the class that won among the copies of `selection` is judged on those of
 * `estimation`, which must be other copies, or the certificate promises too much. Of equal counts the first class
 * wins. Throws for no classes, and where `smoothed` does.
 */
export function smoothedVote(
  selection: ArrayLike<number>,
  estimation: ArrayLike<number>,
  { sigma, level = 0.999 }: { sigma: number; level?: number },
): Smoothed {
  if (selection.length === 0 || selection.length !== estimation.length) {
    throw new RangeError(`smoothedVote: ${selection.length} classes and ${estimation.length}`)
  }
  let winner = 0
  for (let c = 1; c < selection.length; c++) if (selection[c] > selection[winner]) winner = c
  let trials = 0
  for (let c = 0; c < estimation.length; c++) trials += estimation[c]
  return smoothed(winner, { successes: estimation[winner], trials, sigma, level })
}

/** The largest radius that so many copies can certify, all of them agreeing. */
export const radiusCeiling = (trials: number, sigma: number, level = 0.999): number =>
  radiusOf(binomialLowerBound(trials, trials, level), sigma)
