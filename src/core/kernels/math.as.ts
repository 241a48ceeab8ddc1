import { multiplyAdd } from './simd.as'

/** 1.5·2²³: adding it rounds to an integer and leaves that integer in the low bits. */
const ROUNDER: f32 = 12582912

/** Ends of the range, log₂ e, the rounder, ln 2 in two parts, then Taylor's series of (eʳ − 1 − r)/r², and 1. */
const EXP = memory.data<f32>([
  -87, 87, 1.4426950408889634, ROUNDER, 0.693359375, -2.12194440e-4,
  1.0 / 5040.0, 1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1,
])

/** eˣ to 2 ulp; 0 below −87, e⁸⁷ above 87, NaN for NaN. */
@inline
export function expx4(x: v128): v128 {
  const low = v128.load32_splat(EXP), rounder = v128.load32_splat(EXP, 12), one = v128.load32_splat(EXP, 48)
  const inside = f32x4.pmin(f32x4.pmax(x, low), v128.load32_splat(EXP, 4))
  const shifted = multiplyAdd(inside, v128.load32_splat(EXP, 8), rounder)
  const n = f32x4.sub(shifted, rounder)
  let r = f32x4.sub(inside, f32x4.mul(n, v128.load32_splat(EXP, 16)))
  r = f32x4.sub(r, f32x4.mul(n, v128.load32_splat(EXP, 20)))
  let tail = multiplyAdd(v128.load32_splat(EXP, 24), r, v128.load32_splat(EXP, 28))
  tail = multiplyAdd(tail, r, v128.load32_splat(EXP, 32))
  tail = multiplyAdd(tail, r, v128.load32_splat(EXP, 36))
  tail = multiplyAdd(tail, r, v128.load32_splat(EXP, 40))
  tail = multiplyAdd(tail, r, v128.load32_splat(EXP, 44))
  const scale = i32x4.add(i32x4.shl(shifted, 23), one)
  const e = f32x4.mul(scale, f32x4.add(one, multiplyAdd(f32x4.mul(r, r), tail, r)))
  return v128.andnot(e, f32x4.lt(x, low))
}

/** Q's coefficients of t³ to 1, P's of t³ to 1, and the ends. In memory, so that loops find them in registers. */
const TANH = memory.data<f32>([
  970.5484619140625, 96847.9296875, 1881168.875, 4066615.25, 46.47291564941406, 12000.4873046875, 525635.25, 4066614.5,
  -8, 8,
])

/**
 * y = tanh x = x·P(x²)/Q(x²) for |x| ≤ 8, constant beyond: the best quotient of degrees 3 and 4 in relative error
 * (1.5·10⁻⁷, by Lawson's weighted least squares), Q with leading coefficient 1; 4.4·10⁻⁷ in float32. Odd, never beyond
 * ±1; NaN for NaN.
 */
export function tanh(x: usize, y: usize, count: i32): void {
  const q3 = v128.load32_splat(TANH), q2 = v128.load32_splat(TANH, 4)
  const q1 = v128.load32_splat(TANH, 8), q0 = v128.load32_splat(TANH, 12)
  const p3 = v128.load32_splat(TANH, 16), p2 = v128.load32_splat(TANH, 20)
  const p1 = v128.load32_splat(TANH, 24), p0 = v128.load32_splat(TANH, 28)
  const low = v128.load32_splat(TANH, 32), high = v128.load32_splat(TANH, 36)
  for (const end = x + (<usize>count << 2); x < end; x += 16, y += 16) {
    const z = f32x4.pmin(f32x4.pmax(v128.load(x), low), high)
    const t = f32x4.mul(z, z)
    const p = multiplyAdd(t, multiplyAdd(t, multiplyAdd(t, p3, p2), p1), p0)
    const q = multiplyAdd(t, multiplyAdd(t, multiplyAdd(t, f32x4.add(t, q3), q2), q1), q0)
    v128.store(y, f32x4.div(f32x4.mul(z, p), q))
  }
}

/** ln x for x ≥ 1 or NaN, in double: x = 2ⁿ·m, ln m = 2 artanh((m − 1)/(m + 1)). */
export function log(x: f64): f64 {
  const bits = reinterpret<u64>(x)
  let n = <i32>(bits >> 52) - 1023
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000)
  if (m > 1.4142135623730951) {
    m *= 0.5
    n++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  let p: f64 = 0
  for (let k: f64 = 23; k > 1; k -= 2) p = p * z + 1 / k
  // 2s = f − f·s keeps the leading term exact.
  const e = <f64>n
  const result = e * 6.93147180369123816490e-1 + (f - (f * s - 2 * s * z * p - e * 1.90821492927058770002e-10))
  return x < Infinity ? result : x
}
