import type { Layer } from './layer'

/** y = tanh x, with derivative 1 − y². */
export function tanh(): Layer {
  return {
    name: 'tanh',
    place(plan, input) {
      const output = plan.tensor(input.shape, input.border)
      return {
        output,
        forward({ kernels, rows }) {
          kernels.tanh(input.value, output.value, rows * input.stride)
        },
        backward({ kernels, rows }) {
          const count = rows * input.stride
          kernels.tanhBackward(output.value, output.gradient, input.gradient, count)
        },
      }
    },
  }
}
