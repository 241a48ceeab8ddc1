import type { Layer } from './layer'

/** y = max(x, 0); its derivative at 0 is 0. */
export function relu(): Layer {
  return {
    name: 'relu',
    place(plan, input) {
      const output = { ...plan.tensor(input.shape, input.border), rectified: true }
      return {
        name: 'relu',
        output,
        forward({ kernels, rows }) {
          kernels.relu(input.value, output.value, rows * input.stride)
        },
        backward({ kernels, rows }, inputWanted) {
          if (inputWanted)
            kernels.reluBackward(output.value, output.gradient, input.gradient, rows * input.stride)
        },
      }
    },
  }
}
