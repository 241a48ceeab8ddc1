import type { Floats } from '../kernels/arena'
import { BYTES, expectCount, type Tensor } from '../layers/layer'

/** A grid over the plane: `columns` × `rows` points, ends included, y from its first value to its second. */
export interface Grid {
  readonly x: readonly [from: number, to: number]
  readonly y: readonly [from: number, to: number]
  readonly columns: number
  readonly rows: number
}

/** Throws on a grid that is none. */
export function expectGrid({ x, y, columns, rows }: Grid): void {
  expectCount('field: columns', columns)
  expectCount('field: rows', rows)
  if (![...x, ...y].every(Number.isFinite)) throw new RangeError(`field: x ${x.join()} y ${y.join()}`)
}

/** Writes points number `from` to `from + count` of the grid, x fastest, as rows of the tensor. */
export function fillGrid(
  floats: Floats,
  { value, stride }: Tensor,
  { x, y, columns, rows }: Grid,
  from: number,
  count: number,
): void {
  const xStep = columns > 1 ? (x[1] - x[0]) / (columns - 1) : 0
  const yStep = rows > 1 ? (y[1] - y[0]) / (rows - 1) : 0
  const [left] = x
  const [bottom] = y
  const end = from + count
  let at = value / BYTES
  for (let point = from; point < end;) {
    const row = Math.floor(point / columns)
    const lineEnd = Math.min(end, (row + 1) * columns)
    const height = bottom + row * yStep
    for (let column = point - row * columns; point < lineEnd; point++, column++, at += stride) {
      floats[at] = left + column * xStep
      floats[at + 1] = height
    }
  }
}
