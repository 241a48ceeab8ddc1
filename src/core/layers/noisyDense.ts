import type { Floats } from '../kernels/arena'
import type { Stream } from '../random'
import { he, zeros } from './initializers'
import type { DenseOptions } from './dense'
import { BYTES, describe, expectCount, flat, padded, type Draws, type Layer, type Parameter } from './layer'

export interface NoisyDenseOptions extends DenseOptions {
  /** First value of α; 0.25 by default, as in the paper. */
  readonly alpha?: number
  /** Whether α stays as it is while the weights are trained. */
  readonly held?: boolean
  /** The stream a pass draws its noise from, asked for at every pass, in training and in use; undefined: no noise. */
  readonly draws: () => Stream | undefined
}

/** Standard deviation of a parameter's values about their mean. */
function spreadOf(floats: Floats, { rows, columns, stride, value }: Parameter): number {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < rows; i++) {
    for (let at = value / BYTES + i * stride, end = at + columns; at < end; at++) {
      sum += floats[at]
      squares += floats[at] * floats[at]
    }
  }
  const mean = sum / (rows * columns)
  return Math.sqrt(Math.max(0, squares / (rows * columns) - mean * mean))
}

/** Arrays that every pass uses again. */
interface Scratch {
  /** Row by row without gaps, as it is drawn. */
  readonly drawn: Float64Array
  /** As the weights stand, for α's slope. */
  readonly noise: Float64Array
}

/** Writes the weights with their noise to an address of their own; without a stream there is none. */
function writeNoisy(
  floats: Floats,
  w: Parameter,
  alpha: Parameter,
  to: number,
  { drawn, noise }: Scratch,
  random?: Stream,
): void {
  const { rows, columns, stride, value } = w
  if (random === undefined) noise.fill(0)
  else {
    random.fillNormal(drawn, 0, spreadOf(floats, w))
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) noise[i * stride + j] = drawn[i * columns + j]
  }
  const [from, into, scale] = [value / BYTES, to / BYTES, floats[alpha.value / BYTES]]
  for (let i = 0; i < noise.length; i++) floats[into + i] = floats[from + i] + scale * noise[i]
}

/** ∂loss/∂α = Σ η·∂loss/∂W. */
function slopeAlong(noise: Float64Array, floats: Floats, { gradient }: Parameter): number {
  let slope = 0
  for (let i = 0; i < noise.length; i++) slope += noise[i] * floats[gradient / BYTES + i]
  return slope
}

/**
 * y = x·(W + α·η) + b with η ~ N(0, σ²), σ the standard deviation of W's own values: parametric noise injection into
 * weights, with one trainable α a layer. A fresh η for each pass, the same for all its rows, drawn row by row. Slopes
 * pass σ and η by: ∂/∂W is taken at the noisy weights, and ∂/∂α = Σ η·∂/∂W. W comes first among the parameters, then
 * b, then α. Two units or more; flat inputs only. He, Rakin and Fan (2019).
 */
export function noisyDense(units: number, options: NoisyDenseOptions): Layer {
  expectCount('noisyDense', units)
  if (units < 2) throw new RangeError('noisyDense: needs two units or more')
  const { alpha: first = 0.25, held = false, draws, weights = he, bias = zeros } = options
  if (!Number.isFinite(first)) throw new RangeError(`noisyDense: alpha ${first} is not finite`)
  return {
    name: `noisyDense ${units}`,
    place(plan, input) {
      if (input.border)
        throw new Error(`noisyDense: needs flat values, not an image of ${describe(input.shape)}`)
      const inputs = input.size
      const width = padded(units)
      const output = plan.tensor(flat(units))
      const w = plan.parameter(inputs, units, (random: Draws) => weights(random, inputs, units))
      const b = plan.parameter(1, units, (random: Draws) => bias(random, inputs, units))
      const alpha = plan.parameter(1, 1, () => first)
      const noisy = plan.floats(inputs * width)
      const transposed = plan.floats(padded(inputs) * width)
      const [xRow, yRow] = [input.stride * BYTES, width * BYTES]
      const scratch = { drawn: new Float64Array(inputs * units), noise: new Float64Array(inputs * width) }
      return {
        output,
        forward({ kernels, floats, rows }) {
          writeNoisy(floats, w, alpha, noisy, scratch, draws())
          kernels.dense(rows, inputs, units, input.value, xRow, noisy, output.value, yRow, b.value)
        },
        backward({ kernels, floats, rows, parameterGradient }, inputWanted) {
          kernels.denseBackward(
            rows,
            inputs,
            units,
            input.value,
            xRow,
            noisy,
            output.gradient,
            yRow,
            parameterGradient ? w.gradient : 0,
            b.gradient,
            transposed,
            inputWanted ? input.gradient : 0,
          )
          if (!parameterGradient) return
          floats[alpha.gradient / BYTES] = held ? 0 : slopeAlong(scratch.noise, floats, w)
        },
      }
    },
  }
}
