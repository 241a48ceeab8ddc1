import { predictedClass, shareRight } from '../statistics/scores'
import type { Model } from './model'

/** The class other than `label` with the largest logit of row `row`. */
export function rivalOf(logits: ArrayLike<number>, row: number, classes: number, label: number): number {
  const at = row * classes
  let best = label === 0 ? 1 : 0
  for (let k = best + 1; k < classes; k++) if (k !== label && logits[at + k] > logits[at + best]) best = k
  return best
}

/** Z_label − max over the other classes: below 0, the answer has changed. */
export function marginOf(logits: ArrayLike<number>, row: number, classes: number, label: number): number {
  const at = row * classes
  return logits[at + label] - logits[at + rivalOf(logits, row, classes, label)]
}

/** The model's answers to any number of rows: the largest logit, of equals the first. */
export function answers(model: Model, x: ArrayLike<number>): Uint8Array {
  const { inputs, outputs, batch } = model
  const rows = x.length / inputs
  const values = Float64Array.from(x)
  const result = new Uint8Array(rows)
  for (let from = 0; from < rows; from += batch) {
    const to = Math.min(from + batch, rows)
    const logits = model.forward(values.subarray(from * inputs, to * inputs))
    for (let i = from; i < to; i++) result[i] = predictedClass(logits, i - from, outputs)
  }
  return result
}

/** The share of rows answered with their label. */
export const accuracyOf = (model: Model, x: ArrayLike<number>, labels: ArrayLike<number>): number =>
  shareRight(answers(model, x), labels)
