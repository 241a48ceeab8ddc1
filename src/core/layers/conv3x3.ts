import { images } from '../kernels/imageKernels'
import { he, zeros, type Initializer } from './initializers'
import { describe, expectCount, linked, padded, type Layer, type Tensor } from './layer'

export interface Conv3x3Options {
  /** First weights; He's by default, with 9 × input channels as fan-in. */
  readonly weights?: Initializer
  readonly bias?: Initializer
}

/**
 * y = b + 3×3 correlation with zeros beyond the edge: height and width stay. `channels` must be a multiple of 4.
 * Weights lie as [row][column][input channel][channel].
 */
export function conv3x3(channels: number, { weights = he, bias = zeros }: Conv3x3Options = {}): Layer {
  expectCount('conv3x3', channels)
  if (channels % 4) throw new RangeError(`conv3x3: ${channels} channels are no multiple of 4`)
  const name = `conv3x3 ${channels}`
  return {
    name,
    place(plan, input) {
      expectImage(name, input)
      const { height, width, channels: inputs } = input.shape
      const output = plan.tensor({ height, width, channels }, 1)
      const [fanIn, fanOut] = [9 * inputs, 9 * channels]
      const w = plan.parameter(fanIn, channels, (draws) => weights(draws, fanIn, fanOut))
      const b = plan.parameter(1, channels, (draws) => bias(draws, fanIn, fanOut))
      const wide = padded(inputs)
      const flipped = plan.floats(9 * channels * wide)
      const scratch = plan.floats(width * Math.max(wide, channels))
      const kernelsOf = linked(images)
      const { value: x, gradient: dx } = input
      const { value: y, gradient: dy } = output
      return {
        output,
        forward(pass) {
          kernelsOf(pass).convolve(
            x,
            pass.rows,
            height,
            width,
            inputs,
            w.value,
            channels,
            b.value,
            y,
            channels,
            scratch,
          )
        },
        backward(pass, inputWanted) {
          const { rows, parameterGradient } = pass
          const kernels = kernelsOf(pass)
          if (parameterGradient)
            kernels.convolveWeights(x, rows, height, width, inputs, dy, channels, w.gradient, b.gradient)
          if (inputWanted)
            kernels.convolveBack(dy, rows, height, width, channels, w.value, inputs, dx, flipped, scratch)
        },
      }
    },
  }
}

/** Throws unless the tensor is an image. */
export function expectImage(name: string, { shape, border }: Tensor): void {
  if (!border)
    throw new Error(`${name}: needs an image, not ${describe(shape)} values; give the net's input a height`)
}
