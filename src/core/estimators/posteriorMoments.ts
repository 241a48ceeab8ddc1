import { exp, normalCdf, normalDensity } from '../elementary'
import type { InputLaw } from '../datasets/curves'
import { mean, variance } from '../statistics'
import type { NoiseLaw } from './noise'

/** λ = σₓ²/(σₓ² + σᵤ²): the share of the slope that a straight fit on noisy inputs keeps. */
export function attenuation(inputSd: number, noiseSd: number): number {
  return (inputSd * inputSd) / (inputSd * inputSd + noiseSd * noiseSd)
}

/** The normal law of x that fits readings w = x + u: mean w̄ − μ, variance s² − σ² (not below a millionth of s²). */
export function inputLawOf(readings: ArrayLike<number>, noise: NoiseLaw): InputLaw {
  const whole = variance(readings)
  const rest = Math.max(1e-6 * whole, whole - noise.sd * noise.sd)
  return { kind: 'normal', mean: mean(readings) - noise.mean, sd: Math.sqrt(rest) }
}

/**
 * E[xᵏ | w], k = 0 … degree, for a reading w = x + u with x from a known law and u ~ N(μ, σ²) independent of it.
 * Normal x: x given w is N(m, s²), Mₖ = mMₖ₋₁ + (k − 1)s²Mₖ₋₂. Uniform x: it is N(w − μ, σ²) cut to the interval,
 * with a boundary term in the same recurrence, or, where the interval is narrower than σ and the terms would cancel, by
 * Gauss's rule. Throws unless σ > 0.
 */
export function posteriorMoments(
  reading: number,
  inputs: InputLaw,
  noise: NoiseLaw,
  degree: number,
): Float64Array {
  if (!(noise.sd > 0))
    throw new RangeError(`posteriorMoments: the noise's spread must be above 0, is ${noise.sd}`)
  const seen = reading - noise.mean
  if (inputs.kind === 'uniform') return cutMoments(seen, noise.sd, inputs.low, inputs.high, degree)
  const kept = attenuation(inputs.sd, noise.sd)
  const centre = inputs.mean + kept * (seen - inputs.mean)
  return moments(centre, kept * noise.sd * noise.sd, degree, () => 0)
}

function moments(
  centre: number,
  variance: number,
  degree: number,
  boundary: (k: number) => number,
): Float64Array {
  const result = new Float64Array(degree + 1).fill(1)
  for (let k = 1; k <= degree; k++) {
    const before = k > 1 ? (k - 1) * variance * result[k - 2] : 0
    result[k] = centre * result[k - 1] + before - boundary(k)
  }
  return result
}

/** The moments of N(centre, sd²) cut to [low, high]. */
function cutMoments(centre: number, sd: number, low: number, high: number, degree: number): Float64Array {
  const a = (low - centre) / sd
  const b = (high - centre) / sd
  if (high - low < sd) return narrowMoments([low, high], [centre, sd], degree)
  // In the lower tail Φ keeps its relative precision, so an interval above the centre is seen from the other side.
  const mass = a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a)
  if (!(mass > 1e-290)) {
    const edge = a > 0 ? low : high
    return moments(edge, 0, degree, () => 0)
  }
  const [lowEdge, highEdge] = [(sd * normalDensity(a)) / mass, (sd * normalDensity(b)) / mass]
  let lowPower = 1
  let highPower = 1
  return moments(centre, sd * sd, degree, () => {
    const term = highPower * highEdge - lowPower * lowEdge
    lowPower *= low
    highPower *= high
    return term
  })
}

/** Nodes in (0, 1) and weights of Gauss and Legendre's rule with 20 points on [−1, 1]; the others are their mirror. */
const RULE = [
  [0.07652652113349734, 0.1527533871307259],
  [0.22778585114164507, 0.14917298647260374],
  [0.37370608871541955, 0.14209610931838204],
  [0.5108670019508271, 0.13168863844917664],
  [0.636053680726515, 0.11819453196151841],
  [0.7463319064601508, 0.10193011981724044],
  [0.8391169718222188, 0.08327674157670475],
  [0.912234428251326, 0.06267204833410907],
  [0.9639719272779138, 0.04060142980038694],
  [0.9931285991850949, 0.017614007139152118],
] as const

/** A density beyond so many exponents below its largest value counts as 0. */
const REACH = 40

/** The moments of a normal law cut to an interval narrower than its spread, over the part that has any mass. */
function narrowMoments(
  [low, high]: readonly [number, number],
  [centre, sd]: readonly [number, number],
  degree: number,
): Float64Array {
  // Seen from the place of the largest density, e to the power of −t(t/2 + pull), t ≥ 0 in units of sd.
  const top = Math.min(high, Math.max(low, centre))
  const pull = Math.abs(top - centre) / sd
  const [from, to] = [low, high].map((end) => {
    const side = end < top ? -1 : 1
    return top + side * Math.min(Math.abs(end - top), (sd * REACH) / Math.max(1, pull))
  })
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  const sums = new Float64Array(degree + 1)
  for (const [node, weight] of RULE) {
    for (const x of [middle - half * node, middle + half * node]) {
      const t = Math.abs(x - top) / sd
      let term = weight * exp(-t * (t / 2 + pull))
      for (let k = 0; k <= degree; k++) {
        sums[k] += term
        term *= x
      }
    }
  }
  return sums.map((sum) => sum / sums[0])
}
