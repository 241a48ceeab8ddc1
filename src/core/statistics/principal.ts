/** Sweeps through all pairs; six or seven do for 64 × 64. */
const MOST_SWEEPS = 30
/** What may be left beside the diagonal, as a share of all variance. */
const REST = 1e-13

/** Directions at right angles and of length 1, in which rows vary, most first. */
export interface PrincipalComponents {
  /** size × size, direction after direction. */
  readonly directions: Float64Array
  /** Mean square of the rows along each. */
  readonly variances: Float64Array
}

/** Mean of xᵢxⱼ over the rows, size × size. */
function secondMoments(rows: ArrayLike<number>, size: number): Float64Array {
  const count = rows.length / size
  const moments = new Float64Array(size * size)
  for (let from = 0; from < rows.length; from += size)
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) moments[i * size + j] += (rows[from + i] * rows[from + j]) / count
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) moments[j * size + i] = moments[i * size + j]
  return moments
}

/** Turns rows p and q of a matrix, `from` apart by `step`: (x, y) ↦ (cx − sy, sx + cy). */
function turn(
  matrix: Float64Array,
  p: number,
  q: number,
  step: number,
  size: number,
  c: number,
  s: number,
): void {
  for (let k = 0, x = p, y = q; k < size; k++, x += step, y += step) {
    const [atX, atY] = [matrix[x], matrix[y]]
    matrix[x] = c * atX - s * atY
    matrix[y] = s * atX + c * atY
  }
}

/** Jacobi’s rotation that makes entry (p, q) of a symmetric matrix 0; `directions` follow. */
function rotate(matrix: Float64Array, directions: Float64Array, size: number, p: number, q: number): void {
  const off = matrix[p * size + q]
  if (off === 0) return
  const slant = (matrix[q * size + q] - matrix[p * size + p]) / (2 * off)
  const tangent = (slant >= 0 ? 1 : -1) / (Math.abs(slant) + Math.sqrt(1 + slant * slant))
  const c = 1 / Math.sqrt(1 + tangent * tangent)
  const s = tangent * c
  turn(matrix, p, q, size, size, c, s)
  turn(matrix, p * size, q * size, 1, size, c, s)
  matrix[p * size + q] = 0
  matrix[q * size + p] = 0
  turn(directions, p * size, q * size, 1, size, c, s)
}

/**
 * The directions in which rows vary about 0, by Jacobi’s rotations until nothing is left beside the diagonal (Golub and
 * Van Loan 2013, 8.5). Rows lie one after the other, `size` numbers each; take their mean out first for variances
 * about it. The largest part of every direction is positive. Throws where there is no whole number of rows.
 */
export function principalComponents(rows: ArrayLike<number>, size: number): PrincipalComponents {
  if (rows.length === 0 || rows.length % size !== 0) {
    throw new RangeError(`principalComponents: ${rows.length} numbers in rows of ${size}`)
  }
  const matrix = secondMoments(rows, size)
  const directions = new Float64Array(size * size)
  for (let i = 0; i < size; i++) directions[i * size + i] = 1
  let all = 0
  for (let i = 0; i < size; i++) all += matrix[i * size + i]
  const isDiagonal = (): boolean =>
    matrix.every((value, at) => at % (size + 1) === 0 || Math.abs(value) <= REST * all)
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(); sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, directions, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).toSorted(
    (a, b) => matrix[b * size + b] - matrix[a * size + a],
  )
  const sorted = order.flatMap((i) => upright(directions.subarray(i * size, (i + 1) * size)))
  return {
    directions: Float64Array.from(sorted),
    variances: Float64Array.from(order, (i) => Math.max(0, matrix[i * size + i])),
  }
}

/** The direction or its opposite, so that its largest part is positive. */
function upright(direction: Float64Array): number[] {
  const largest = direction.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
  return Array.from(direction, (value) => (largest < 0 ? -value : value))
}

/** The direction in which rows vary most about 0, times their root mean square along it. Zeros where all rows are. */
export function principal(rows: ArrayLike<number>, size: number): Float64Array {
  const { directions, variances } = principalComponents(rows, size)
  return directions.slice(0, size).map((value) => value * Math.sqrt(variances[0]))
}
