import { columnSums, gemm, transpose } from './gemm.as'
import { multiplyAdd } from './simd.as'

/** All ones in the lanes of the last vector that hold values, if `count` is no multiple of 4. */
@inline
function inTail(count: i32): v128 {
  return i32x4.gt_s(i32x4.splat(count & 3), i32x4(0, 1, 2, 3))
}

/** Copies rows of `count` floats, no multiple of 4, that lie without gaps to rows padded with zeros. */
export function padRows(from: usize, to: usize, rows: i32, count: i32): void {
  const whole = <usize>(count & -4) << 2
  const tail = inTail(count)
  for (; rows > 0; rows--, from += <usize>count << 2, to += whole + 16) {
    for (let k: usize = 0; k < whole; k += 16) v128.store(to + k, v128.load(from + k))
    v128.store(to + whole, v128.and(tail, v128.load(from + whole)))
  }
}

/**
 * y = b + x·W; rows of x, W and y are padded to a multiple of four floats. A single unit's weights lie in one row,
 * and y is a dot product: as a column of W three of four lanes would be idle.
 */
export function dense(
  rows: i32, inputs: i32, units: i32, x: usize, xRow: usize, w: usize, y: usize, yRow: usize, bias: usize,
): void {
  if (units > 1) {
    gemm(rows, (units + 3) & -4, inputs, x, xRow, 4, w, yRow, y, yRow, bias)
    return
  }
  const whole = <usize>(inputs & -4) << 2
  // What stands in the padding may be anything, NaN too.
  const tail = inTail(inputs), last = v128.load(w + whole), shift = v128.load32_splat(bias)
  for (; rows > 0; rows -= 2, x += xRow + xRow, y += yRow + yRow) {
    // The last of an odd number of rows is done twice.
    const x1 = rows > 1 ? xRow : 0, y1 = rows > 1 ? yRow : 0
    let from = x
    const end = from + whole
    let a = v128.and(tail, f32x4.mul(v128.load(end), last))
    let b = v128.and(tail, f32x4.mul(v128.load(end + x1), last))
    for (let at = w; from < end; from += 16, at += 16) {
      const weights = v128.load(at)
      a = multiplyAdd(v128.load(from), weights, a)
      b = multiplyAdd(v128.load(from + x1), weights, b)
    }
    a = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 2, 6), v128.shuffle<f32>(a, b, 1, 5, 3, 7))
    a = f32x4.add(shift, f32x4.add(a, v128.shuffle<f32>(a, a, 2, 3, 0, 1)))
    v128.store_lane<f32>(y, a, 0)
    v128.store_lane<f32>(y + y1, a, 1)
  }
}

/** dW = xᵀ·dy for a single unit, as a row. */
function rowGradient(rows: i32, inputs: i32, x: usize, xRow: usize, dy: usize, yRow: usize, dw: usize): void {
  for (; inputs > 0; inputs -= 4, x += 16, dw += 16) {
    let sum = f32x4.splat(0)
    let at = x, slope = dy
    for (let left = rows; left > 0; left--, at += xRow, slope += yRow) {
      sum = multiplyAdd(v128.load32_splat(slope), v128.load(at), sum)
    }
    v128.store(dw, sum)
  }
}

/**
 * The way back through `dense`: dW = xᵀ·dy and db = Σ dy (unless dW is 0), dx = dy·Wᵀ (unless dx is 0) by way of
 * `transposed`, which takes Wᵀ: padded units × padded inputs.
 */
export function denseBackward(
  rows: i32, inputs: i32, units: i32, x: usize, xRow: usize, w: usize, dy: usize, yRow: usize,
  dw: usize, db: usize, transposed: usize, dx: usize,
): void {
  const width = (units + 3) & -4, wide = (inputs + 3) & -4
  if (dw) {
    if (units > 1) gemm(inputs, width, rows, x, 4, xRow, dy, yRow, dw, yRow, 0)
    else rowGradient(rows, inputs, x, xRow, dy, yRow, dw)
    columnSums(dy, yRow, rows, width, db)
  }
  if (dx) {
    const transposedRow = <usize>wide << 2
    if (units > 1) transpose(w, yRow, inputs, units, transposed, transposedRow)
    else transposed = w
    gemm(rows, wide, units, dy, yRow, 4, transposed, transposedRow, dx, xRow, 0)
  }
}
