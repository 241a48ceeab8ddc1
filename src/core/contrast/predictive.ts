import { dense, relu } from '../layers'
import type { Net } from '../nets'
import { descent, type LearnerOptions, netsOf } from './learner'
import { infoNce } from './objectives'

/** Of a learner from sequences. */
export interface PredictiveOptions extends LearnerOptions {
  /** Numbers of a moment. */
  readonly input: number
  /** Moments that a context sums up, and how far beyond the last of them lies the one to be found. */
  readonly past: number
  readonly ahead: number
  /** Units of the hidden layers of encoder and context, numbers of a code. */
  readonly hidden: readonly [encoder: number, context: number]
  readonly code: number
}

/** The nets that learn together. */
export interface PredictiveNets {
  /** Moment → code. */
  readonly encoder: Net
  /** Codes of the past → context c. */
  readonly context: Net
  /** Context → W·c, what the code of the future is compared with. */
  readonly forecast: Net
}

/**
 * Contrastive predictive coding (van den Oord et al. 2018) in small: an encoder turns every moment of a sequence into a
 * code, a net sums up the codes of the past in a context c (a stand-in for their recurrent net: the past has a fixed
 * length), and the code z of a moment `ahead` is to be told from those of other sequences by the score zᵀWc. All learn
 * to raise InfoNCE.
 */
export class Predictive {
  readonly nets: PredictiveNets
  readonly #options: PredictiveOptions

  constructor(options: PredictiveOptions) {
    const { input, past, hidden, code } = options
    this.#options = options
    const net = netsOf(options)
    this.nets = {
      encoder: net('encoder', input, [dense(hidden[0]), relu(), dense(code)], past + 1),
      context: net('context', past * code, [dense(hidden[1]), relu(), dense(code)]),
      forecast: net('forecast', code, [dense(code)]),
    }
  }

  /** The learning rate of all nets from now on. */
  set learningRate(rate: number) {
    for (const net of Object.values(this.nets)) net.learningRate = rate
  }

  /** The contexts of any number of pasts, each `past` moments one after the other. */
  contexts(pasts: ArrayLike<number>): Float32Array {
    return this.nets.context.predict(this.nets.encoder.predict(pasts))
  }

  /** The scores of each past (rows) with each of the moments (columns). */
  scores(pasts: ArrayLike<number>, moments: ArrayLike<number>): Float64Array {
    const { code } = this.#options
    const expected = this.nets.forecast.predict(this.contexts(pasts))
    const codes = this.nets.encoder.predict(moments)
    const [rows, columns] = [expected.length / code, codes.length / code]
    return Float64Array.from({ length: rows * columns }, (_, at) => {
      const [row, column] = [Math.floor(at / columns) * code, (at % columns) * code]
      let sum = 0
      for (let k = 0; k < code; k++) sum += expected[row + k] * codes[column + k]
      return sum
    })
  }

  /** One step on a batch of sequences, `past` + `ahead` moments each, with so many candidates; what was certified before it, in nats. */
  step(sequences: ArrayLike<number>, candidates: number): number {
    const value = this.backpropagate(sequences, candidates)
    for (const net of Object.values(this.nets)) net.update()
    return value
  }

  /** InfoNCE on a batch; the gradients of its negative stand ready in the nets. Throws where the batch has fewer sequences than candidates are asked for. */
  backpropagate(sequences: ArrayLike<number>, candidates: number): number {
    const { encoder, context, forecast } = this.nets
    const { code, past } = this.#options
    const training = { training: true }
    const moments = this.#moments(sequences)
    const codes = encoder.forward(moments, training)
    const split = (codes.length * past) / (past + 1)
    const expected = forecast.forward(context.forward(codes.subarray(0, split), training), training)
    const sides = { askers: expected, candidates: codes.subarray(split), size: code }
    const slopes = descent(sides, { objective: infoNce, candidates })
    const back = new Float64Array(codes.length)
    back.set(context.backward(forecast.backward(slopes.askers)))
    back.set(slopes.candidates, split)
    encoder.backward(back)
    return slopes.value
  }

  /** The moments of every past, sequence after sequence, then the future one of each. */
  #moments(sequences: ArrayLike<number>): Float32Array {
    const { input, past, ahead } = this.#options
    const [length, kept] = [(past + ahead) * input, past * input]
    const count = sequences.length / length
    const moments = new Float32Array(count * (kept + input))
    for (let row = 0; row < count; row++) {
      for (let k = 0; k < kept; k++) moments[row * kept + k] = sequences[row * length + k]
      for (let k = 0; k < input; k++)
        moments[count * kept + row * input + k] = sequences[(row + 1) * length - input + k]
    }
    return moments
  }
}
