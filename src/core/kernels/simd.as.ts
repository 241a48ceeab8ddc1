/** c + a·b, rounded twice: a fused product would give other bits on other machines. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(c, f32x4.mul(a, b))
}

/** The sum of the four lanes, pairwise. */
@inline
export function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 2) +
    (f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 3))
  )
}
