import { expectWithin } from '../layers/layer'
import type { Optimizer } from './optimizer'

export interface SgdOptions {
  readonly learningRate: number
  /** L2: added to the gradient as decay·w, biases included, as in torch.optim.SGD. */
  readonly weightDecay?: number
}

/** w ← w − η(g + decay·w). */
export function sgd({ learningRate, weightDecay = 0 }: SgdOptions): Optimizer {
  expectWithin('sgd', 'learningRate', learningRate, Infinity)
  expectWithin('sgd', 'weightDecay', weightDecay, Infinity)
  return {
    name: 'sgd',
    learningRate,
    states: 0,
    plain: weightDecay === 0,
    update(kernels, { weights, gradients, count, rate }) {
      kernels.sgd(weights, gradients, count, rate, weightDecay)
    },
  }
}
