import { normalCdf, normalDensity } from '../elementary'
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
 * with a boundary term in the same recurrence. Throws unless σ > 0.
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
