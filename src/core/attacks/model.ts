/**
 * A differentiable classifier as an attack sees it. Every `Net` is one. Arrays it gives may be used again by its
 * next call.
 */
export interface Model {
  /** Values a row takes, logits it gives. */
  readonly inputs: number
  readonly outputs: number
  /** The most rows a pass may take. */
  readonly batch: number
  /** Logits of up to `batch` rows. */
  forward(rows: Float64Array): ArrayLike<number>
  /** For each row of the last `forward`, the gradient of Σ vⱼ·logitⱼ at the row; `v` holds a value for each logit. */
  pullback(v: Float64Array): ArrayLike<number>
}

/**
 * z = W·x + b in double precision, W given class by class (outputs × inputs): the model whose worst cases are
 * known in closed form. Throws RangeError when W does not fit b.
 */
export function linearModel(weights: ArrayLike<number>, biases: ArrayLike<number>, batch = 64): Model {
  const outputs = biases.length
  const inputs = weights.length / outputs
  if (!Number.isInteger(inputs) || inputs < 1) {
    throw new RangeError(`linearModel: ${weights.length} weights for ${outputs} biases`)
  }
  return {
    inputs,
    outputs,
    batch,
    forward(rows) {
      const logits = new Float64Array((rows.length / inputs) * outputs)
      for (let i = 0; i < logits.length; i++) {
        const k = i % outputs
        const row = (i - k) / outputs
        let sum = biases[k]
        for (let j = 0; j < inputs; j++) sum += weights[k * inputs + j] * rows[row * inputs + j]
        logits[i] = sum
      }
      return logits
    },
    pullback(v) {
      const gradient = new Float64Array((v.length / outputs) * inputs)
      for (let i = 0; i < v.length; i++) {
        const k = i % outputs
        const row = (i - k) / outputs
        for (let j = 0; j < inputs; j++) gradient[row * inputs + j] += v[i] * weights[k * inputs + j]
      }
      return gradient
    },
  }
}
