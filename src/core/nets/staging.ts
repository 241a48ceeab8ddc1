import type { Floats } from '../kernels/arena'
import type { Loss } from '../losses/loss'
import { BYTES, describe, type Shape, type Tensor } from '../layers/layer'

/** Class numbers, one a row, or target rows one after the other. */
export type Targets = ArrayLike<number>

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

/** How the rows of a tensor lie: lines of floats, one after the other with the images' zeros between them. */
interface Lines {
  readonly first: number
  readonly stride: number
  readonly count: number
  readonly length: number
}

function linesOf({ shape, size, border }: Tensor): Lines {
  if (!border) return { first: 0, stride: 0, count: 1, length: size }
  const stride = (shape.width + 2) * shape.channels
  return { first: stride + shape.channels, stride, count: shape.height, length: shape.width * shape.channels }
}

/** Copies rows of a flat table into memory, and rows of memory into a table; made once per tensor. */
export class Stage {
  readonly tensor: Tensor
  private readonly floats: Floats
  private readonly lines: Lines
  private readonly whole: boolean

  constructor(floats: Floats, tensor: Tensor) {
    this.floats = floats
    this.tensor = tensor
    this.lines = linesOf(tensor)
    this.whole = tensor.stride === tensor.size
  }

  /** Rows from `from` on, or the rows numbered in `rows`, to the address. */
  write(
    address: number,
    values: ArrayLike<number>,
    from: number,
    count: number,
    rows?: ArrayLike<number>,
  ): void {
    const { size, stride } = this.tensor
    const base = address / BYTES
    if (this.whole && !rows && from === 0 && values.length === count * size) {
      this.floats.set(values, base)
      return
    }
    const { first, stride: step, count: lines, length } = this.lines
    for (let i = 0; i < count; i++) {
      let source = (rows === undefined ? from + i : rows[i]) * size
      let target = base + i * stride + first
      for (let line = 0; line < lines; line++, target += step) {
        for (let j = 0; j < length; j++) this.floats[target + j] = values[source++]
      }
    }
  }

  /** The first `count` rows at the address, to row `from` of the table on. */
  read(address: number, count: number, out: Float32Array, from: number): void {
    const { size, stride } = this.tensor
    const { first, stride: step, count: lines, length } = this.lines
    let target = from * size
    for (let i = 0; i < count; i++) {
      let source = address / BYTES + i * stride + first
      for (let line = 0; line < lines; line++, source += step) {
        for (let j = 0; j < length; j++) out[target++] = this.floats[source + j]
      }
    }
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
  from: number,
  count: number,
  rows: ArrayLike<number> | undefined,
): void {
  floats.fill(0, at, at + count * stride)
  for (let i = 0; i < count; i++) {
    const label = labels[rows === undefined ? from + i : rows[i]]
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

/** Throws unless there are `length` values. */
export function expectLength(where: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) throw new RangeError(`${where}: ${values.length} values instead of ${length}`)
}
