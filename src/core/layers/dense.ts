import { he, zeros, type Initializer } from './initializers'
import { flatten } from './flatten'
import {
  BYTES,
  expectCount,
  flat,
  padded,
  type Layer,
  type PlacedLayer,
  type Plan,
  type Tensor,
} from './layer'

export interface DenseOptions {
  /** First weights; He's by default. */
  readonly weights?: Initializer
  /** First biases; 0 by default. */
  readonly bias?: Initializer
}

/** y = x·W + b with W of inputs × units. Images are read pixel by pixel, channels last. */
export function dense(units: number, options: DenseOptions = {}): Layer {
  expectCount('dense', units)
  return {
    name: `dense ${units}`,
    place(plan, input) {
      if (!input.border) return placeDense(plan, input, units, options)
      const flattened = flatten().place(plan, input)
      const placed = placeDense(plan, flattened.output, units, options)
      return {
        name: placed.name,
        output: placed.output,
        forward(pass) {
          flattened.forward(pass)
          placed.forward(pass)
        },
        backward(pass, inputWanted) {
          placed.backward(pass, inputWanted)
          flattened.backward(pass, inputWanted)
        },
      }
    },
  }
}

function placeDense(plan: Plan, input: Tensor, units: number, options: DenseOptions): PlacedLayer {
  const { weights = he, bias = zeros } = options
  const inputs = input.size
  const output = plan.tensor(flat(units))
  const w = plan.parameter('weights', inputs, units, (draws) => weights(draws, inputs, units))
  const b = plan.parameter('bias', 1, units, (draws) => bias(draws, inputs, units))
  const width = padded(units)
  const turnedStride = padded(inputs) * BYTES
  const reach = plan.floats(1)
  const rectified = input.rectifies ? 1 : 0
  const behind = input.rectifies?.claimDescent() ?? input
  const turned = plan.floats(padded(inputs) * units)
  const xStride = input.stride * BYTES
  const yStride = output.stride * BYTES
  return {
    name: `dense ${units}`,
    output,
    forward({ kernels, rows }) {
      kernels.gemm(
        rows,
        width,
        inputs,
        input.value,
        xStride,
        BYTES,
        w.value,
        yStride,
        output.value,
        yStride,
        b.value,
      )
    },
    backward({ kernels, rows, parameterGradient }, inputWanted) {
      const dy = output.gradient
      if (parameterGradient) {
        kernels.gemm(inputs, width, rows, input.value, BYTES, xStride, dy, yStride, w.gradient, yStride, 0)
        kernels.columnSums(dy, yStride, rows, width, b.gradient)
      }
      if (!inputWanted) return
      kernels.transpose(w.value, yStride, inputs, units, turned, turnedStride)
      kernels.gemm(
        rows,
        padded(inputs),
        units,
        dy,
        yStride,
        BYTES,
        turned,
        turnedStride,
        input.gradient,
        xStride,
        0,
      )
    },
    single: {
      prepare({ kernels }) {
        kernels.measure(w.value, inputs * w.stride, reach)
      },
      forward({ kernels }) {
        kernels.denseRow(input.value, inputs, w.value, yStride, width, b.value, output.value, reach)
      },
      descend({ kernels }, inputWanted, rate) {
        const dx = inputWanted ? behind.gradient : 0
        const dy = output.gradient
        kernels.descendRow(
          input.value,
          inputs,
          w.value,
          yStride,
          width,
          b.value,
          dy,
          dx,
          rate,
          reach,
          rectified,
        )
      },
    },
  }
}
