import { type Coefficients, expectPoints, originFor, powers, shifted } from './polynomial'

/** A column is taken for a combination of the earlier ones when so little of it is left. */
const dependent = 1e-10

/**
 * The polynomial with the least Σ wᵢ(yᵢ − f(xᵢ))², a line unless another degree is asked for; all weights 1 unless
 * given. Where the x do not determine a power (all x equal, say), its coefficient is 0. Throws for no points,
 * unequal lengths or numbers that are not finite.
 */
export function leastSquares(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { degree = 1, weights }: { degree?: number; weights?: ArrayLike<number> } = {},
): Coefficients {
  expectPoints('leastSquares', x, y)
  const origin = originFor(x, degree)
  if (origin === 0) return solveLeastSquares(powers(x, degree), y, weights)
  const places = Float64Array.from(x, (value) => value - origin)
  return shifted(solveLeastSquares(powers(places, degree), y, weights), -origin)
}

/**
 * The coefficients c with the least Σᵢ wᵢ(yᵢ − Σⱼ cⱼ·columnⱼ[i])², by modified Gram–Schmidt with every column swept
 * twice. Columns that depend on earlier ones get 0.
 */
export function solveLeastSquares(
  columns: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Coefficients {
  const rest = weighted(y, weights)
  const basis: Float64Array[] = []
  const size = columns.length
  const triangle = new Float64Array(size * size)
  const projections = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    const column = weighted(columns[j], weights)
    const before = Math.sqrt(dot(column, column))
    for (let sweep = 0; sweep < 2; sweep++) {
      for (let k = 0; k < j; k++) triangle[k * size + j] += removeFrom(column, basis[k])
    }
    const length = Math.sqrt(dot(column, column))
    const isNew = length > dependent * before
    basis.push(isNew ? column.map((value) => value / length) : column.fill(0))
    triangle[j * size + j] = isNew ? length : Infinity
    projections[j] = removeFrom(rest, basis[j])
  }
  return solveTriangle(triangle, projections)
}

/** √wᵢ times each value. */
function weighted(values: ArrayLike<number>, weights: ArrayLike<number> | undefined): Float64Array {
  const result = new Float64Array(values)
  if (weights !== undefined) for (let i = 0; i < result.length; i++) result[i] *= Math.sqrt(weights[i])
  return result
}

/** Takes the part along a unit vector out of a vector, in place, and returns its size. */
function removeFrom(vector: Float64Array, direction: Float64Array): number {
  const size = dot(vector, direction)
  for (let i = 0; i < vector.length; i++) vector[i] -= size * direction[i]
  return size
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/** c with R·c = b for an upper triangle R, row by row; an infinite diagonal gives 0. */
function solveTriangle(triangle: Float64Array, b: Float64Array): Float64Array {
  const solution = new Float64Array(b)
  const size = b.length
  for (let j = size - 1; j >= 0; j--) {
    solution[j] /= triangle[j * size + j]
    for (let k = 0; k < j; k++) solution[k] -= triangle[k * size + j] * solution[j]
  }
  return solution
}
