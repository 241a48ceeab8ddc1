import { expectCount } from '../layers/layer'
import type { Passes } from './passes'

/** A grid over the plane: `columns` × `rows` points, ends included, y from its first value to its second. */
export interface Grid {
  readonly x: readonly [from: number, to: number]
  readonly y: readonly [from: number, to: number]
  readonly columns: number
  readonly rows: number
}

/** Stages points number `from` to `from + count` of the grid, x fastest. Throws on a grid that is none. */
export function fillGrid(passes: Passes, { x, y, columns, rows }: Grid, from: number, count: number): void {
  if (from === 0) {
    expectCount('field: columns', columns)
    expectCount('field: rows', rows)
    if (![...x, ...y].every(Number.isFinite)) throw new RangeError(`field: x ${x.join()} y ${y.join()}`)
  }
  const xStep = columns > 1 ? (x[1] - x[0]) / (columns - 1) : 0
  const yStep = rows > 1 ? (y[1] - y[0]) / (rows - 1) : 0
  let row = Math.floor(from / columns)
  let column = from - row * columns
  for (let i = 0; i < count; i++) {
    passes.stageInput(i, 0, x[0] + column * xStep)
    passes.stageInput(i, 1, y[0] + row * yStep)
    if (++column === columns) {
      column = 0
      row++
    }
  }
  passes.pass.rows = count
}
