import type { Floats } from '../kernels/arena'
import type { Loss } from '../losses/loss'
import { describe, type Shape } from '../layers/layer'

/** Class numbers, one a row, or target rows one after the other. */
export type Targets = ArrayLike<number>
export type Values = Float32Array | Float64Array | readonly number[]

/** How many rows `values` holds. Throws unless they are whole and between 1 and `most`. */
export function countRows(
  where: string,
  values: ArrayLike<number>,
  size: number,
  shape: Shape,
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
    const row = rows[i]
    if (!(row >= 0 && row < available) || row % 1 !== 0) {
      throw new RangeError(`${where}: row ${row} of a table of ${available}`)
    }
  }
}

/** Copies rows of `size` values into memory rows of `stride` floats from index `at`. */
export function stageRows(
  floats: Floats,
  at: number,
  stride: number,
  values: ArrayLike<number>,
  size: number,
  count: number,
  rows: ArrayLike<number> | undefined,
): void {
  if (rows === undefined && stride === size && values.length === count * size) {
    floats.set(values, at)
    return
  }
  for (let i = 0; i < count; i++) {
    const from = (rows === undefined ? i : rows[i]) * size
    const to = at + i * stride
    for (let j = 0; j < size; j++) floats[to + j] = values[from + j]
  }
}

/** Writes class numbers as rows of 0 and a single 1. Throws when one is no class. */
export function stageClasses(
  where: string,
  floats: Floats,
  at: number,
  stride: number,
  labels: ArrayLike<number>,
  classes: number,
  count: number,
  rows: ArrayLike<number> | undefined,
): void {
  floats.fill(0, at, at + count * stride)
  for (let i = 0; i < count; i++) {
    const label = labels[rows === undefined ? i : rows[i]]
    if (!(label >= 0 && label < classes) || label % 1 !== 0) {
      throw new RangeError(`${where}: label ${label} is no class of 0 to ${classes - 1}`)
    }
    floats[at + i * stride + label] = 1
  }
}

/** Whether `targets` are class numbers for `available` rows. Throws when they fit neither way. */
export function areClasses(
  where: string,
  loss: Loss,
  targets: Targets,
  available: number,
  outputs: number,
): boolean {
  if (targets.length === available * outputs && !(loss.classes && outputs === 1)) return false
  if (loss.classes && targets.length === available) return true
  throw new RangeError(
    `${where}: ${targets.length} targets for ${available} rows of ${outputs} outputs (${loss.name})`,
  )
}

/** Copies memory rows out, without their padding. */
export function readRows(
  floats: Floats,
  at: number,
  stride: number,
  size: number,
  count: number,
  out: Float32Array,
  start: number,
): void {
  for (let i = 0; i < count; i++) {
    const from = at + i * stride
    const to = start + i * size
    for (let j = 0; j < size; j++) out[to + j] = floats[from + j]
  }
}
