import { he, zeros, type Initializer } from './initializers'
import { flatten } from './flatten'
import {
  BYTES,
  expectCount,
  flat,
  padded,
  type Draws,
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
        output: placed.output,
        forward(pass) {
          flattened.forward(pass)
          placed.forward(pass)
        },
        backward(pass, inputWanted) {
          placed.backward(pass, inputWanted)
          if (inputWanted) flattened.backward(pass, true)
        },
      }
    },
  }
}

function placeDense(
  plan: Plan,
  input: Tensor,
  units: number,
  { weights = he, bias = zeros }: DenseOptions,
): PlacedLayer {
  const inputs = input.size
  const width = padded(units)
  const output = plan.tensor(flat(units))
  const initial = (draws: Draws) => weights(draws, inputs, units)
  // A single unit's weights lie in one row: as a column they would leave three of four lanes idle.
  const several = units > 1
  const w = several ? plan.parameter(inputs, units, initial) : plan.parameter(1, inputs, initial)
  const b = plan.parameter(1, units, (draws) => bias(draws, inputs, units))
  const weightBound = plan.floats(1)
  const transposed = plan.floats(padded(inputs) * width)
  const rectifies = several ? input.rectifies : undefined
  const rectified = rectifies ? 1 : 0
  const behind = rectifies?.fuseReluBackward() ?? input
  const xRow = input.stride * BYTES
  const yRow = width * BYTES
  const { value: x, gradient: dx } = input
  const { value: y, gradient: dy } = output
  return {
    output,
    descends: several,
    forward({ kernels, rows, descending, fresh }) {
      if (descending) {
        if (fresh) kernels.measure(w.value, inputs * width, weightBound)
        kernels.denseRow(x, inputs, w.value, yRow, width, b.value, y, weightBound)
      } else kernels.dense(rows, inputs, units, x, xRow, w.value, y, yRow, b.value)
    },
    backward({ kernels, rows, descending, rate, parameterGradient }, inputWanted) {
      if (descending) {
        const to = inputWanted ? behind.gradient : 0
        kernels.sgdRow(x, inputs, w.value, yRow, width, b.value, dy, to, rate, weightBound, rectified)
      } else {
        const dw = parameterGradient ? w.gradient : 0
        const to = inputWanted ? dx : 0
        kernels.denseBackward(rows, inputs, units, x, xRow, w.value, dy, yRow, dw, b.gradient, transposed, to)
      }
    },
  }
}
