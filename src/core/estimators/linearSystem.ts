/**
 * The solution of a square system, matrix row by row, by elimination with the largest pivot of each column. Throws
 * where sizes do not match or no pivot is left.
 */
export function solveLinear(matrix: ArrayLike<number>, right: ArrayLike<number>): Float64Array {
  const size = right.length
  if (matrix.length !== size * size)
    throw new RangeError(`solveLinear: ${matrix.length} numbers for ${size} rows`)
  const rows = Array.from({ length: size }, (_, i) => {
    return Float64Array.from({ length: size + 1 }, (_, j) => (j < size ? matrix[i * size + j] : right[i]))
  })
  for (let k = 0; k < size; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k]) > Math.abs(best[k]) ? row : best))
    if (!(Math.abs(pivot[k]) > 0)) throw new RangeError(`solveLinear: column ${k} depends on the others`)
    rows[rows.indexOf(pivot)] = rows[k]
    rows[k] = pivot
    for (const row of rows.slice(k + 1)) {
      const factor = row[k] / pivot[k]
      for (let j = k; j <= size; j++) row[j] -= factor * pivot[j]
    }
  }
  const solution = new Float64Array(size)
  for (let k = size - 1; k >= 0; k--) {
    let rest = rows[k][size]
    for (let j = k + 1; j < size; j++) rest -= rows[k][j] * solution[j]
    solution[k] = rest / rows[k][k]
  }
  return solution
}
