import { exp, log, log1p, logSumExp } from '../elementary'

/** A critic’s scores: a row for each thing asked about, a column for each candidate, row after row. */
export interface Scores {
  readonly rows: number
  readonly columns: number
  readonly values: ArrayLike<number>
  /** Of each row, the column of the candidate that belongs to it. */
  readonly right: ArrayLike<number>
}

/** How well a critic tells true pairs from false ones, and the gradient of that at each score. */
export interface Contrast {
  readonly value: number
  readonly gradient: Float64Array
}

/** Throws unless there is a score in every cell, two columns at least and a right one in each row. */
function expectScores(name: string, { rows, columns, values, right }: Scores, fewest: number): void {
  const fits = rows > 0 && columns >= fewest && values.length === rows * columns && right.length === rows
  if (!fits) {
    throw new RangeError(
      `${name}: ${values.length} scores for ${rows} rows of ${columns}, ${right.length} right`,
    )
  }
  for (let row = 0; row < rows; row++) {
    if (!(Number.isInteger(right[row]) && right[row] >= 0 && right[row] < columns)) {
      throw new RangeError(`${name}: column ${right[row]} of ${columns} is right in row ${row}`)
    }
  }
}

/**
 * mean of −sp(−T) over true pairs less mean of sp(T) over false ones, sp the softplus: twice the Jensen–Shannon
 * divergence of the two less 2 ln 2, for the best critic (Nowozin et al. 2016; Hjelm et al. 2019). Its value is no
 * mutual information. Gradient: σ(−T) and −σ(T), divided by how many there are of either. Throws for scores that
 * fit no table, or a single column.
 */
export function jensenShannon(scores: Scores): Contrast {
  expectScores('jensenShannon', scores, 2)
  const { rows, columns, values, right } = scores
  const gradient = new Float64Array(values.length)
  const falseOnes = rows * (columns - 1)
  let value = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const isRight = column === right[row]
      const a = isRight ? -values[at] : values[at]
      // sp(a) and its slope σ(a), without overflow.
      const e = exp(-Math.abs(a))
      const count = isRight ? rows : falseOnes
      value -= (Math.max(0, a) + log1p(e)) / count
      gradient[at] = ((isRight ? 1 : -1) * (a >= 0 ? 1 : e)) / (1 + e) / count
    }
  }
  return { value, gradient }
}

/**
 * log N + mean over rows of log softmax at the right column, in nats: what a critic certifies of the mutual
 * information with N candidates, never more than log N (van den Oord et al. 2018). Of one candidate it is 0. Gradient:
 * ([right] − softmax)/rows. Throws for scores that fit no table.
 */
export function infoNce(scores: Scores): Contrast {
  expectScores('infoNce', scores, 1)
  const { rows, columns, values, right } = scores
  const gradient = new Float64Array(values.length)
  const row = new Float64Array(columns)
  let sum = 0
  for (let from = 0; from < values.length; from += columns) {
    for (let j = 0; j < columns; j++) row[j] = values[from + j]
    const scale = logSumExp(row)
    const of = right[from / columns]
    for (let j = 0; j < columns; j++) gradient[from + j] = -exp(row[j] - scale) / rows
    gradient[from + of] += 1 / rows
    // Rounding must not lift a log of a share above 0.
    sum += Math.min(0, row[of] - scale)
  }
  return { value: log(columns) + sum / rows, gradient }
}

/**
 * mean of T over true pairs less the log of the mean of eᵀ over false ones, in nats: with all pairs there are, a lower
 * bound on the mutual information (Donsker and Varadhan 1983); with few false ones it may lie far above it. Throws for
 * scores that fit no table, or a single column.
 */
export function donskerVaradhan(scores: Scores): Contrast {
  expectScores('donskerVaradhan', scores, 2)
  const { rows, columns, values, right } = scores
  const others = Float64Array.from(values)
  let value = log(rows * (columns - 1))
  for (let row = 0; row < rows; row++) {
    const at = row * columns + right[row]
    value += values[at] / rows
    others[at] = -Infinity
  }
  const scale = logSumExp(others)
  const gradient = others.map((score) => (score === -Infinity ? 1 / rows : -exp(score - scale)))
  return { value: value - scale, gradient }
}
