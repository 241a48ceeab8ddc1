import { exp, logSumExp } from '../elementary'

/** The TRADES loss of a batch, and its gradient with respect to all logits: clean rows, then those near them. */
export interface Trades {
  readonly loss: number
  readonly gradient: Float64Array
}

/**
 * Mean over rows of CE(p, y) + β·KL(p ‖ q), p and q the softmax of a row's logits and of those of the input near it.
 * `logits` holds all clean rows (rows × classes), then as many near ones. The gradient flows through both: at the
 * clean logits p − y + β·p⊙(log p − log q − KL), at the near ones β·(q − p), each divided by the rows. Zhang et al., ICML 2019.
 * Throws RangeError unless there are two rows of logits for each label and β ≥ 0.
 */
export function trades(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  beta: number,
): Trades {
  const rows = labels.length
  if (rows === 0 || logits.length !== 2 * rows * classes || !(beta >= 0 && beta < Infinity)) {
    throw new RangeError(`trades: ${logits.length} logits for ${rows} labels of ${classes}, β = ${beta}`)
  }
  const logs = logSoftmax(logits, classes)
  const gradient = new Float64Array(logits.length)
  let loss = 0
  for (let row = 0; row < rows; row++) {
    const [clean, near] = [row * classes, (rows + row) * classes]
    let divergence = 0
    for (let k = 0; k < classes; k++) divergence += exp(logs[clean + k]) * (logs[clean + k] - logs[near + k])
    for (let k = 0; k < classes; k++) {
      const [p, q] = [exp(logs[clean + k]), exp(logs[near + k])]
      const pull = p * (logs[clean + k] - logs[near + k] - divergence)
      gradient[clean + k] = (p - (k === labels[row] ? 1 : 0) + beta * pull) / rows
      gradient[near + k] = (beta * (q - p)) / rows
    }
    loss += (beta * divergence - logs[clean + labels[row]]) / rows
  }
  return { loss, gradient }
}

/** log softmax of each row. */
function logSoftmax(logits: ArrayLike<number>, classes: number): Float64Array {
  const logs = new Float64Array(logits)
  for (let from = 0; from < logs.length; from += classes) {
    const row = logs.subarray(from, from + classes)
    const scale = logSumExp(row)
    for (let k = 0; k < classes; k++) row[k] -= scale
  }
  return logs
}
