import { solveLinear } from '../estimators'
import type { Stream } from '../random'
import type { Generator } from './generator'

/** Variance that every value has besides what the examples show, so that no value is without a say. */
const LEAST = 0.03 ** 2

/** L with L·Lᵀ = the matrix, lower triangular, row by row; the matrix must be positive definite. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]
      for (let k = 0; k < j; k++) rest -= root[i * size + k] * root[j * size + k]
      root[i * size + j] = i === j ? Math.sqrt(rest) : rest / root[j * size + j]
    }
  }
  return root
}

/** Rows at right angles and of length 1, drawn one after the other. */
function rotation(size: number, random: Stream): Float64Array {
  const rows = random.fillNormal(new Float64Array(size * size))
  for (let i = 0; i < size; i++) {
    const row = rows.subarray(i * size, (i + 1) * size)
    for (let before = 0; before < i; before++) {
      const other = rows.subarray(before * size, (before + 1) * size)
      const along = row.reduce((sum, value, j) => sum + value * other[j], 0)
      for (let j = 0; j < size; j++) row[j] -= along * other[j]
    }
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0))
    for (let j = 0; j < size; j++) row[j] /= length
  }
  return rows
}

/**
 * x = m + M·c with M·Mᵀ the covariance of the examples (`size` values each, row after row): one dense layer, turned at
 * random, so that every number of the code feeds every value. Codes of the examples have variance 1. Throws for less
 * than two examples.
 */
export function denseGenerator(examples: ArrayLike<number>, size: number, random: Stream): Generator {
  const count = examples.length / size
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`denseGenerator: ${examples.length} values are no two pictures of ${size}`)
  const mean = new Float64Array(size)
  for (let i = 0; i < examples.length; i++) mean[i % size] += examples[i] / count
  const covariance = new Float64Array(size * size)
  for (let from = 0; from < examples.length; from += size)
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) {
        const product = (examples[from + i] - mean[i]) * (examples[from + j] - mean[j])
        covariance[i * size + j] += product / count
      }
  for (let i = 0; i < size; i++) covariance[i * size + i] += LEAST
  const root = cholesky(covariance, size)
  const turn = rotation(size, random)
  const map = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let k = 0; k <= i; k++)
      for (let j = 0; j < size; j++) map[i * size + j] += root[i * size + k] * turn[k * size + j]
  return {
    numbers: size,
    generate: (code) =>
      mean.map((value, i) => {
        let sum = value
        for (let j = 0; j < size; j++) sum += map[i * size + j] * code[j]
        return sum
      }),
    encode: (picture) =>
      solveLinear(
        map,
        Float64Array.from({ length: size }, (_, i) => picture[i] - mean[i]),
      ),
  }
}
