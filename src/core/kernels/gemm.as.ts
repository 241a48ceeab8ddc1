import { multiplyAdd } from './simd.as'

@inline
function start(bias: usize, offset: usize): v128 {
  return bias ? v128.load(bias + offset) : f32x4.splat(0)
}

@inline
function tile4x8(
  k: i32, taps: i32, outer: i32,
  a: usize, row1: usize, row2: usize, row3: usize, aCol: usize, aTap: usize, aOuter: usize,
  b: usize, bRow: usize, bTap: usize, bOuter: usize,
  c: usize, to1: usize, to2: usize, to3: usize, bias: usize,
): void {
  let c00 = start(bias, 0), c01 = start(bias, 16)
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01
  for (let o = 0; o < outer; o++) {
    let aTapAt = a, bTapAt = b
    for (let t = 0; t < taps; t++) {
      let aAt = aTapAt, bAt = bTapAt
      for (let i = 0; i < k; i++) {
        const b0 = v128.load(bAt), b1 = v128.load(bAt, 16)
        const a0 = v128.load32_splat(aAt)
        c00 = multiplyAdd(a0, b0, c00)
        c01 = multiplyAdd(a0, b1, c01)
        const a1 = v128.load32_splat(aAt + row1)
        c10 = multiplyAdd(a1, b0, c10)
        c11 = multiplyAdd(a1, b1, c11)
        const a2 = v128.load32_splat(aAt + row2)
        c20 = multiplyAdd(a2, b0, c20)
        c21 = multiplyAdd(a2, b1, c21)
        const a3 = v128.load32_splat(aAt + row3)
        c30 = multiplyAdd(a3, b0, c30)
        c31 = multiplyAdd(a3, b1, c31)
        aAt += aCol
        bAt += bRow
      }
      aTapAt += aTap
      bTapAt += bTap
    }
    a += aOuter
    b += bOuter
  }
  v128.store(c, c00)
  v128.store(c, c01, 16)
  v128.store(c + to1, c10)
  v128.store(c + to1, c11, 16)
  v128.store(c + to2, c20)
  v128.store(c + to2, c21, 16)
  v128.store(c + to3, c30)
  v128.store(c + to3, c31, 16)
}

@inline
function tile4x4(
  k: i32, taps: i32, outer: i32,
  a: usize, row1: usize, row2: usize, row3: usize, aCol: usize, aTap: usize, aOuter: usize,
  b: usize, bRow: usize, bTap: usize, bOuter: usize,
  c: usize, to1: usize, to2: usize, to3: usize, bias: usize,
): void {
  let c0 = start(bias, 0)
  let c1 = c0, c2 = c0, c3 = c0
  for (let o = 0; o < outer; o++) {
    let aTapAt = a, bTapAt = b
    for (let t = 0; t < taps; t++) {
      let aAt = aTapAt, bAt = bTapAt
      for (let i = 0; i < k; i++) {
        const b0 = v128.load(bAt)
        c0 = multiplyAdd(v128.load32_splat(aAt), b0, c0)
        c1 = multiplyAdd(v128.load32_splat(aAt + row1), b0, c1)
        c2 = multiplyAdd(v128.load32_splat(aAt + row2), b0, c2)
        c3 = multiplyAdd(v128.load32_splat(aAt + row3), b0, c3)
        aAt += aCol
        bAt += bRow
      }
      aTapAt += aTap
      bTapAt += bTap
    }
    a += aOuter
    b += bOuter
  }
  v128.store(c, c0)
  v128.store(c + to1, c1)
  v128.store(c + to2, c2)
  v128.store(c + to3, c3)
}

