import { powerOfTwo } from './double'

// ln 2 in two pieces: the first ends in 21 zero bits, so that its product with an exponent is exact.
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const largest = 709.782712893384
const smallest = -745.1332191019411

/**
 * eˣ in plain double arithmetic, error below 1 unit in the last place, the same bits in every engine.
 * x = k·ln 2 + r with |r| ≤ ln 2 / 2, then the Taylor series of eʳ to r¹³ (remainder 4·10⁻¹⁸).
 */
export function exp(x: number): number {
  if (x > largest) return Infinity
  if (x < smallest) return 0
  const k = Math.round(x * Math.LOG2E)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const mantissa = 1 + (high - (low - r * r * tailOfExp(r)))
  // One factor 2ᵏ would leave the range of exponents at both ends.
  const half = k >> 1
  return mantissa * powerOfTwo(half) * powerOfTwo(k - half)
}

/** (eʳ − 1 − r) / r² = 1/2! + r/3! + … + r¹¹/13! */
function tailOfExp(r: number): number {
  let sum = 1 / 6227020800
  sum = sum * r + 1 / 479001600
  sum = sum * r + 1 / 39916800
  sum = sum * r + 1 / 3628800
  sum = sum * r + 1 / 362880
  sum = sum * r + 1 / 40320
  sum = sum * r + 1 / 5040
  sum = sum * r + 1 / 720
  sum = sum * r + 1 / 120
  sum = sum * r + 1 / 24
  sum = sum * r + 1 / 6
  return sum * r + 1 / 2
}
