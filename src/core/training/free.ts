import type { BallOptions } from '../attacks'
import { type Labelled, pick } from '../datasets'
import { softmax } from '../elementary'
import type { Metered } from './metered'

export interface FreeOptions extends Pick<BallOptions, 'epsilon' | 'box'> {
  /** Examples in the order they are visited. */
  readonly order: Uint32Array
  /** Rows of a step. */
  readonly batch: number
  /** How often a batch is trained on before the next: the paper’s m. */
  readonly replays: number
}

/** The inputs as a replay shows them: changed by `delta`, and brought back into the box. */
export function carried(
  inputs: ArrayLike<number>,
  delta: ArrayLike<number>,
  { lo, hi } = { lo: -Infinity, hi: Infinity },
): Float64Array {
  const seen = new Float64Array(inputs.length)
  for (let i = 0; i < seen.length; i++) seen[i] = Math.min(Math.max(inputs[i] + delta[i], lo), hi)
  return seen
}

/** The gradient of the rows’ mean cross-entropy at their logits: (softmax − onehot) / rows. */
function meanLossGradient(logits: Float32Array, labels: Uint8Array): Float64Array {
  const classes = logits.length / labels.length
  const gradient = Float64Array.from(softmax(logits, classes))
  for (let row = 0; row < labels.length; row++) {
    const [from, own] = [row * classes, row * classes + labels[row]]
    // p_y − 1 without the cancellation.
    gradient[own] = 0
    for (let k = from; k < from + classes; k++) if (k !== own) gradient[own] -= gradient[k]
    for (let k = from; k < from + classes; k++) gradient[k] /= labels.length
  }
  return gradient
}

/**
 * One replay of a batch: one pass gives the gradients for the weights, which take their step, and for the inputs,
 * whose change `delta` (a value for each input) is moved in place: δ ← clip(δ + ε·sign ∇ₓJ, −ε, ε), sign(0) = 0.
 */
export function replay(
  net: Metered,
  inputs: ArrayLike<number>,
  labels: Uint8Array,
  delta: Float64Array,
  { epsilon, box }: Pick<FreeOptions, 'epsilon' | 'box'>,
): void {
  const slope = net.descend(carried(inputs, delta, box), (logits) => meanLossGradient(logits, labels))
  for (let i = 0; i < slope.length; i++) {
    delta[i] = Math.min(Math.max(delta[i] + epsilon * Math.sign(slope[i]), -epsilon), epsilon)
  }
}

/** Where a replay stands. */
export interface Replayed {
  readonly inputs: Float32Array
  readonly labels: Uint8Array
  /** What the replay will change the inputs by; its own until the next replay. */
  readonly delta: Float64Array
  /** Number of the batch in the order, and of the replay, both from 0. */
  readonly batch: number
  readonly replay: number
}

/**
 * Free adversarial training (Shafahi et al., “Adversarial training for free!”, NeurIPS 2019): each batch is trained on
 * so many times, and what is done to its inputs comes from the same passes as the steps of the weights. `delta`, one
 * value for each input of a batch, goes on from replay to replay and from batch to batch; a smaller last batch uses
 * its first rows. Stops before each replay, so that a run can be looked at. Throws RangeError unless there is a
 * whole number of replays and room in `delta`.
 */
export function* freeTraining(
  net: Metered,
  data: Labelled,
  delta: Float64Array,
  { order, batch, replays, ...ball }: FreeOptions,
): Generator<Replayed, void> {
  if (!(replays >= 1 && replays % 1 === 0) || delta.length < batch * data.features) {
    throw new RangeError(
      `freeTraining: ${replays} replays of batches of ${batch}, δ of ${delta.length} values`,
    )
  }
  for (let from = 0; from < order.length; from += batch) {
    const { inputs, labels } = pick(data, order.subarray(from, from + batch))
    const own = delta.subarray(0, inputs.length)
    for (let at = 0; at < replays; at++) {
      yield { inputs, labels, delta: own, batch: from / batch, replay: at }
      replay(net, inputs, labels, own, ball)
    }
  }
}
