import type { Attacked, Box } from './attack'
import type { Model } from './model'

export const everywhere: Box = { lo: -Infinity, hi: Infinity }

export interface Batch {
  /** The rows as they were; not to be changed. */
  readonly clean: Float64Array
  /** The rows as the attack has them so far, `clean` at first: it writes its result here. */
  readonly x: Float64Array
  readonly labels: Uint8Array
  readonly rows: number
}

/** Passes an attack took, summed over the rows of a batch. */
export interface Cost {
  readonly queries: number
  readonly gradients: number
}

/** Checks an attack's inputs and hands them to it batch by batch, as many rows as the model takes at once. */
export function inBatches(
  where: string,
  model: Model,
  x: ArrayLike<number>,
  labels: ArrayLike<number>,
  box: Box,
  attack: (batch: Batch) => Cost,
): Attacked {
  expectInputs(where, model, x, labels, box)
  const { inputs } = model
  const result = Float64Array.from(x)
  const classes = Uint8Array.from(labels)
  let queries = 0
  let gradients = 0
  for (let from = 0; from < labels.length; from += model.batch) {
    const to = Math.min(from + model.batch, labels.length)
    const rows = result.subarray(from * inputs, to * inputs)
    const batch = { clean: rows.slice(), x: rows, labels: classes.subarray(from, to), rows: to - from }
    const cost = attack(batch)
    queries += cost.queries
    gradients += cost.gradients
  }
  return { x: result, queries: queries / labels.length, gradients: gradients / labels.length }
}

function expectInputs(
  where: string,
  { inputs, outputs }: Model,
  x: ArrayLike<number>,
  labels: ArrayLike<number>,
  { lo, hi }: Box,
): void {
  if (outputs < 2) throw new RangeError(`${where}: a model of ${outputs} logits has no other answer`)
  if (labels.length === 0 || x.length !== labels.length * inputs) {
    throw new RangeError(`${where}: ${x.length} values for ${labels.length} labels and ${inputs} inputs`)
  }
  if (!(lo < hi)) throw new RangeError(`${where}: the box from ${lo} to ${hi} is empty`)
  for (let i = 0; i < labels.length; i++) {
    if (!(labels[i] >= 0 && labels[i] < outputs) || labels[i] % 1 !== 0) {
      throw new RangeError(`${where}: label ${labels[i]} is no class of 0 to ${outputs - 1}`)
    }
  }
  for (let i = 0; i < x.length; i++) {
    if (!(Math.abs(x[i]) < Infinity && x[i] >= lo && x[i] <= hi)) {
      throw new RangeError(`${where}: value ${x[i]} is outside the box from ${lo} to ${hi}`)
    }
  }
}

/** Throws unless `value` is finite and at least 0. */
export function expectSize(where: string, name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${where}: ${name} ${value} is no length`)
}

/** Throws unless `value` is a whole number of at least 1. */
export function expectTimes(where: string, name: string, value: number): void {
  if (!(value >= 1 && value % 1 === 0)) throw new RangeError(`${where}: ${name} ${value} is no count`)
}
