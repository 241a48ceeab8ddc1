import { log } from '../elementary'

/** The bin of a number: any whole number of 32 bits. */
export type Bins = (value: number) => number

/** So many bins of equal width from `low` to `high`; what lies beyond goes to the outermost. Throws unless count > 0. */
export function equalBins(count: number, low: number, high: number): Bins {
  if (!(Number.isInteger(count) && count > 0 && low < high))
    throw new RangeError(`equalBins: ${count} bins from ${low} to ${high}`)
  const scale = count / (high - low)
  return (value) => Math.min(count - 1, Math.max(0, Math.floor((value - low) * scale)))
}

/** Bins of this width without end, one edge at 0. Throws unless width > 0. */
export function fixedBins(width: number): Bins {
  if (!(width > 0)) throw new RangeError(`fixedBins: width ${width}`)
  return (value) => Math.floor(value / width)
}

const float = new Float32Array(1)
const bits = new Int32Array(float.buffer)

/** Every number of 32 bits is a bin of its own, but for −0, which is 0. */
export const distinctBins: Bins = (value) => {
  float[0] = value + 0
  return bits[0]
}

/**
 * Which rows fall into the same bins in every column: a number for each row, 0, 1, 2 … in the order in which they first
 * come, and how many there are. Exact: codes are compared, not their hashes. `values` holds rows × columns.
 */
export function codesOf(
  values: ArrayLike<number>,
  columns: number,
  bins: Bins,
): { codes: Int32Array; count: number } {
  const rows = values.length / columns
  if (!Number.isInteger(rows)) throw new RangeError(`codesOf: ${values.length} values in ${columns} columns`)
  let size = 2
  while (size < 2 * rows) size *= 2
  const [slots, groups, places] = [new Int32Array(size), new Int32Array(rows), new Int32Array(rows)]
  const codes = new Int32Array(rows)
  let count = Math.min(1, rows)
  // Column by column: rows that were alike so far stay alike where their bins are.
  for (let column = 0; column < columns && count < rows; column++) {
    slots.fill(-1)
    count = 0
    for (let row = 0; row < rows; row++) {
      const [group, bin] = [codes[row], bins(values[row * columns + column])]
      let at = (Math.imul(Math.imul(group, 0x9e3779b1) + bin, 0x85ebca6b) >>> 8) & (size - 1)
      while (slots[at] >= 0 && (groups[slots[at]] !== group || places[slots[at]] !== bin))
        at = (at + 1) & (size - 1)
      if (slots[at] < 0) {
        groups[count] = group
        places[count] = bin
        slots[at] = count
        count += 1
      }
      codes[row] = slots[at]
    }
  }
  return { codes, count }
}

/** A place in the information plane, in bits. */
export interface PlanePoint {
  /** I(X; T): of equally likely inputs and a T that follows from them, the entropy of T. */
  readonly input: number
  /** I(T; Y). */
  readonly output: number
}

/**
 * Where a layer stands in the information plane if its values are binned so: every row is one input, all equally
 * likely, and `labels` has its answer, from 0. Throws where they do not match. Shwartz-Ziv and Tishby (2017).
 */
export function planePoint(
  values: ArrayLike<number>,
  columns: number,
  labels: ArrayLike<number>,
  classes: number,
  bins: Bins,
): PlanePoint {
  const { codes, count } = codesOf(values, columns, bins)
  if (codes.length !== labels.length)
    throw new RangeError(`planePoint: ${codes.length} rows, ${labels.length} labels`)
  const table = new Float64Array(count * classes)
  codes.forEach((code, row) => {
    table[code * classes + labels[row]] += 1
  })
  const [all, given] = [new Float64Array(classes), new Float64Array(count)]
  table.forEach((cell, i) => {
    all[i % classes] += cell
    given[Math.floor(i / classes)] += cell
  })
  const bitsOf = (counts: Float64Array): number => entropyOfCounts(counts, codes.length)
  return { input: bitsOf(given), output: Math.max(0, bitsOf(given) + bitsOf(all) - bitsOf(table)) }
}

/** H = log₂ n − Σ c log₂ c / n: exact log₂ n where every count is 1. */
function entropyOfCounts(counts: Float64Array, total: number): number {
  let sum = 0
  for (const count of counts) if (count > 1) sum += count * log(count)
  return (log(total) - sum / total) / Math.LN2
}
