import { multiplyAdd } from './simd.as'

/** 1.5·2²³: adding it rounds to an integer and leaves that integer in the low bits. */
const ROUNDER: f32 = 12582912

/** (eʳ − 1 − r)/r² for |r| ≤ ln 2 / 2, Taylor's series to float32 precision. */
@inline
function tail(r: v128): v128 {
  let p = f32x4.splat(1.0 / 5040.0)
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 720.0))
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 120.0))
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 24.0))
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 6.0))
  return multiplyAdd(p, r, f32x4.splat(0.5))
}

/** eˣ to 2 ulp; 0 below −87, e⁸⁷ above 87, NaN for NaN. */
@inline
export function expx4(x: v128): v128 {
  const low = f32x4.splat(-87)
  const inside = f32x4.pmin(f32x4.pmax(x, low), f32x4.splat(87))
  const shifted = multiplyAdd(inside, f32x4.splat(1.4426950408889634), f32x4.splat(ROUNDER))
  const n = f32x4.sub(shifted, f32x4.splat(ROUNDER))
  let r = f32x4.sub(inside, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)))
  const scale = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000))
  const e = f32x4.mul(scale, f32x4.add(f32x4.splat(1), multiplyAdd(f32x4.mul(r, r), tail(r), r)))
  return v128.andnot(e, f32x4.lt(x, low))
}

const P1: f32 = 0.1338101476430893, P2: f32 = 0.0034955753944814205, P3: f32 = 2.0608882550732233e-5
const P4: f32 = 1.3354406469545665e-8
const Q1: f32 = 0.46714329719543457, Q2: f32 = 0.025876933708786964, Q3: f32 = 3.2856143661774695e-4
const Q4: f32 = 7.776449137963937e-7

/**
 * tanh x = x·P(x²)/Q(x²) for |x| ≤ 9, constant beyond: the best quotient of degrees 4 and 4 in relative error
 * (2·10⁻⁸, by Lawson's weighted least squares); 4·10⁻⁷ in float32. Odd; NaN for NaN.
 */
@inline
export function tanhx4(x: v128): v128 {
  const limit = f32x4.splat(9)
  x = f32x4.pmin(f32x4.pmax(x, f32x4.neg(limit)), limit)
  const t = f32x4.mul(x, x)
  let p = multiplyAdd(t, f32x4.splat(P4), f32x4.splat(P3))
  let q = multiplyAdd(t, f32x4.splat(Q4), f32x4.splat(Q3))
  p = multiplyAdd(t, p, f32x4.splat(P2))
  q = multiplyAdd(t, q, f32x4.splat(Q2))
  p = multiplyAdd(t, p, f32x4.splat(P1))
  q = multiplyAdd(t, q, f32x4.splat(Q1))
  p = multiplyAdd(t, p, f32x4.splat(1))
  q = multiplyAdd(t, q, f32x4.splat(1))
  return f32x4.div(f32x4.mul(x, p), q)
}

/** ln x in double: x = 2ⁿ·m, ln m = 2 artanh((m − 1)/(m + 1)). */
export function log(x: f64): f64 {
  if (x != x || x < 0) return NaN
  if (x == 0) return -Infinity
  if (x == Infinity) return x
  let shift = 0
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984
    shift = 54
  }
  let bits = reinterpret<u64>(x)
  let n = <i32>(bits >> 52) - 1023
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000)
  if (m > 1.4142135623730951) {
    m *= 0.5
    n++
  }
  const f = m - 1
  const s = f / (2 + f)
  const z = s * s
  let p: f64 = 1.0 / 23.0
  p = p * z + 1.0 / 21.0
  p = p * z + 1.0 / 19.0
  p = p * z + 1.0 / 17.0
  p = p * z + 1.0 / 15.0
  p = p * z + 1.0 / 13.0
  p = p * z + 1.0 / 11.0
  p = p * z + 1.0 / 9.0
  p = p * z + 1.0 / 7.0
  p = p * z + 1.0 / 5.0
  p = p * z + 1.0 / 3.0
  // 2s = f − f·s keeps the leading term exact.
  const e = <f64>(n - shift)
  return e * 6.93147180369123816490e-1 + (f - (f * s - 2 * s * z * p - e * 1.90821492927058770002e-10))
}
