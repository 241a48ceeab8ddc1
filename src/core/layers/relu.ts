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
        claimDescent() {
          claimed = true
          return input
        },
      }
      const output = { ...plan.tensor(input.shape, input.border), rectifies }
      const apply = ({ kernels, rows }: Pass) => {
        kernels.relu(input.value, output.value, rows * input.stride)
      }
      const forward = (pass: Pass) => {
        if (!bypassed) apply(pass)
      }
      const backward = ({ kernels, rows }: Pass, inputWanted: boolean) => {
        if (bypassed || !inputWanted) return
        kernels.reluBackward(output.value, output.gradient, input.gradient, rows * input.stride)
      }
      return {
        name: 'relu',
        output,
        forward,
        backward,
        reveal: apply,
        single: {
          prepare() {},
          forward,
          descend(pass, inputWanted) {
            if (!claimed) backward(pass, inputWanted)
          },
        },
      }
    },
  }
}
