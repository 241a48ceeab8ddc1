import { multiplyAdd, sumLanes } from './simd.as'

/** Below this bound weights are finite, rounding of the bound included. */
const SAFE: f32 = 1e38

/** max |x|; NaN when there is one. Without their sign, floats are in the order of their bits, NaN last. */
@inline
function largest(x: usize, count: i32): f32 {
  const magnitude = i32x4.splat(0x7fffffff)
  let most = i32x4.splat(0)
  for (const end = x + (<usize>count << 2); x < end; x += 16) {
    most = i32x4.max_s(most, v128.and(v128.load(x), magnitude))
  }
  most = i32x4.max_s(most, v128.shuffle<i32>(most, most, 2, 3, 0, 1))
  most = i32x4.max_s(most, v128.shuffle<i32>(most, most, 1, 0, 3, 2))
  return f32x4.extract_lane(most, 0)
}

/** Writes max |x| to `bound`. */
export function measure(x: usize, count: i32, bound: usize): void {
  f32.store(bound, largest(x, count))
}

/** 32 columns (16 unless `wide`) of `denseRow`; inputs whose bits are 0 are skipped unless `all` is 1. */
@inline
function rowTile(
  wide: bool, x: usize, end: usize, row: usize, stride: usize, bias: usize, y: usize, all: i32,
): void {
  let c0 = v128.load(bias), c1 = v128.load(bias, 16), c2 = v128.load(bias, 32), c3 = v128.load(bias, 48)
  let c4 = c0, c5 = c0, c6 = c0, c7 = c0
  if (wide) {
    c4 = v128.load(bias, 64)
    c5 = v128.load(bias, 80)
    c6 = v128.load(bias, 96)
    c7 = v128.load(bias, 112)
  }
  for (; x < end; x += 4, row += stride) {
    if (!(i32.load(x) | all)) continue
    const value = v128.load32_splat(x)
    c0 = multiplyAdd(value, v128.load(row), c0)
    c1 = multiplyAdd(value, v128.load(row, 16), c1)
    c2 = multiplyAdd(value, v128.load(row, 32), c2)
    c3 = multiplyAdd(value, v128.load(row, 48), c3)
    if (wide) {
      c4 = multiplyAdd(value, v128.load(row, 64), c4)
      c5 = multiplyAdd(value, v128.load(row, 80), c5)
      c6 = multiplyAdd(value, v128.load(row, 96), c6)
      c7 = multiplyAdd(value, v128.load(row, 112), c7)
    }
  }
  v128.store(y, c0)
  v128.store(y, c1, 16)
  v128.store(y, c2, 32)
  v128.store(y, c3, 48)
  if (wide) {
    v128.store(y, c4, 64)
    v128.store(y, c5, 80)
    v128.store(y, c6, 96)
    v128.store(y, c7, 112)
  }
}

/**
 * y = bias + x·W for a single row. Units that are 0 are skipped while `weightBound`, a bound of |W|, shows that
 * 0·W is 0.
 */
export function denseRow(
  x: usize, inputs: i32, w: usize, stride: usize, units: i32, bias: usize, y: usize, weightBound: usize,
): void {
  const all = <i32>!(f32.load(weightBound) < SAFE)
  const end = x + (<usize>inputs << 2)
  for (; units >= 32; units -= 32, w += 128, bias += 128, y += 128) {
    rowTile(true, x, end, w, stride, bias, y, all)
  }
  for (; units >= 16; units -= 16, w += 64, bias += 64, y += 64) {
    rowTile(false, x, end, w, stride, bias, y, all)
  }
  for (; units > 0; units -= 4, w += 16, bias += 16, y += 16) {
    let sum = v128.load(bias)
    let row = w
    for (let at = x; at < end; at += 4, row += stride) {
      if (!(i32.load(at) | all)) continue
      sum = multiplyAdd(v128.load32_splat(at), v128.load(row), sum)
    }
    v128.store(y, sum)
  }
}

/**
 * Backward and plain descent in one sweep for a single row: dx = W·dy with the weights as they were (where
 * `dx` is not 0), then W ← W − rate·x·dy and b ← b − rate·dy. Rows of units that are 0 are skipped where that
 * changes nothing: with dy finite their step is 0, and `rectified` says that their dx is not asked for.
 * Widens the bound of |W| at `weightBound`.
 */
export function sgdRow(
  x: usize, inputs: i32, w: usize, stride: usize, units: i32, b: usize,
  dy: usize, dx: usize, rate: f32, weightBound: usize, rectified: i32,
): void {
  const steepest = largest(dy, units)
  f32.store(weightBound, f32.load(weightBound) + rate * largest(x, inputs) * steepest)
  const rates = f32x4.splat(rate)
  const wanted = dx != 0
  let dead = f32(NaN)
  if (steepest < Infinity && (rectified || !wanted)) dead = 0
  const width = <usize>units << 2
  for (let i = 0; i < inputs; i++, x += 4, dx += 4, w += stride) {
    const value = f32.load(x)
    if (value == dead) {
      if (wanted) f32.store(dx, 0)
      continue
    }
    const steps = f32x4.splat(rate * value)
    let dot = f32x4.splat(0), other = dot
    let j: usize = 0
    for (; j + 64 <= width; j += 64) {
      const w0 = v128.load(w + j), w1 = v128.load(w + j, 16), w2 = v128.load(w + j, 32), w3 = v128.load(w + j, 48)
      const d0 = v128.load(dy + j), d1 = v128.load(dy + j, 16), d2 = v128.load(dy + j, 32), d3 = v128.load(dy + j, 48)
      dot = multiplyAdd(w0, d0, dot)
      other = multiplyAdd(w1, d1, other)
      dot = multiplyAdd(w2, d2, dot)
      other = multiplyAdd(w3, d3, other)
      v128.store(w + j, f32x4.sub(w0, f32x4.mul(steps, d0)))
      v128.store(w + j, f32x4.sub(w1, f32x4.mul(steps, d1)), 16)
      v128.store(w + j, f32x4.sub(w2, f32x4.mul(steps, d2)), 32)
      v128.store(w + j, f32x4.sub(w3, f32x4.mul(steps, d3)), 48)
    }
    for (; j < width; j += 16) {
      const w0 = v128.load(w + j), d0 = v128.load(dy + j)
      dot = multiplyAdd(w0, d0, dot)
      v128.store(w + j, f32x4.sub(w0, f32x4.mul(steps, d0)))
    }
    if (wanted) f32.store(dx, rectified && value == 0 ? 0 : sumLanes(f32x4.add(dot, other)))
  }
  for (let j: usize = 0; j < width; j += 16) {
    v128.store(b + j, f32x4.sub(v128.load(b + j), f32x4.mul(rates, v128.load(dy + j))))
  }
}
