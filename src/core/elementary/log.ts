import { exponentOf, powerOfTwo } from './double'

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const sqrt2 = Math.SQRT2
const smallestNormal = 2.2250738585072014e-308
const largestSafe = 1e300

/**
 * Natural logarithm in plain double arithmetic, error below 1 unit in the last place, the same bits in every
 * engine. x = 2ᵏ(1 + f) with 1 + f in [√½, √2). log 0 = −∞; NaN below 0.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  if (x < smallestNormal) return log(x * powerOfTwo(54)) - 54 * Math.LN2
  if (x > largestSafe) return log(x * powerOfTwo(-54)) + 54 * Math.LN2
  const k = exponent(x)
  return combine(k, x * powerOfTwo(-k) - 1, 0)
}

/** log(1 + x) without the loss of a small x in the sum: as `log`, NaN below −1. */
export function log1p(x: number): number {
  if (x > Math.SQRT1_2 - 1 && x < sqrt2 - 1) return combine(0, x, 0)
  const sum = 1 + x
  if (!(sum > 0) || sum > 1e16) return log(sum)
  const k = exponent(sum)
  // What rounding 1 + x lost, to first order of the logarithm.
  const lost = sum < 2 ? x - (sum - 1) : 1 - (sum - x)
  return combine(k, sum * powerOfTwo(-k) - 1, lost / sum)
}

/** k with x·2⁻ᵏ in [√½, √2). */
function exponent(x: number): number {
  const k = exponentOf(x)
  return x * powerOfTwo(-k) >= sqrt2 ? k + 1 : k
}

/** k·ln 2 + log(1 + f) + small, with log(1 + f) = f − f²/2 + s(f²/2 + R), s = f/(2 + f), R even in s. */
function combine(k: number, f: number, small: number): number {
  const s = f / (2 + f)
  const square = s * s
  const rest = square * tailOfLog(square)
  const halfSquare = 0.5 * f * f
  return k * ln2High - (halfSquare - (s * (halfSquare + rest) + (k * ln2Low + small)) - f)
}

/** 2/3 + 2z/5 + … + 2z¹¹/25 with z = s²: log(1 + f) = 2s + s³(2/3 + …). */
function tailOfLog(z: number): number {
  let sum = 2 / 25
  sum = sum * z + 2 / 23
  sum = sum * z + 2 / 21
  sum = sum * z + 2 / 19
  sum = sum * z + 2 / 17
  sum = sum * z + 2 / 15
  sum = sum * z + 2 / 13
  sum = sum * z + 2 / 11
  sum = sum * z + 2 / 9
  sum = sum * z + 2 / 7
  sum = sum * z + 2 / 5
  return sum * z + 2 / 3
}
