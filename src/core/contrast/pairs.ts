import type { Scores } from './objectives'

/** Features of as many askers as candidates, `size` numbers each, row after row. */
export interface Sides {
  readonly askers: ArrayLike<number>
  readonly candidates: ArrayLike<number>
  readonly size: number
}

/**
 * The dot products of each asker with so many candidates, its own first in question and then those that follow it, the
 * first after the last; without a number, with all of them. Column j is candidate j where all are asked, otherwise the
 * j-th from its own on. Throws unless both sides have as many rows, and at least that many.
 */
export function dotScores({ askers, candidates, size }: Sides, count = askers.length / size): Scores {
  const rows = askers.length / size
  if (candidates.length !== askers.length || !Number.isInteger(rows) || !(count >= 1 && count <= rows)) {
    throw new RangeError(
      `dotScores: ${askers.length} and ${candidates.length} numbers in rows of ${size}, ${count} candidates`,
    )
  }
  const [a, b] = [Float64Array.from(askers), Float64Array.from(candidates)]
  const values = new Float64Array(rows * count)
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < count; j++, at++) {
      const other = candidateOf(i, j, count, rows) * size
      let sum = 0
      for (let k = 0; k < size; k++) sum += a[i * size + k] * b[other + k]
      values[at] = sum
    }
  }
  const right = Uint32Array.from({ length: rows }, (_, i) => (count === rows ? i : 0))
  return { rows, columns: count, values, right }
}

const candidateOf = (row: number, column: number, count: number, rows: number): number =>
  count === rows ? column : row + column < rows ? row + column : row + column - rows

/** The gradients at both sides' features, given that at the scores of `dotScores`. */
export function pullBackScores(
  { askers, candidates, size }: Sides,
  gradient: Float64Array,
): { askers: Float64Array; candidates: Float64Array } {
  const rows = askers.length / size
  const count = gradient.length / rows
  const [a, b] = [Float64Array.from(askers), Float64Array.from(candidates)]
  const [ofAskers, ofCandidates] = [new Float64Array(a.length), new Float64Array(b.length)]
  for (let i = 0, at = 0; i < rows; i++) {
    const own = i * size
    for (let j = 0; j < count; j++, at++) {
      const other = candidateOf(i, j, count, rows) * size
      const slope = gradient[at]
      for (let k = 0; k < size; k++) {
        ofAskers[own + k] += slope * b[other + k]
        ofCandidates[other + k] += slope * a[own + k]
      }
    }
  }
  return { askers: ofAskers, candidates: ofCandidates }
}
