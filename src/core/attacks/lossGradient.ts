import { exp } from '../elementary'
import type { Model } from './model'

/**
 * The gradient of each row's softmax cross-entropy at the row: the pullback of softmax(Z) − onehot(y). Where
 * single precision rounds softmax(Z) to exactly 0 and 1, it is exactly 0: a saturated net hides its gradient.
 */
export function lossGradient(model: Model, rows: Float64Array, labels: ArrayLike<number>): ArrayLike<number> {
  const { outputs } = model
  const v = new Float64Array(model.forward(rows))
  for (let i = 0; i < labels.length; i++) softmaxMinusLabel(v, i * outputs, outputs, labels[i])
  return model.pullback(v)
}

/**
 * The mean of so many loss gradients. Where a model answers with noise each is another one: their mean is what an
 * attack should climb that takes the noise for what it is (Athalye et al. 2018).
 */
export function meanLossGradient(
  model: Model,
  rows: Float64Array,
  labels: ArrayLike<number>,
  draws: number,
): ArrayLike<number> {
  if (draws === 1) return lossGradient(model, rows, labels)
  const sum = new Float64Array(rows.length)
  for (let draw = 0; draw < draws; draw++) {
    const gradient = lossGradient(model, rows, labels)
    for (let i = 0; i < sum.length; i++) sum[i] += gradient[i] / draws
  }
  return sum
}

/** Turns the logits from `at` on into softmax − onehot. */
function softmaxMinusLabel(v: Float64Array, at: number, classes: number, label: number): void {
  let largest = -Infinity
  for (let k = 0; k < classes; k++) largest = Math.max(largest, v[at + k])
  let sum = 0
  for (let k = 0; k < classes; k++) {
    v[at + k] = exp(v[at + k] - largest)
    sum += v[at + k]
  }
  let others = 0
  for (let k = 0; k < classes; k++) {
    v[at + k] /= sum
    if (k !== label) others += v[at + k]
  }
  // p_y − 1 without the cancellation.
  v[at + label] = -others
}
