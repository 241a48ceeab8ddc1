import { exp, log } from '../elementary'
import type { Stream } from '../random'
import type { Scores } from './objectives'

/** Two vectors of so many standard normal numbers each; those at the same place have this correlation, all others none. */
export interface GaussianPair {
  readonly size: number
  readonly correlation: number
}

/** I(X; Y) = −½·size·ln(1 − ρ²) in nats. */
export const gaussianInformation = ({ size, correlation }: GaussianPair): number =>
  0.5 * size * log(1 / (1 - correlation * correlation))

/**
 * Scores of the best critic there is, log p(y | x)/p(y), for `rows` fresh x: column 0 is the y that belongs to x, all
 * others are `columns` − 1 fresh y, the same for all rows. Throws unless |ρ| < 1.
 */
export function gaussianScores(pair: GaussianPair, rows: number, columns: number, random: Stream): Scores {
  const { size, correlation: rho } = pair
  if (!(Math.abs(rho) < 1)) throw new RangeError(`gaussianScores: a correlation of ${rho}`)
  const rest = Math.sqrt(1 - rho * rho)
  const others = random.fillNormal(new Float64Array((columns - 1) * size))
  const values = new Float64Array(rows * columns)
  const [x, own] = [new Float64Array(size), new Float64Array(size)]
  const information = gaussianInformation(pair)
  const lengthOf = (y: Float64Array, from: number): number => {
    let sum = 0
    for (let k = 0; k < size; k++) sum += y[from + k] * y[from + k]
    return sum
  }
  // ½·Σ (y² − (y − ρx)²/(1 − ρ²)), its squares taken out of the loop over all pairs.
  const [ofSquares, ofProducts] = [-0.5 * (rho / rest) ** 2, rho / (rest * rest)]
  const lengths = Float64Array.from({ length: columns - 1 }, (_, j) => lengthOf(others, j * size))
  const ratio = (squares: number, y: Float64Array, from: number): number => {
    let product = 0
    for (let k = 0; k < size; k++) product += x[k] * y[from + k]
    return information + ofSquares * squares + ofProducts * product
  }
  for (let row = 0; row < rows; row++) {
    random.fillNormal(x)
    random.fillNormal(own)
    for (let k = 0; k < size; k++) own[k] = rho * x[k] + rest * own[k]
    const length = lengthOf(x, 0)
    values[row * columns] = ratio(length + lengthOf(own, 0), own, 0)
    for (let j = 1; j < columns; j++)
      values[row * columns + j] = ratio(length + lengths[j - 1], others, (j - 1) * size)
  }
  return { rows, columns, values, right: new Uint32Array(rows) }
}

/**
 * What InfoNCE certifies with the first so many candidates of a table whose right ones are in column 0, for each of some
 * rising counts. Throws unless they rise from 1 at the least to the columns there are at the most.
 */
export function certifiedByCandidates(
  { rows, columns, values }: Scores,
  counts: readonly number[],
): number[] {
  const fits = counts.every((count, i) => count > (counts[i - 1] ?? 0) && count <= columns)
  if (!fits) throw new RangeError(`certifiedByCandidates: ${counts.join()} of ${columns} candidates`)
  const sums = counts.map(() => 0)
  for (let from = 0; from < rows * columns; from += columns) {
    let largest = -Infinity
    for (let j = 0; j < columns; j++) largest = Math.max(largest, values[from + j])
    let sum = 0
    let j = 0
    counts.forEach((count, i) => {
      for (; j < count; j++) sum += exp(values[from + j] - largest)
      // Rounding must not lift a log of a share above 0.
      sums[i] += Math.min(0, values[from] - largest - log(sum)) / rows
    })
  }
  return counts.map((count, i) => log(count) + sums[i])
}
