import { DOMAIN } from './params'

const COLUMNS = 56
const ROWS = 56

const at = ([low, high]: readonly [number, number], cell: number, cells: number): number =>
  low + ((cell + 0.5) * (high - low)) / cells

/** Where the models are asked for their boundary: the middles of the cells of the plane, x fastest, from the bottom. */
export const GRID = {
  columns: COLUMNS,
  rows: ROWS,
  places: Float64Array.from({ length: 2 * COLUMNS * ROWS }, (_, i) => {
    const cell = i >> 1
    return i % 2 === 0
      ? at(DOMAIN.x, cell % COLUMNS, COLUMNS)
      : at(DOMAIN.y, Math.floor(cell / COLUMNS), ROWS)
  }),
}
