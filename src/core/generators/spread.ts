import { solveLinear } from '../estimators'

/** What a cell hands to each neighbour along a row or a column; it keeps the rest. */
const HANDED = 0.1

/** One convolution along one axis, `side` × `side`, symmetric: zeros beyond the edge. */
const along = (side: number): Float64Array =>
  Float64Array.from({ length: side * side }, (_, i) => {
    const away = Math.abs(Math.floor(i / side) - (i % side))
    return away === 0 ? 1 - 2 * HANDED : away === 1 ? HANDED : 0
  })

/** A·X or X·A, square and row by row, `times` times: for the convolution A along columns or rows. */
function product(a: Float64Array, b: Float64Array, side: number): Float64Array {
  const result = new Float64Array(side * side)
  for (let i = 0; i < side; i++)
    for (let k = 0; k < side; k++) {
      // Zeros are skipped: where nothing arrives, nothing changes, to the bit.
      const factor = a[i * side + k]
      if (factor === 0) continue
      for (let j = 0; j < side; j++) result[i * side + j] += factor * b[k * side + j]
    }
  return result
}

const transposed = (a: Float64Array, side: number): Float64Array =>
  a.map((_, i) => a[(i % side) * side + Math.floor(i / side)])

const bothWays = (a: Float64Array, map: Float64Array, side: number): Float64Array =>
  transposed(product(a, transposed(product(a, map, side), side), side), side)

function sideOf(where: string, map: ArrayLike<number>): number {
  const side = Math.sqrt(map.length)
  if (!Number.isInteger(side)) throw new RangeError(`${where}: ${map.length} cells are no square`)
  return side
}

/**
 * A square map after so many 3 × 3 convolutions with the positive kernel (0.1, 0.8, 0.1) ⊗ (0.1, 0.8, 0.1) and zeros
 * beyond the edge: a change in one cell reaches all cells within `layers` of it, and no other. Throws unless the map
 * is square and `layers` a whole number of at least 0.
 */
export function spreadOut(map: ArrayLike<number>, layers: number): Float64Array {
  const side = sideOf('spreadOut', map)
  if (!Number.isInteger(layers) || layers < 0) throw new RangeError(`spreadOut: ${layers} layers`)
  const kernel = along(side)
  let result: Float64Array = Float64Array.from(map)
  for (let layer = 0; layer < layers; layer++) result = bothWays(kernel, result, side)
  return result
}

/** The way back: the map of which so many convolutions give this one. Throws as `spreadOut` does. */
export function gatherIn(map: ArrayLike<number>, layers: number): Float64Array {
  const side = sideOf('gatherIn', map)
  if (!Number.isInteger(layers) || layers < 0) throw new RangeError(`gatherIn: ${layers} layers`)
  const kernel = along(side)
  const inverse = new Float64Array(side * side)
  for (let i = 0; i < side; i++) {
    const unit = new Float64Array(side)
    unit[i] = 1
    inverse.set(solveLinear(kernel, unit), i * side)
  }
  let result: Float64Array = Float64Array.from(map)
  for (let layer = 0; layer < layers; layer++) result = bothWays(inverse, result, side)
  return result
}
