import type { Floats } from '../kernels/arena'
import type { Kernels } from '../kernels/kernels'
import type { Loss } from '../losses/loss'
import { BYTES, describe, type Tensor } from '../layers/layer'

/** Class numbers, one a row, or target rows one after the other. */
export type Targets = ArrayLike<number>

/** How many rows `values` holds. Throws unless they are whole and between 1 and `most`. */
export function countRows(
  where: string,
  values: ArrayLike<number>,
  { size, shape }: Tensor,
  most: number,
): number {
  const rows = values.length / size
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError(`${where}: ${values.length} values are no rows of ${describe(shape)}`)
  }
  if (rows > most) throw new RangeError(`${where}: ${rows} rows, but the net was planned for ${most}`)
  return rows
}

/** Throws unless every number of `rows` is a row of a table of `available` rows. */
export function expectRows(where: string, rows: ArrayLike<number>, available: number, most: number): void {
  if (rows.length < 1 || rows.length > most) {
    throw new RangeError(`${where}: ${rows.length} rows, but the net was planned for 1 to ${most}`)
  }
  for (let i = 0; i < rows.length; i++) {
    if (!isIndex(rows[i], available)) {
      throw new RangeError(`${where}: row ${rows[i]} of a table of ${available}`)
    }
  }
}

const isIndex = (value: number, count: number): boolean => value >= 0 && value < count && value % 1 === 0

/** Copies rows of a flat table into memory, and rows of memory into a table. */
export interface RowCopier {
  /** Rows from `from` on, or the rows numbered in `rows`, to the address. */
  write(
    address: number,
    values: ArrayLike<number>,
    from: number,
    count: number,
    rows?: ArrayLike<number>,
  ): void
  /** The first `count` rows at the address, to row `to` of the table on. */
  read(address: number, count: number, out: Float32Array, to?: number): void
}

/** Where a stage copies from and to. */
export interface Scratch {
  readonly kernels: Kernels
  readonly floats: Floats
  /** The address of room for the values of a batch. */
  readonly scratch: number
}

/** The stage of a tensor. A row lies as lines of floats with zeros between them (images), or as one line. */
export function createRowCopier(
  { kernels, floats, scratch }: Scratch,
  { shape, border, stride, size }: Tensor,
): RowCopier {
  const { height: lines } = shape
  const length = shape.width * shape.channels
  // From a line's end to the next line, from the row's address to its first line, from the last to the next row.
  const lineGap = 2 * border * shape.channels
  const first = border * (length + lineGap + shape.channels)
  const rowGap = stride - lines * (length + lineGap)
  return {
    write(address, values, from, count, rows) {
      let target = address / BYTES + first
      if (lineGap === 0 && !rows && values.length === count * size) {
        // One copy of all and a kernel that parts the rows: a loop here takes 3 ns for every float.
        const isWhole = rowGap === 0 || count === 1
        floats.set(values, isWhole ? target : scratch / BYTES)
        if (!isWhole) kernels.padRows(scratch, address, count, size)
        return
      }
      for (let row = 0; row < count; row++, target += rowGap) {
        let source = (rows ? rows[row] : from + row) * size
        for (let line = 0; line < lines; line++, target += lineGap) {
          for (let i = 0; i < length; i++) floats[target++] = values[source++]
        }
      }
    },
    read(address, count, out, to = 0) {
      let source = address / BYTES + first
      let target = to * size
      for (let row = 0; row < count; row++, source += rowGap) {
        for (let line = 0; line < lines; line++, source += lineGap) {
          for (let i = 0; i < length; i++) out[target++] = floats[source++]
        }
      }
    },
  }
}

/** Writes class numbers as rows of 0 and a single 1. Throws when one is no class. */
export function stageClasses(
  where: string,
  floats: Floats,
  at: number,
  { size, stride }: Tensor,
  labels: ArrayLike<number>,
  from: number,
  count: number,
  rows: ArrayLike<number> | undefined,
): void {
  floats.fill(0, at, at + count * stride)
  for (let i = 0; i < count; i++) {
    const label = labels[rows ? rows[i] : from + i]
    if (!isIndex(label, size)) {
      throw new RangeError(`${where}: label ${label} is no class of 0 to ${size - 1}`)
    }
    floats[at + i * stride + label] = 1
  }
}

/** Whether `targets` are class numbers for `available` rows. Throws when they fit neither way. */
export function areClasses(
  where: string,
  { name, classes }: Loss,
  targets: Targets,
  available: number,
  outputs: number,
): boolean {
  const { length } = targets
  if (length === available * outputs && !(classes && outputs === 1)) return false
  if (classes && length === available) return true
  throw new RangeError(`${where}: ${length} targets for ${available} rows of ${outputs} outputs (${name})`)
}

/** Throws unless there are `length` values. */
export function expectLength(where: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) throw new RangeError(`${where}: ${values.length} values instead of ${length}`)
}
