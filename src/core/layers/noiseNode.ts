import { stream } from '../random'
import { he, type Initializer } from './initializers'
import { BYTES, describe, expectWithin, type Layer } from './layer'

export interface NoiseNodeOptions {
  /** First weights of the node; He's by default, with one input. */
  readonly weights?: Initializer
}

/**
 * z = x + u·ε: a node that feeds every unit of the layer before it one and the same ε ~ N(0, sigma²) for each row,
 * drawn afresh at each training pass, through weights u of its own. In evaluation ε = 0. The draws follow from the
 * net's stream and the number of the pass. Behind flat layers only; throws unless 0 ≤ sigma < ∞. Levi et al. (2022).
 */
export function noiseNode(sigma: number, { weights = he }: NoiseNodeOptions = {}): Layer {
  expectWithin('noiseNode', 'sigma', sigma, Infinity)
  return {
    name: `noiseNode ${sigma}`,
    place(plan, input) {
      if (input.border)
        throw new Error(`noiseNode: needs flat values, not an image of ${describe(input.shape)}`)
      const { size, stride } = input
      const output = plan.tensor(input.shape)
      const u = plan.parameter(1, size, (draws) => weights(draws, 1, size))
      const seed = plan.seed()
      let noise = new Float64Array()
      return {
        output,
        forward({ floats, rows, training, seeds, number }) {
          if (noise.length < rows) noise = new Float64Array(rows)
          if (training) stream(seeds[seed]).fork(number).fillNormal(noise, 0, sigma)
          else noise.fill(0)
          const [from, to, node] = [input.value / BYTES, output.value / BYTES, u.value / BYTES]
          for (let row = 0; row < rows; row++) {
            const at = row * stride
            for (let j = 0; j < size; j++)
              floats[to + at + j] = floats[from + at + j] + floats[node + j] * noise[row]
          }
        },
        backward({ floats, rows, parameterGradient }) {
          const [from, to, node] = [output.gradient / BYTES, input.gradient / BYTES, u.gradient / BYTES]
          floats.copyWithin(to, from, from + rows * stride)
          if (!parameterGradient) return
          for (let j = 0; j < size; j++) {
            let sum = 0
            for (let row = 0; row < rows; row++) sum += noise[row] * floats[from + row * stride + j]
            floats[node + j] = sum
          }
        },
      }
    },
  }
}
