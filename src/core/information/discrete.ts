import { log } from '../elementary'

/** A joint distribution p(x, y): rows are x, columns are y; row after row, sums to 1. */
export interface Joint {
  readonly rows: number
  readonly columns: number
  readonly p: Float64Array
}

const TOLERANCE = 1e-9

/** Throws where the lengths do not fit, a probability is negative or not a number, or their sum is not 1. */
export function joint(rows: number, columns: number, p: Float64Array): Joint {
  if (p.length !== rows * columns)
    throw new RangeError(`joint: ${p.length} probabilities for ${rows} × ${columns}`)
  const sum = p.reduce((total, value) => total + value, 0)
  if (!p.every((value) => value >= 0) || !(Math.abs(sum - 1) <= TOLERANCE)) {
    throw new RangeError(
      `joint: probabilities must not be negative and must add up to 1, they add up to ${sum}`,
    )
  }
  return { rows, columns, p }
}

/** p(x): the sums of the rows. */
export function rowSums({ rows, columns, p }: Joint): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) =>
    p.subarray(i * columns, (i + 1) * columns).reduce((sum, value) => sum + value, 0),
  )
}

/** p(y): the sums of the columns. */
export function columnSums({ rows, columns, p }: Joint): Float64Array {
  const sums = new Float64Array(columns)
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) sums[j] += p[i * columns + j]
  return sums
}

/** H(p) = −Σ p log₂ p in bits; 0·log 0 is 0. */
export function entropyBits(p: ArrayLike<number>): number {
  let nats = 0
  for (let i = 0; i < p.length; i++) if (p[i] > 0) nats -= p[i] * log(p[i])
  return nats / Math.LN2
}

/** I(X; Y) = H(X) + H(Y) − H(X, Y) in bits, never below 0. Shannon (1948). */
export const mutualInformation = (table: Joint): number =>
  Math.max(0, entropyBits(rowSums(table)) + entropyBits(columnSums(table)) - entropyBits(table.p))
