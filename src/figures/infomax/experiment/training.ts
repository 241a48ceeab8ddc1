import {
  type Contrast,
  donskerVaradhan,
  InfoMax,
  infoNce,
  jensenShannon,
  type Scores,
} from '../../../core/contrast'
import { pick } from '../../../core/datasets'
import { softmax } from '../../../core/elementary'
import { quadrantOf, QUADRANTS } from '../../../core/generators'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import type { Objective, Scope } from '../names'
import { CANDIDATES, CODE, STEPS_A_FRAME, TABLE } from '../params'
import { digitsOf, PIXELS, probeOf } from './data'

const BATCH = 32
const LEARNING_RATE = 2e-3
const [HIDDEN, FEATURES] = [64, 16]

const OBJECTIVES: Readonly<Record<Objective, (scores: Scores) => Contrast>> = {
  jsd: jensenShannon,
  nce: infoNce,
  dv: donskerVaradhan,
}

const WHOLE = [Array.from({ length: PIXELS }, (_, cell) => cell)]
const QUARTERS = Array.from({ length: QUADRANTS }, (_, quadrant) =>
  WHOLE[0].filter((cell) => quadrantOf(cell) === quadrant),
)

/** What critic and code are like at a moment of the training. */
export interface Moment {
  /** Codes of the table’s pictures, each number in spreads from its mean over the labelled pictures. */
  codes: Float32Array
  /** The critic’s scores of every code with every picture of the table. */
  scores: Float32Array
  /** How it shares 1 among the pictures, for each code. */
  shares: Float32Array
  /** The code asked about, and the critic’s shares of its candidates, for each question. */
  questions: { code: Float32Array; shares: Float32Array }[]
  /** Share of test digits that the linear rule has right. */
  right: number
  collapsed: boolean
}

export interface Asked {
  scope: Scope
  objective: Objective
  seed: number
}

/** An encoder and its critic while they train; every moment is looked at once and kept. */
export class Trained {
  readonly #learner: InfoMax
  readonly #seed: number
  readonly #moments: Moment[] = []
  #step = 0
  #order: Uint32Array = new Uint32Array(0)

  constructor({ scope, objective, seed }: Asked) {
    this.#seed = seed
    this.#learner = new InfoMax({
      input: PIXELS,
      parts: scope === 'global' ? WHOLE : QUARTERS,
      objective: OBJECTIVES[objective],
      hidden: HIDDEN,
      code: CODE,
      features: FEATURES,
      learningRate: LEARNING_RATE,
      batch: BATCH,
      random: stream(seed).fork('init'),
    })
    this.#moments.push(this.#look())
  }

  /** All moments from the untrained one to the n-th. */
  upTo(moment: number): readonly Moment[] {
    while (this.#moments.length <= moment) {
      for (let i = 0; i < STEPS_A_FRAME; i++) this.#train()
      this.#moments.push(this.#look())
    }
    return this.#moments.slice(0, moment + 1)
  }

  #train(): void {
    const { train } = digitsOf(this.#seed)
    const batches = Math.floor(train.count / BATCH)
    const at = this.#step % batches
    if (at === 0) {
      const epoch = this.#step / batches
      this.#order = stream(this.#seed).fork('order').fork(epoch).permutation(train.count)
    }
    this.#learner.step(pick(train, this.#order.subarray(at * BATCH, (at + 1) * BATCH)).inputs)
    this.#step += 1
  }

  #look(): Moment {
    const { few, test, table, questions } = digitsOf(this.#seed)
    const encode = (pictures: Float32Array): Float32Array => this.#learner.encode(pictures)
    const scale = standardiser(encode(few.inputs))
    const scores = Float32Array.from(this.#learner.scores(table.inputs).values)
    const { right, collapsed } = probeOf(few, test, encode)
    return {
      codes: scale(encode(table.inputs)),
      scores,
      shares: softmax(scores, TABLE),
      questions: questions.map(({ candidates, right: row }) => {
        const all = Float32Array.from(this.#learner.scores(candidates.inputs).values)
        return {
          code: scale(encode(candidates.inputs)).slice(CODE * row, CODE * (row + 1)),
          shares: softmax(all.subarray(CANDIDATES * row, CANDIDATES * (row + 1)), CANDIDATES),
        }
      }),
      right,
      collapsed,
    }
  }
}

/** Brings codes to mean 0 and spread 1 over these, column by column; a column without spread becomes 0. */
function standardiser(codes: Float32Array): (codes: Float32Array) => Float32Array {
  const rows = codes.length / CODE
  const [mean, spread] = [new Float64Array(CODE), new Float64Array(CODE)]
  codes.forEach((value, at) => (mean[at % CODE] += value / rows))
  codes.forEach((value, at) => (spread[at % CODE] += (value - mean[at % CODE]) ** 2 / rows))
  return (others) =>
    others.map((value, at) => {
      const j = at % CODE
      return spread[j] > 0 ? (value - mean[j]) / Math.sqrt(spread[j]) : 0
    })
}

/** The question and its answer change no training. */
export const trained = memo(4, (asked: Asked) => new Trained(asked))
