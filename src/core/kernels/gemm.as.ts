import { multiplyAdd } from './simd.as'

/**
 * A 4×8 tile (4×4 unless `wide`) of C. The sum runs over k products, and so on for as many `segments`; after each
 * segment the sources move by aNext and bNext, after every `group` of them by aSkip and bSkip as well.
 */
@inline
function tile(
  wide: bool, k: i32, segments: i32, group: i32,
  a: usize, row1: usize, row2: usize, row3: usize, aCol: usize, aNext: usize, aSkip: usize,
  b: usize, bRow: usize, bNext: usize, bSkip: usize,
  c: usize, to1: usize, to2: usize, to3: usize, bias: usize,
): void {
  let c00 = f32x4.splat(0), c01 = c00
  if (bias) {
    c00 = v128.load(bias)
    if (wide) c01 = v128.load(bias, 16)
  }
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01
  for (let left = group; segments; segments--) {
    for (let i = 0; i < k; i++) {
      const b0 = v128.load(b), b1 = wide ? v128.load(b, 16) : b0
      const a0 = v128.load32_splat(a)
      c00 = multiplyAdd(a0, b0, c00)
      if (wide) c01 = multiplyAdd(a0, b1, c01)
      const a1 = v128.load32_splat(a + row1)
      c10 = multiplyAdd(a1, b0, c10)
      if (wide) c11 = multiplyAdd(a1, b1, c11)
      const a2 = v128.load32_splat(a + row2)
      c20 = multiplyAdd(a2, b0, c20)
      if (wide) c21 = multiplyAdd(a2, b1, c21)
      const a3 = v128.load32_splat(a + row3)
      c30 = multiplyAdd(a3, b0, c30)
      if (wide) c31 = multiplyAdd(a3, b1, c31)
      a += aCol
      b += bRow
    }
    a += aNext
    b += bNext
    if (!--left) {
      left = group
      a += aSkip
      b += bSkip
    }
  }
  v128.store(c, c00)
  v128.store(c + to1, c10)
  v128.store(c + to2, c20)
  v128.store(c + to3, c30)
  if (wide) {
    v128.store(c, c01, 16)
    v128.store(c + to1, c11, 16)
    v128.store(c + to2, c21, 16)
    v128.store(c + to3, c31, 16)
  }
}

/** C[m,n] = bias + Σ over segments and k of A·B; strides and steps in bytes, n a multiple of 4. */
export function product(
  m: i32, n: i32, k: i32, segments: i32, group: i32,
  a: usize, aRow: usize, aCol: usize, aNext: usize, aSkip: usize,
  b: usize, bRow: usize, bNext: usize, bSkip: usize,
  c: usize, cRow: usize, bias: usize,
): void {
  // Below four rows, rows of the tile fall on one another; above, the last tile slides back over rows already
  // written. Either way a row is written twice with the same sums.
  const second = <usize>min(1, m - 1), third = <usize>min(2, m - 1), fourth = <usize>min(3, m - 1)
  const row1 = second * aRow, row2 = third * aRow, row3 = fourth * aRow
  const to1 = second * cRow, to2 = third * cRow, to3 = fourth * cRow
  const last = max(m - 4, 0)
  aNext -= <usize>k * aCol
  bNext -= <usize>k * bRow
  for (; n >= 8; n -= 8, b += 32, c += 32) {
    for (let i = 0; i < m; i += 4) {
      const row = <usize>min(i, last)
      tile(
        true, k, segments, group, a + row * aRow, row1, row2, row3, aCol, aNext, aSkip,
        b, bRow, bNext, bSkip, c + row * cRow, to1, to2, to3, bias,
      )
    }
    if (bias) bias += 32
  }
  if (!n) return
  for (let i = 0; i < m; i += 4) {
    const row = <usize>min(i, last)
    tile(
      false, k, segments, group, a + row * aRow, row1, row2, row3, aCol, aNext, aSkip,
      b, bRow, bNext, bSkip, c + row * cRow, to1, to2, to3, bias,
    )
  }
}

/** C[m,n] = bias + A[m,k]·B[k,n]; bias 0: none. */
export function gemm(
  m: i32, n: i32, k: i32,
  a: usize, aRow: usize, aCol: usize,
  b: usize, bRow: usize,
  c: usize, cRow: usize, bias: usize,
): void {
  product(m, n, k, 1, 1, a, aRow, aCol, 0, 0, b, bRow, 0, 0, c, cRow, bias)
}

/** to[columns,rows] = from[rows,columns]ᵀ by tiles of 4×4, zeros beyond the last row; strides in bytes. */
export function transpose(from: usize, fromRow: usize, rows: i32, columns: i32, to: usize, toRow: usize): void {
  const zero = f32x4.splat(0)
  for (; rows > 0; rows -= 4, from += 4 * fromRow, to += 16) {
    let at = from, end = to
    for (let left = columns; left > 0; left -= 4, at += 16, end += 4 * toRow) {
      const a = v128.load(at)
      const b = rows > 1 ? v128.load(at + fromRow) : zero
      const c = rows > 2 ? v128.load(at + 2 * fromRow) : zero
      const d = rows > 3 ? v128.load(at + 3 * fromRow) : zero
      const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
      const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7), CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
      v128.store(end, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
      v128.store(end + toRow, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
      v128.store(end + 2 * toRow, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5))
      v128.store(end + 3 * toRow, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7))
    }
  }
}

/** sums[n] = Σ of the m rows; n a multiple of 4. */
export function columnSums(rows: usize, stride: usize, m: i32, n: i32, sums: usize): void {
  for (; n > 0; n -= 4, rows += 16, sums += 16) {
    let even = f32x4.splat(0), odd = even
    let at = rows
    let left = m
    for (; left >= 2; left -= 2, at += stride + stride) {
      even = f32x4.add(even, v128.load(at))
      odd = f32x4.add(odd, v128.load(at + stride))
    }
    if (left) even = f32x4.add(even, v128.load(at))
    v128.store(sums, f32x4.add(even, odd))
  }
}
