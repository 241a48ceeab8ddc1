import { stream } from '../random'
import { BYTES, describe, expectWithin, type Layer } from './layer'

export interface ShiftingNoiseOptions {
  /** Factors are uniform in 1 ± scale, offsets in ± shift: one of each for every unit at every training pass. */
  readonly scale?: number
  readonly shift?: number
  /** Standard deviation of what is added to every single value besides. */
  readonly spread?: number
}

/**
 * y = a·x + c + ε in training, the identity in evaluation: each unit's values get another mean and another spread at
 * every pass, and each value a normal number of its own. It undoes what batch normalisation is said to be for. The
 * draws follow from the net's stream and the number of the pass. Flat layers only. Throws unless 0 ≤ scale < 1 and
 * the others are at least 0 and finite. After Santurkar et al. (2018).
 */
export function shiftingNoise({ scale = 0.25, shift = 0.5, spread = 0.5 }: ShiftingNoiseOptions = {}): Layer {
  expectWithin('shiftingNoise', 'scale', scale, 1)
  expectWithin('shiftingNoise', 'shift', shift, Infinity)
  expectWithin('shiftingNoise', 'spread', spread, Infinity)
  return {
    name: 'shiftingNoise',
    place(plan, input) {
      if (input.border)
        throw new Error(`shiftingNoise: needs flat values, not an image of ${describe(input.shape)}`)
      const { size, stride } = input
      const output = plan.tensor(input.shape)
      const seed = plan.seed()
      const [factors, offsets] = [new Float64Array(size), new Float64Array(size)]
      return {
        output,
        forward({ floats, rows, training, seeds, number }) {
          const [from, to] = [input.value / BYTES, output.value / BYTES]
          if (!training) {
            factors.fill(1)
            floats.copyWithin(to, from, from + rows * stride)
            return
          }
          const random = stream(seeds[seed]).fork(number)
          random.fillUniform(factors, 1 - scale, 1 + scale)
          random.fillUniform(offsets, -shift, shift)
          const noise = random.fillNormal(new Float64Array(rows * size), 0, spread)
          for (let row = 0; row < rows; row++) {
            const at = row * stride
            for (let j = 0; j < size; j++)
              floats[to + at + j] = factors[j] * floats[from + at + j] + offsets[j] + noise[row * size + j]
          }
        },
        backward({ floats, rows }) {
          const [from, to] = [output.gradient / BYTES, input.gradient / BYTES]
          for (let row = 0; row < rows; row++) {
            const at = row * stride
            for (let j = 0; j < size; j++) floats[to + at + j] = factors[j] * floats[from + at + j]
          }
        },
      }
    },
  }
}
