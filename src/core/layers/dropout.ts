import { regularizers } from '../kernels/regularizerKernels'
import { expectWithin, linked, type Layer, type Pass } from './layer'

/**
 * In training, each unit is 0 with probability `rate`, else scaled by 1/(1 − rate); in evaluation the identity.
 * Which units fall follows from the net's stream and the number of the pass. Throws unless 0 ≤ rate < 1.
 * Srivastava et al. (2014).
 */
export function dropout(rate: number): Layer {
  expectWithin('dropout', 'rate', rate, 1)
  const threshold = Math.floor(rate * 2 ** 32)
  const scale = 1 / (1 - rate)
  return {
    name: `dropout ${rate}`,
    place(plan, input) {
      const output = plan.tensor(input.shape, input.border)
      const seed = plan.seed()
      const kernelsOf = linked(regularizers)
      const drop = (pass: Pass, from: number, to: number) => {
        const { rows, training, seeds, number } = pass
        const key = Math.imul(seeds[seed] + number, 0x9e3779b1)
        kernelsOf(pass).dropout(
          from,
          to,
          rows * input.stride,
          key,
          training ? threshold : 0,
          training ? scale : 1,
        )
      }
      return {
        output,
        forward(pass) {
          drop(pass, input.value, output.value)
        },
        backward(pass) {
          drop(pass, output.gradient, input.gradient)
        },
      }
    },
  }
}
