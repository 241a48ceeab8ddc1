import type { Layer, Pass, Rectifies } from './layer'

/** y = max(x, 0); its derivative at 0 is 0. */
export function relu(): Layer {
  return {
    name: 'relu',
    place(plan, input) {
      let bypassed = false
      let claimed = false
      const rectifies: Rectifies = {
        bypass() {
          bypassed = true
          return input
        },
        fuseReluBackward() {
          claimed = true
          return input
        },
      }
      const output = { ...plan.tensor(input.shape, input.border), rectifies }
      const reveal = ({ kernels, rows }: Pass) => {
        kernels.relu(input.value, output.value, rows * input.stride)
      }
      return {
        output,
        reveal,
        forward(pass) {
          if (!bypassed) reveal(pass)
        },
        backward({ kernels, rows, descending }) {
          if (bypassed || (claimed && descending)) return
          kernels.reluBackward(output.value, output.gradient, input.gradient, rows * input.stride)
        },
      }
    },
  }
}
