import { exp } from './exp'
import { log } from './log'

const sqrtTwoPi = 2.5066282746310002

/** φ(x) = e^(−x²/2) / √(2π), the density of N(0, 1). */
export function normalDensity(x: number): number {
  return exp(-0.5 * x * x) / sqrtTwoPi
}

/**
 * Φ(x), the probability that N(0, 1) is below x. Relative error below 10⁻¹³ in the lower tail too.
 * Near 0 the series ½ + φ(x)(x + x³/3 + x⁵/15 + …); beyond 3 Laplace's continued fraction
 * φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))).
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (size > 3) {
    const tail = upperTail(size)
    return x > 0 ? 1 - tail : tail
  }
  let term = x
  let sum = x
  for (let n = 3; Math.abs(term) > 1e-18; n += 2) {
    term *= (x * x) / n
    sum += term
  }
  return 0.5 + normalDensity(x) * sum
}

function upperTail(x: number): number {
  let denominator = x
  for (let n = 80; n >= 1; n--) denominator = x + n / denominator
  return normalDensity(x) / denominator
}

/**
 * Φ⁻¹(p), the x with Φ(x) = p: Wichura's rational functions (Algorithm AS 241, Applied Statistics 37, 1988),
 * relative error about 10⁻¹⁶. −∞ at 0, ∞ at 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q)
  const tail = q < 0 ? p : 1 - p
  if (!(tail > 0)) return tail === 0 ? q * Infinity : NaN
  const r = Math.sqrt(-log(tail))
  const size = r <= 5 ? middle(r - 1.6) : far(r - 5)
  return q < 0 ? -size : size
}

/**
 * Φ⁻¹ of each of the first probabilities, with the bits of `normalQuantile`: the middle’s function of all of them first,
 * then the tails anew, so that no processor waits for a guess which it will be.
 */
export function normalQuantiles(
  probabilities: Float64Array,
  into: Float64Array,
  count = probabilities.length,
): void {
  for (let i = 0; i < count; i++) {
    const q = probabilities[i] - 0.5
    into[i] = q * central(0.180625 - q * q)
  }
  for (let i = 0; i < count; i++) {
    const p = probabilities[i]
    if (!(Math.abs(p - 0.5) <= 0.425)) into[i] = normalQuantile(p)
  }
}

function central(r: number): number {
  let above = 2509.0809287301227
  above = above * r + 33430.57558358813
  above = above * r + 67265.7709270087
  above = above * r + 45921.95393154987
  above = above * r + 13731.69376550946
  above = above * r + 1971.5909503065513
  above = above * r + 133.14166789178438
  above = above * r + 3.3871328727963665
  let below = 5226.495278852854
  below = below * r + 28729.085735721943
  below = below * r + 39307.89580009271
  below = below * r + 21213.794301586597
  below = below * r + 5394.196021424751
  below = below * r + 687.1870074920579
  below = below * r + 42.31333070160091
  below = below * r + 1
  return above / below
}

function middle(r: number): number {
  let above = 0.0007745450142783414
  above = above * r + 0.022723844989269184
  above = above * r + 0.2417807251774506
  above = above * r + 1.2704582524523684
  above = above * r + 3.6478483247632045
  above = above * r + 5.769497221460691
  above = above * r + 4.630337846156546
  above = above * r + 1.4234371107496835
  let below = 1.0507500716444169e-9
  below = below * r + 0.0005475938084995345
  below = below * r + 0.015198666563616457
  below = below * r + 0.14810397642748008
  below = below * r + 0.6897673349851
  below = below * r + 1.6763848301838038
  below = below * r + 2.053191626637759
  below = below * r + 1
  return above / below
}

function far(r: number): number {
  let above = 2.0103343992922881e-7
  above = above * r + 2.7115555687434876e-5
  above = above * r + 0.0012426609473880784
  above = above * r + 0.026532189526576124
  above = above * r + 0.29656057182850487
  above = above * r + 1.7848265399172913
  above = above * r + 5.463784911164114
  above = above * r + 6.657904643501103
  let below = 2.0442631033899397e-15
  below = below * r + 1.421511758316446e-7
  below = below * r + 1.8463183175100548e-5
  below = below * r + 0.0007868691311456133
  below = below * r + 0.014875361290850615
  below = below * r + 0.1369298809227358
  below = below * r + 0.599832206555888
  below = below * r + 1
  return above / below
}
