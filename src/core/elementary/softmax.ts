import { exp } from './exp'
import { logSumExp } from './logSumExp'

/** e^(zₖ/T) / Σⱼ e^(zⱼ/T) of each row of `classes` logits z, T a temperature: probabilities, row after row. */
export function softmax(logits: ArrayLike<number>, classes: number, temperature = 1): Float32Array {
  const probabilities = new Float32Array(logits.length)
  const row = new Float64Array(classes)
  for (let from = 0; from < logits.length; from += classes) {
    for (let k = 0; k < classes; k++) row[k] = logits[from + k] / temperature
    const scale = logSumExp(row)
    for (let k = 0; k < classes; k++) probabilities[from + k] = exp(row[k] - scale)
  }
  return probabilities
}
