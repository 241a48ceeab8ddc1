import { type Config, FRAMES, params, STEPS_A_FRAME } from '../params'
import { digitsOf } from './data'
import { trained } from './training'

export { params }

export interface Frame {
  step: number
  /** Which digits the pictures of the table are, and their ink. */
  digits: Uint8Array
  pictures: Float32Array
  /** Their codes, each number in spreads from its mean. */
  codes: Float32Array
  /** Code by code, the critic’s scores of every picture, and its shares: the softmax of the scores. */
  scores: Float32Array
  shares: Float32Array
  /** A code, four pictures, and the critic’s shares of them; it belongs to the right one. */
  question: {
    digits: Uint8Array
    pictures: Float32Array
    code: Float32Array
    shares: Float32Array
    right: number
  }
  /** Share of test digits that a linear rule has right, from the untrained code to this one. */
  rights: readonly number[]
  /** The same, read from principal components. */
  components: number
  /** The code is the same for all pictures: there is nothing to read. */
  collapsed: boolean
}

/** Trains an encoder and its critic without labels; a frame every ten steps, the untrained ones first. */
export function* run({ scope, objective, seed, question }: Config): Generator<() => Frame, void> {
  const { table, questions, components } = digitsOf(seed)
  const training = trained({ scope, objective, seed })
  const { candidates, right } = questions[question - 1]
  for (let moment = 0; moment <= FRAMES; moment++) {
    const seen = training.upTo(moment)
    const { codes, scores, shares, questions: answers, collapsed } = seen[moment]
    yield () => ({
      step: moment * STEPS_A_FRAME,
      digits: table.labels,
      pictures: table.inputs,
      codes,
      scores,
      shares,
      question: { digits: candidates.labels, pictures: candidates.inputs, ...answers[question - 1], right },
      rights: seen.map((each) => each.right),
      components: components.right,
      collapsed,
    })
  }
}
