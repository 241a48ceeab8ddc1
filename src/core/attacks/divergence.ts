import { exp } from '../elementary'
import type { Stream } from '../random'
import type { Attack } from './attack'
import { everywhere, inBatches } from './batches'
import type { StepsOptions } from './bim'
import { expectAscent, signAscent } from './signAscent'
import { startAnywhere } from './starts'

export interface DivergenceOptions extends StepsOptions {
  readonly random: Stream
}

/** The first step away from the input, where the slope is 0: uniform, with the standard deviation 0.001 of the authors’ code. */
const START = 1e-3 * Math.sqrt(3)

/**
 * Climbs KL(p(x) ‖ p(x′)) from a start within ±0.0017 of x, p the softmax of the logits and p(x) held fixed, by sign steps of
 * α = 2.5·ε/steps within ‖x′ − x‖∞ ≤ ε. Labels are not looked at. The inner search of TRADES: Zhang et al., “Theoretically
 * principled trade-off between robustness and accuracy”, ICML 2019.
 */
export const divergence: Attack<DivergenceOptions> = (model, x, labels, options) => {
  const { epsilon, steps = 10, stepSize = (2.5 * epsilon) / steps, random } = options
  const box = options.box ?? everywhere
  const ascent = { ...options, steps, stepSize, decay: 0 }
  const reach = Math.min(START, epsilon)
  expectAscent('divergence', ascent)
  return inBatches('divergence', model, x, labels, box, (batch) => {
    const before = probabilities(model.forward(batch.clean), model.outputs)
    startAnywhere(batch, random, reach, box)
    const slope = (rows: Float64Array): ArrayLike<number> =>
      model.pullback(differences(probabilities(model.forward(rows), model.outputs), before, model.outputs))
    signAscent(model, batch, { ...ascent, slope })
    return { queries: (steps + 1) * batch.rows, gradients: steps * batch.rows }
  })
}

/** Softmax of every row, in double: what a sure net leaves to the other classes is not rounded away. */
function probabilities(logits: ArrayLike<number>, classes: number): Float64Array {
  const values = new Float64Array(logits)
  for (let from = 0; from < values.length; from += classes) {
    const to = from + classes
    let largest = -Infinity
    for (let i = from; i < to; i++) largest = Math.max(largest, values[i])
    let sum = 0
    for (let i = from; i < to; i++) {
      values[i] = exp(values[i] - largest)
      sum += values[i]
    }
    for (let i = from; i < to; i++) values[i] /= sum
  }
  return values
}

/** q − p, row by row, in place of q; at the likeliest class as minus the sum of the others, without cancellation. */
function differences(q: Float64Array, p: Float64Array, classes: number): Float64Array {
  for (let from = 0; from < q.length; from += classes) {
    let [likeliest, others] = [from, 0]
    for (let i = from; i < from + classes; i++) if (p[i] > p[likeliest]) likeliest = i
    for (let i = from; i < from + classes; i++) {
      q[i] -= p[i]
      if (i !== likeliest) others += q[i]
    }
    q[likeliest] = -others
  }
  return q
}
