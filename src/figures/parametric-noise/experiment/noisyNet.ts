import { relu } from '../../../core/layers'
import { noisyDense } from '../../../core/layers/noisyDense'
import { softmaxCrossEntropy } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { type Stream, stream } from '../../../core/random'

export const HIDDEN = 32
const LEARNING_RATE = 4e-3
/** Most rows of a pass. */
const ROWS = 120

/** Where the parameter α of each layer stands: behind its weights and biases. */
const ALPHAS = [65 * HIDDEN, 65 * HIDDEN + 1 + (HIDDEN + 1) * 10] as const

/** A net with noise on all its weights, and the stream that its noise is drawn from. */
export interface NoisyNet {
  net: Net
  /** From now on noise is drawn from here; undefined: there is none. */
  drawFrom: (random: Stream | undefined) => void
}

interface Options {
  alpha: number
  held: boolean
  seed: number
}

/** 64 pixels, 32 hidden units, ten logits, noise on the weights of both layers. */
export function createNoisyNet({ alpha, held, seed }: Options): NoisyNet {
  let random: Stream | undefined
  const draws = (): Stream | undefined => random
  return {
    net: createNet({
      input: 64,
      layers: [noisyDense(HIDDEN, { alpha, held, draws }), relu(), noisyDense(10, { alpha, held, draws })],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: LEARNING_RATE }),
      batch: ROWS,
      random: stream(seed).fork('init'),
    }),
    drawFrom: (next) => {
      random = next
    },
  }
}

/** α of both layers as they are now. */
export const alphasOf = (net: Net): [number, number] => {
  const parameters = net.parameters()
  return [parameters[ALPHAS[0]], parameters[ALPHAS[1]]]
}
