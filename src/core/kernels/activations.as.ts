/** y = max(x, 0); NaN stays NaN. count a multiple of 4, as in all kernels below. */
export function relu(x: usize, y: usize, count: i32): void {
  const zero = f32x4.splat(0)
  for (let end = x + ((<usize>count) << 2); x < end; x += 16, y += 16) {
    v128.store(y, f32x4.pmax(v128.load(x), zero))
  }
}

/** dx = dy where y > 0 or y is NaN, else 0. */
export function reluBackward(y: usize, dy: usize, dx: usize, count: i32): void {
  const zero = f32x4.splat(0)
  for (let end = y + ((<usize>count) << 2); y < end; y += 16, dy += 16, dx += 16) {
    v128.store(dx, v128.andnot(v128.load(dy), f32x4.le(v128.load(y), zero)))
  }
}

/** dx = dy·(1 − y²). */
export function tanhBackward(y: usize, dy: usize, dx: usize, count: i32): void {
  const one = f32x4.splat(1)
  for (let end = y + ((<usize>count) << 2); y < end; y += 16, dy += 16, dx += 16) {
    const value = v128.load(y)
    v128.store(dx, f32x4.mul(v128.load(dy), f32x4.sub(one, f32x4.mul(value, value))))
  }
}

/** 1 when all values are finite: x·0 is NaN for infinity and NaN. */
export function allFinite(x: usize, count: i32): i32 {
  const zero = f32x4.splat(0)
  let sum = zero
  for (let end = x + ((<usize>count) << 2); x < end; x += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(x), zero))
  }
  return i32x4.all_true(f32x4.eq(sum, zero))
}
