// What further modules of kernels call of the first one.

/** C[m,n] = bias + Σ over segments and k of A·B; see `gemm.as.ts`. */
@external('kernels', 'product')
export declare function product(
  m: i32, n: i32, k: i32, segments: i32, group: i32,
  a: usize, aRow: usize, aCol: usize, aNext: usize, aSkip: usize,
  b: usize, bRow: usize, bNext: usize, bSkip: usize,
  c: usize, cRow: usize, bias: usize,
): void

/** to[columns,rows] = from[rows,columns]ᵀ. */
@external('kernels', 'transpose')
export declare function transpose(
  from: usize, fromRow: usize, rows: i32, columns: i32, to: usize, toRow: usize,
): void

/** sums[n] = Σ of the m rows. */
@external('kernels', 'columnSums')
export declare function columnSums(rows: usize, stride: usize, m: i32, n: i32, sums: usize): void
