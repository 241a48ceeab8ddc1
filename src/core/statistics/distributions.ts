import { exp, log, log1p } from '../elementary'

/** Stands for a 0 that would be divided by. */
const tiny = 1e-300

/** log Γ(x) for x > 0: Stirling's series after moving x above 10 by Γ(x + 1) = xΓ(x). Relative error about 10⁻¹⁴. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: argument must be positive, is ${x}`)
  let product = 1
  let shifted = x
  for (; shifted < 10; shifted++) product *= shifted
  const z = 1 / (shifted * shifted)
  const tail = 1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - (z * 691) / 360360))
  const series = (1 / 12 - z * (1 / 360 - z * tail)) / shifted
  return (shifted - 0.5) * log(shifted) - shifted + 0.5 * log(2 * Math.PI) + series - log(product)
}

/**
 * The regularised incomplete beta function Iₓ(a, b) = P(Beta(a, b) ≤ x), by its continued fraction (DLMF 8.17.22)
 * on the side where it converges fast. Throws unless a, b > 0 and 0 ≤ x ≤ 1.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`betaCdf: no I_${x}(${a}, ${b})`)
  if (x === 0 || x === 1) return x
  const front = exp(a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
  if (x < (a + 1) / (a + b + 2)) return (front / a) * betaFraction(x, a, b)
  return 1 - (front / b) * betaFraction(1 - x, b, a)
}

/** 1/(1 + c₁/(1 + c₂/(1 + …))) by Lentz's method, from the front until a factor changes nothing any more. */
function betaFraction(x: number, a: number, b: number): number {
  let fraction = 1
  let above = 1
  let below = 0
  for (let n = 1; n < 10_000; n++) {
    const m = n >> 1
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const c = n % 2 === 1 ? odd : even
    below = 1 / (1 + c * below || tiny)
    above = 1 + c / above || tiny
    fraction *= above * below
    if (Math.abs(above * below - 1) < 3e-16) break
  }
  return 1 / fraction
}

/** P(T ≤ t) for Student's t with the given degrees of freedom. */
export function studentCdf(t: number, freedom: number): number {
  const tail = betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5) / 2
  return t > 0 ? 1 - tail : tail
}

/** The t with P(T ≤ t) = p, 0 < p < 1, by bisection. */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1 && freedom > 0)) {
    throw new RangeError(`studentQuantile: no quantile ${p} with ${freedom} degrees of freedom`)
  }
  if (p < 0.5) return -studentQuantile(1 - p, freedom)
  let high = 1
  while (studentCdf(high, freedom) < p) high *= 2
  return bisect((t) => studentCdf(t, freedom) - p, 0, high)
}

/**
 * The Clopper–Pearson lower bound of a probability: the p at which `successes` or more of `trials` have
 * probability 1 − level. 0 for no success, (1 − level)^(1/trials) for nothing but successes.
 */
export function binomialLowerBound(successes: number, trials: number, level: number): number {
  if (!(successes >= 0 && successes <= trials && level > 0 && level < 1)) {
    throw new RangeError(`binomialLowerBound: ${successes} of ${trials} at level ${level}`)
  }
  if (successes === 0) return 0
  return bisect((p) => betaCdf(p, successes, trials - successes + 1) - (1 - level), 0, 1)
}

/** The root of a rising function between low and high, to the last bit. */
function bisect(rising: (x: number) => number, low: number, high: number): number {
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return middle
    if (rising(middle) < 0) low = middle
    else high = middle
  }
}
