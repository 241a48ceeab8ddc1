import type { Generator } from './generator'
import { principal } from '../statistics/principal'
import { gatherIn, spreadOut } from './spread'

/** Cells of a picture to a side. */
export const SIDE = 8
export const CELLS = SIDE * SIDE
export const QUADRANTS = 4
/** A code: a number for every cell, then one for every quadrant, then one for all. */
export const GLOBAL = CELLS + QUADRANTS
const NUMBERS = GLOBAL + 1

/** Local numbers have at least this spread, so that no cell is without a say. */
const LEAST = 0.03

/** The quadrant of a cell: 0 and 1 above, 2 and 3 below. */
export const quadrantOf = (cell: number): number =>
  2 * Math.floor(Math.floor(cell / SIDE) / (SIDE / 2)) + Math.floor((cell % SIDE) / (SIDE / 2))

const cellsOf = (quadrant: number): number[] =>
  Array.from({ length: CELLS }, (_, cell) => cell).filter((cell) => quadrantOf(cell) === quadrant)

/** Takes from each row its part along a direction (scaled by the rows’ spread along it), at those cells. */
function without(rows: Float64Array, along: Float64Array, cells: readonly number[]): Float64Array {
  const squared = along.reduce((sum, value) => sum + value * value, 0) || 1
  const rest = rows.slice()
  for (let from = 0; from < rows.length; from += CELLS) {
    const part = cells.reduce((sum, cell, i) => sum + rows[from + cell] * along[i], 0) / squared
    cells.forEach((cell, i) => (rest[from + cell] -= part * along[i]))
  }
  return rest
}

const columnsOf = (rows: Float64Array, cells: readonly number[]): Float64Array =>
  Float64Array.from({ length: (rows.length / CELLS) * cells.length }, (_, i) => {
    return rows[Math.floor(i / cells.length) * CELLS + cells[i % cells.length]]
  })

const EVERY = Array.from({ length: CELLS }, (_, cell) => cell)

/**
 * h = m + A·(g, q, z) cell by cell, each cell with a map of its own from one global number, one of its quadrant and
 * one of its own; then `layers` convolutions (`spreadOut`). The maps are fitted to 8 × 8 examples, row after row:
 * g goes along the direction in which they vary most, q along what is left in its quadrant, z takes the rest. Numbers
 * of the examples’ codes have a variance of about 1. After Alharbi and Wonka (2020). Throws for less than two examples.
 */
export function structuredGenerator(examples: ArrayLike<number>, layers: number): Generator {
  const count = examples.length / CELLS
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`structuredGenerator: ${examples.length} values are no two pictures of ${CELLS}`)
  const maps = new Float64Array(examples.length)
  for (let from = 0; from < examples.length; from += CELLS)
    maps.set(
      gatherIn(
        Array.from({ length: CELLS }, (_, i) => examples[from + i]),
        layers,
      ),
      from,
    )
  const mean = new Float64Array(CELLS)
  maps.forEach((value, i) => (mean[i % CELLS] += value / count))
  const centred = maps.map((value, i) => value - mean[i % CELLS])
  const global = principal(centred, CELLS)
  const quadrants = Array.from({ length: QUADRANTS }, (_, quadrant) => cellsOf(quadrant))
  let rest = without(centred, global, EVERY)
  const shared = quadrants.map((cells) => principal(columnsOf(rest, cells), cells.length))
  quadrants.forEach((cells, i) => (rest = without(rest, shared[i], cells)))
  const local = new Float64Array(CELLS)
  rest.forEach((value, i) => (local[i % CELLS] += (value * value) / count))
  local.forEach((square, cell) => (local[cell] = Math.max(LEAST, Math.sqrt(square))))

  /** What the shared numbers of a code put into each cell. */
  const sharedPart = (code: ArrayLike<number>): Float64Array => {
    const part = mean.map((value, cell) => value + global[cell] * code[GLOBAL])
    quadrants.forEach((cells, quadrant) =>
      cells.forEach((cell, i) => {
        part[cell] += shared[quadrant][i] * code[CELLS + quadrant]
      }),
    )
    return part
  }
  return {
    numbers: NUMBERS,
    generate: (code) =>
      spreadOut(
        sharedPart(code).map((value, cell) => value + local[cell] * code[cell]),
        layers,
      ),
    encode: (picture) => {
      const code = new Float64Array(NUMBERS)
      const map = gatherIn(picture, layers).map((value, cell) => value - mean[cell])
      const along = (direction: Float64Array, cells: readonly number[], from: Float64Array): number => {
        const squared = direction.reduce((sum, value) => sum + value * value, 0)
        if (squared === 0) return 0
        return cells.reduce((sum, cell, i) => sum + from[cell] * direction[i], 0) / squared
      }
      code[GLOBAL] = along(global, EVERY, map)
      const left = map.map((value, cell) => value - global[cell] * code[GLOBAL])
      quadrants.forEach((cells, quadrant) => (code[CELLS + quadrant] = along(shared[quadrant], cells, left)))
      const own = sharedPart(code)
      map.forEach((value, cell) => (code[cell] = (value + mean[cell] - own[cell]) / local[cell]))
      return code
    },
  }
}
