import { expectWithin } from '../layers/layer'
import type { Optimizer } from './optimizer'

export interface AdamOptions {
  readonly learningRate: number
  readonly beta1?: number
  readonly beta2?: number
  readonly epsilon?: number
  /** Decoupled: w shrinks by η·decay each step, biases included, as in AdamW; never through the gradient. */
  readonly weightDecay?: number
}

/**
 * m ← β₁m + (1−β₁)g, s ← β₂s + (1−β₂)g²; w ← (1 − η·decay)w − η·m̂/(√ŝ + ε), with m̂ = m/(1−β₁ᵗ) and
 * ŝ = s/(1−β₂ᵗ) (Kingma and Ba 2015; Loshchilov and Hutter 2019 for the decay).
 */
export function adam(options: AdamOptions): Optimizer {
  const { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0 } = options
  expectWithin('adam', 'learningRate', learningRate, Infinity)
  expectWithin('adam', 'beta1', beta1, 1)
  expectWithin('adam', 'beta2', beta2, 1)
  expectWithin('adam', 'epsilon', epsilon, Infinity)
  expectWithin('adam', 'weightDecay', weightDecay, Infinity)
  return {
    name: 'adam',
    learningRate,
    states: 2,
    plain: false,
    update(kernels, { weights, gradients, states, count, step, rate }) {
      const correction1 = 1 - power(beta1, step)
      const correction2 = 1 - power(beta2, step)
      const shrink = 1 - rate * weightDecay
      kernels.adam(
        weights,
        gradients,
        states[0],
        states[1],
        count,
        rate,
        beta1,
        beta2,
        epsilon,
        correction1,
        correction2,
        shrink,
      )
    },
  }
}

/** By repeated squaring: Math.pow may differ from one browser to the next. */
function power(base: number, exponent: number): number {
  let result = 1
  for (let rest = exponent, factor = base; rest > 0; rest = Math.floor(rest / 2), factor *= factor) {
    if (rest % 2 === 1) result *= factor
  }
  return result
}
