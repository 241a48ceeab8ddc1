import type { Layer, Pass } from './layer'

/** y = max(x, 0); its derivative at 0 is 0. */
export function relu(): Layer {
  return {
    name: 'relu',
    place(plan, input) {
      let bypassed = false
      const bypass = () => {
        bypassed = true
        return input
      }
      const output = { ...plan.tensor(input.shape, input.border), rectified: true, rectifies: { bypass } }
      const apply = ({ kernels, rows }: Pass) => {
        kernels.relu(input.value, output.value, rows * input.stride)
      }
      return {
        name: 'relu',
        output,
        forward(pass) {
          if (!bypassed) apply(pass)
        },
        backward({ kernels, rows }, inputWanted) {
          if (bypassed || !inputWanted) return
          kernels.reluBackward(output.value, output.gradient, input.gradient, rows * input.stride)
        },
        reveal: apply,
      }
    },
  }
}
