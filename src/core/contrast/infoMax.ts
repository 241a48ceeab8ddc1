import { dense, relu } from '../layers'
import type { Net } from '../nets'
import { descent, type LearnerOptions, netsOf } from './learner'
import type { Contrast, Scores } from './objectives'
import { dotScores } from './pairs'

/** Of a learner from pictures. */
export interface InfoMaxOptions extends LearnerOptions {
  /** Numbers of a picture. */
  readonly input: number
  /** Of each part that is to be told from a code, the numbers of the picture it consists of; all parts are as long. */
  readonly parts: readonly (readonly number[])[]
  readonly objective: (scores: Scores) => Contrast
  /** Units of the hidden layers, numbers of a code, numbers in which picture and code are compared. */
  readonly hidden: number
  readonly code: number
  readonly features: number
}

/** The nets that learn together. */
export interface InfoMaxNets {
  /** Picture → code. */
  readonly encoder: Net
  /** Code → features, linear. */
  readonly ofCode: Net
  /** A part of a picture → features. */
  readonly ofPart: Net
}

/**
 * Deep InfoMax (Hjelm et al. 2019) in small: an encoder, and a critic that scores a part of a picture and a code by
 * the dot product of what two nets make of them. All learn to raise the objective, mean over the parts: with the whole
 * picture as the only part it is the global form, with several parts the local one. There is no prior on the code.
 */
export class InfoMax {
  readonly nets: InfoMaxNets
  readonly #options: InfoMaxOptions

  /** Throws where parts are none or not as long as each other. */
  constructor(options: InfoMaxOptions) {
    const { input, parts, hidden, code, features } = options
    const [first] = parts
    if (parts.length === 0 || parts.some((part) => part.length !== first.length)) {
      throw new RangeError(`InfoMax: ${parts.length} parts, not all as long`)
    }
    this.#options = options
    const net = netsOf(options)
    this.nets = {
      encoder: net('encoder', input, [dense(hidden), relu(), dense(code)]),
      ofCode: net('code', code, [dense(features)]),
      ofPart: net('part', first.length, [dense(hidden), relu(), dense(features)], parts.length),
    }
  }

  /** Codes of any number of pictures, row after row. */
  encode(pictures: ArrayLike<number>): Float32Array {
    return this.nets.encoder.predict(pictures)
  }

  /** The critic’s scores of every code (rows) with every picture (columns), mean over the parts. */
  scores(pictures: ArrayLike<number>): Scores {
    const { nets } = this
    const { parts, features } = this.#options
    const codes = nets.ofCode.predict(nets.encoder.predict(pictures))
    const found = nets.ofPart.predict(this.#cut(pictures))
    const tables = parts.map((_, i) =>
      dotScores({ askers: codes, candidates: partOf(found, i, parts.length), size: features }),
    )
    const values = Float64Array.from(
      tables[0].values,
      (_, at) => tables.reduce((sum, table) => sum + table.values[at], 0) / parts.length,
    )
    return { ...tables[0], values }
  }

  /** One step on a batch of pictures, each against all others; the objective before it. */
  step(pictures: ArrayLike<number>): number {
    const value = this.backpropagate(pictures)
    for (const net of Object.values(this.nets)) net.update()
    return value
  }

  /** The objective on a batch, mean over the parts; the gradients of its negative stand ready in the nets. */
  backpropagate(pictures: ArrayLike<number>): number {
    const { encoder, ofCode, ofPart } = this.nets
    const { parts, features, objective } = this.#options
    const training = { training: true }
    const askers = ofCode.forward(encoder.forward(pictures, training), training)
    const found = ofPart.forward(this.#cut(pictures), training)
    const back = { codes: new Float64Array(askers.length), parts: new Float64Array(found.length) }
    let value = 0
    parts.forEach((_, i) => {
      const sides = { askers, candidates: partOf(found, i, parts.length), size: features }
      const slopes = descent(sides, { objective, of: parts.length })
      value += slopes.value
      slopes.askers.forEach((slope, at) => (back.codes[at] += slope))
      back.parts.set(slopes.candidates, i * slopes.candidates.length)
    })
    ofPart.backward(back.parts)
    encoder.backward(ofCode.backward(back.codes))
    return value
  }

  /** Part 0 of every picture, then part 1 of every picture, and so on. */
  #cut(pictures: ArrayLike<number>): Float32Array {
    const { input, parts } = this.#options
    const count = pictures.length / input
    const size = parts[0].length
    const cut = new Float32Array(parts.length * count * size)
    parts.forEach((part, i) => {
      for (let row = 0; row < count; row++)
        for (let k = 0; k < size; k++) cut[(i * count + row) * size + k] = pictures[row * input + part[k]]
    })
    return cut
  }
}

const partOf = (found: Float32Array, part: number, parts: number): Float32Array =>
  found.subarray((part * found.length) / parts, ((part + 1) * found.length) / parts)
