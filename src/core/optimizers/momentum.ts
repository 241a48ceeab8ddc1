import { expectWithin } from '../layers/layer'
import type { Optimizer } from './optimizer'

export interface MomentumOptions {
  readonly learningRate: number
  /** μ, 0.9 by default. */
  readonly momentum?: number
  /** L2: added to the gradient as decay·w, biases included, as in torch.optim.SGD. */
  readonly weightDecay?: number
}

/** v ← μv + g + decay·w; w ← w − ηv (Polyak's heavy ball, as torch.optim.SGD writes it). */
export function momentum(options: MomentumOptions): Optimizer {
  const { learningRate, momentum: mu = 0.9, weightDecay = 0 } = options
  expectWithin('momentum', 'learningRate', learningRate, Infinity)
  expectWithin('momentum', 'momentum', mu, 1)
  expectWithin('momentum', 'weightDecay', weightDecay, Infinity)
  return {
    name: 'momentum',
    learningRate,
    states: 1,
    plain: false,
    update(kernels, { weights, gradients, states, count, rate }) {
      kernels.momentum(weights, gradients, states[0], count, rate, mu, weightDecay)
    },
  }
}
