import { torchGenerator } from '../random'
import { sizes } from './program'

export interface Settings {
  /** The law N(mean, std²) of the noise, and the law that was typed in as “learned”. */
  readonly mean: number
  readonly std: number
  readonly meanLearned: number
  readonly stdLearned: number
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number
}

export interface Draws {
  /** First parameters, layer by layer: weights (inputs × units, row by row), then biases. */
  readonly parameters: Float32Array
  readonly noise: Float32Array
  readonly antiNoise: Float32Array
}

const weightMean = 1
const weightStd = 2

/**
 * All that the published program draws, in its order, as PyTorch draws it after `torch.manual_seed(seed)`: three
 * `nn.Linear`, their weights again from N(1, 2²), 15 values of noise, 15 of anti-noise. Throws unless the seed is
 * a whole number from 0 to 2³² − 1.
 */
export function drawAll({ mean, std, meanLearned, stdLearned, seed }: Settings): Draws {
  const torch = torchGenerator(seed)
  const biases = layers.map(([inputs, units]) => torch.linear(inputs, units).bias)
  const weights = layers.map(([inputs, units]) => torch.normal(inputs * units, weightMean, weightStd))
  const parameters = new Float32Array(parameterCount)
  let at = 0
  for (const [layer, [inputs, units]] of layers.entries()) {
    for (let i = 0; i < inputs; i++) {
      // PyTorch keeps a row per unit, the net a row per input.
      for (let unit = 0; unit < units; unit++) parameters[at++] = weights[layer][unit * inputs + i]
    }
    parameters.set(biases[layer], at)
    at += units
  }
  return {
    parameters,
    noise: torch.normal(sizes[0], mean, std),
    antiNoise: torch.normal(sizes[0], meanLearned, stdLearned),
  }
}

const layers = [
  [sizes[0], sizes[1]],
  [sizes[1], sizes[2]],
  [sizes[2], sizes[3]],
] as const

const parameterCount = layers.reduce((sum, [inputs, units]) => sum + (inputs + 1) * units, 0)
