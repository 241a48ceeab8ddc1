import { images } from '../kernels/imageKernels'
import { expectImage } from './conv3x3'
import { describe, linked, type Layer } from './layer'

/**
 * The largest of each 2×2 pixels; an odd last row or column is left out. Behind a ReLU the two run as one. The
 * gradient goes to the first pixel that is the largest. Channels must be a multiple of 4.
 */
export function maxPool(): Layer {
  return {
    name: 'maxPool',
    place(plan, input) {
      expectImage('maxPool', input)
      const { height, width, channels } = input.shape
      if (height < 2 || width < 2 || channels % 4) {
        throw new RangeError(
          `maxPool: ${describe(input.shape)}; needs 2×2 pixels and a multiple of 4 channels`,
        )
      }
      const output = plan.tensor({ height: height >> 1, width: width >> 1, channels }, 1)
      const rectify = input.rectifies ? 1 : 0
      const { value: x, gradient: dx } = input.rectifies?.bypass() ?? input
      const { value: y, gradient: dy } = output
      const kernelsOf = linked(images)
      return {
        output,
        forward(pass) {
          kernelsOf(pass).maxPool(x, y, pass.rows, height, width, channels, rectify)
        },
        backward(pass) {
          kernelsOf(pass).maxPoolBackward(x, y, dy, dx, pass.rows, height, width, channels, rectify)
        },
      }
    },
  }
}