/** C[m,n] = bias + Σ over outer, taps, k of A·B; strides in bytes, n a multiple of 4. */
export function product(
  m: i32, n: i32, k: i32, taps: i32, outer: i32,
  a: usize, aRow: usize, aCol: usize, aTap: usize, aOuter: usize,
  b: usize, bRow: usize, bTap: usize, bOuter: usize,
  c: usize, cRow: usize, bias: usize,
): void {
  // Below four rows, rows of the tile fall on one another; above, the last tile slides back over rows already
  // written. Either way a row is written twice with the same sums.
  const second = <usize>min(1, m - 1), third = <usize>min(2, m - 1), fourth = <usize>min(3, m - 1)
  const row1 = second * aRow, row2 = third * aRow, row3 = fourth * aRow
  const to1 = second * cRow, to2 = third * cRow, to3 = fourth * cRow
  const last = max(m - 4, 0)
  let j = 0
  for (; j + 8 <= n; j += 8) {
    const column = <usize>j << 2
    const from = bias ? bias + column : 0
    for (let i = 0; i < m; i += 4) {
      const row = <usize>min(i, last)
      tile4x8(
        k, taps, outer, a + row * aRow, row1, row2, row3, aCol, aTap, aOuter,
        b + column, bRow, bTap, bOuter, c + row * cRow + column, to1, to2, to3, from,
      )
    }
  }
  for (; j < n; j += 4) {
    const column = <usize>j << 2
    const from = bias ? bias + column : 0
    for (let i = 0; i < m; i += 4) {
      const row = <usize>min(i, last)
      tile4x4(
        k, taps, outer, a + row * aRow, row1, row2, row3, aCol, aTap, aOuter,
        b + column, bRow, bTap, bOuter, c + row * cRow + column, to1, to2, to3, from,
      )
    }
  }
}

export function gemm(
  m: i32, n: i32, k: i32,
  a: usize, aRow: usize, aCol: usize,
  b: usize, bRow: usize,
  c: usize, cRow: usize, bias: usize,
): void {
  product(m, n, k, 1, 1, a, aRow, aCol, 0, 0, b, bRow, 0, 0, c, cRow, bias)
}

/** to[columns,rows] = from[rows,columns]ᵀ; strides in bytes. */
export function transpose(from: usize, fromRow: usize, rows: i32, columns: i32, to: usize, toRow: usize): void {
  const row2 = fromRow + fromRow, row3 = row2 + fromRow, to2 = toRow + toRow, to3 = to2 + toRow
  for (let i = 0; i < rows; i += 4) {
    const source = from + <usize>i * fromRow, target = to + (<usize>i << 2)
    let j = 0
    if (i + 4 <= rows) {
      for (; j + 4 <= columns; j += 4) {
        const at = source + (<usize>j << 2), end = target + <usize>j * toRow
        const a = v128.load(at), b = v128.load(at + fromRow)
        const c = v128.load(at + row2), d = v128.load(at + row3)
        const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
        const AB = v128.shuffle<f32>(a, b, 2, 6, 3, 7), CD = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
        v128.store(end, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5))
        v128.store(end + toRow, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
        v128.store(end + to2, v128.shuffle<f32>(AB, CD, 0, 1, 4, 5))
        v128.store(end + to3, v128.shuffle<f32>(AB, CD, 2, 3, 6, 7))
      }
    }
    for (; j < columns; j++) {
      for (let k = 0; k < min(4, rows - i); k++) {
        f32.store(
          target + (<usize>k << 2) + <usize>j * toRow,
          f32.load(source + <usize>k * fromRow + (<usize>j << 2)),
        )
      }
    }
  }
}

/** sums[n] = Σ of the m rows; n a multiple of 4. */
export function columnSums(rows: usize, stride: usize, m: i32, n: i32, sums: usize): void {
  for (let j = 0; j < n; j += 4) {
    let even = f32x4.splat(0), odd = even
    let at = rows + (<usize>j << 2)
    let i = 0
    for (; i + 2 <= m; i += 2) {
      even = f32x4.add(even, v128.load(at))
      odd = f32x4.add(odd, v128.load(at + stride))
      at += stride + stride
    }
    if (i < m) even = f32x4.add(even, v128.load(at))
    v128.store(sums + (<usize>j << 2), f32x4.add(even, odd))
  }
}
