import type { Layer } from './layer'

/**
 * In training, each unit is 0 with probability `rate`, else scaled by 1/(1 − rate); in evaluation the identity.
 * Which units fall follows from the net's stream and the number of the pass. Throws unless 0 ≤ rate < 1.
 * Srivastava et al. (2014).
 */
export function dropout(rate: number): Layer {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout: rate ${rate} is not in [0, 1)`)
  const threshold = Math.floor(rate * 2 ** 32)
  const scale = 1 / (1 - rate)
  return {
    name: `dropout ${rate}`,
    place(plan, input) {
      const output = plan.tensor(input.shape, input.border)
      const seed = plan.seed()
      const key = (seeds: Uint32Array, number: number) => Math.imul(seeds[seed] + number, 0x9e3779b1)
      return {
        name: `dropout ${rate}`,
        output,
        forward({ kernels, rows, training, seeds, number }) {
          const count = rows * input.stride
          const limit = training ? threshold : 0
          const factor = training ? scale : 1
          kernels.dropout(input.value, output.value, count, key(seeds, number), limit, factor)
        },
        backward({ kernels, rows, training, seeds, number }, inputWanted) {
          if (!inputWanted) return
          const count = rows * input.stride
          const limit = training ? threshold : 0
          const factor = training ? scale : 1
          kernels.dropout(output.gradient, input.gradient, count, key(seeds, number), limit, factor)
        },
      }
    },
  }
}
