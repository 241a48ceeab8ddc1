import { Predictive } from '../../../core/contrast'
import { softmax } from '../../../core/elementary'
import { linearProbe, type Probe } from '../../../core/estimators'
import { memo } from '../../../core/memo'
import { type Stream, stream } from '../../../core/random'
import { mean } from '../../../core/statistics'
import { AHEAD, BATCH, CHANNELS, PAST, PLACES, RECORDED, STEPS, STEPS_A_FRAME } from '../params'
import { mixingOf, type Sequences, sequencesOf, SPEEDS } from './sequences'

const LEARNING_RATE = 4e-3
const HIDDEN = [32, 64] as const
const CODE = 16
/** Labelled sequences that the linear rule is fitted to, and fresh ones it is tried on. */
export const LABELLED = 300
const FRESH = 600
/** Frames from one reading to the next. */
export const READ_EVERY = 8
/** λ of the linear rule. */
const RIDGE = 1

/** What the nets are like at a moment of the training. */
export interface Seen {
  /** For every place of the past in the recording, the probabilities of the candidates. */
  shares: Float32Array[]
  /** What was certified, mean over the last steps, in nats; 0 before the first. */
  certified: number
}

export interface Asked {
  candidates: number
  noise: number
  seed: number
}

/** What does not change while the nets train. */
interface Material {
  mixing: Float64Array
  fit: Sequences
  fresh: Sequences
  recording: Float32Array
  /** Moments of other sequences: candidates that are wrong. */
  others: Float32Array
  /** Place of the right one among the candidates. */
  place: number
}

function materialOf({ candidates, noise, seed }: Asked): Material {
  const draws = stream(seed)
  const mixing = mixingOf(seed)
  const of = (name: string, count: number, moments: number): Sequences =>
    sequencesOf({ count, moments, noise }, mixing, draws.fork(name))
  return {
    mixing,
    fit: of('fit', LABELLED, PAST),
    fresh: of('fresh', FRESH, PAST),
    recording: of('recording', 1, RECORDED).values,
    others: of('others', BATCH - 1, 1).values.slice(0, (candidates - 1) * CHANNELS),
    place: Math.floor(draws.fork('place').uniform() * candidates),
  }
}

/** The candidates for the future of a past that starts at some moment: the right one in its place. */
function candidatesAt({ recording, others, place }: Material, start: number): Float32Array {
  const future = (start + PAST + AHEAD - 1) * CHANNELS
  const all = new Float32Array(others.length + CHANNELS)
  all.set(others.subarray(0, place * CHANNELS))
  all.set(recording.subarray(future, future + CHANNELS), place * CHANNELS)
  all.set(others.subarray(place * CHANNELS), (place + 1) * CHANNELS)
  return all
}

/** The speed, read from codes of `columns` numbers. */
const read = (
  { fit, fresh }: Material,
  columns: number,
  codesOf: (values: Float32Array) => Float32Array,
): Probe =>
  linearProbe(
    { codes: codesOf(fit.values), labels: fit.labels },
    { codes: codesOf(fresh.values), labels: fresh.labels },
    { columns, classes: SPEEDS.length, ridge: RIDGE },
  )

/** The nets while they train; every moment is looked at once and kept. */
export class Trained {
  readonly material: Material
  /** What a linear rule reads from the numbers as they are. */
  readonly raw: number
  readonly #asked: Asked
  readonly #nets: Predictive
  readonly #random: Stream
  readonly #seen: Seen[] = []
  readonly #readings: Probe[] = []
  readonly #values: number[] = []

  constructor(asked: Asked) {
    const draws = stream(asked.seed)
    this.#asked = asked
    this.material = materialOf(asked)
    this.raw = read(this.material, PAST * CHANNELS, (values) => values).right
    this.#random = draws.fork('train')
    this.#nets = new Predictive({
      input: CHANNELS,
      past: PAST,
      ahead: AHEAD,
      hidden: HIDDEN,
      code: CODE,
      learningRate: LEARNING_RATE,
      batch: BATCH,
      random: draws.fork('init'),
    })
    this.#look()
  }

  /** The moment after so many frames of training. */
  at(frame: number): Seen {
    while (this.#seen.length <= frame) {
      for (let i = 0; i < STEPS_A_FRAME; i++) this.#train()
      this.#look()
    }
    return this.#seen[frame]
  }

  /** What was certified at each frame so far, in nats. */
  certifiedUpTo(frame: number): number[] {
    this.at(frame)
    return this.#seen.slice(0, frame + 1).map(({ certified }) => certified)
  }

  /** What a linear rule reads from the contexts, untrained and after every so many frames. */
  readingsUpTo(frame: number): readonly Probe[] {
    this.at(frame)
    return this.#readings.slice(0, Math.floor(frame / READ_EVERY) + 1)
  }

  #train(): void {
    const { candidates, noise } = this.#asked
    const { values } = sequencesOf(
      { count: BATCH, moments: PAST + AHEAD, noise },
      this.material.mixing,
      this.#random,
    )
    // The rate falls to 0 by the last step, so that the nets come to rest.
    this.#nets.learningRate = LEARNING_RATE * (1 - this.#values.length / STEPS)
    this.#values.push(this.#nets.step(values, candidates))
  }

  #look(): void {
    const { material } = this
    if (this.#seen.length % READ_EVERY === 0)
      this.#readings.push(read(material, CODE, (values) => this.#nets.contexts(values)))
    const { candidates } = this.#asked
    this.#seen.push({
      shares: Array.from({ length: PLACES }, (_, start) => {
        const past = material.recording.subarray(start * CHANNELS, (start + PAST) * CHANNELS)
        return softmax(this.#nets.scores(past, candidatesAt(material, start)), candidates)
      }),
      certified: this.#values.length === 0 ? 0 : mean(this.#values.slice(-8 * STEPS_A_FRAME)),
    })
  }
}

export const futureOf = candidatesAt

/** Where the past stands changes no training. */
export const trained = memo(4, (asked: Asked) => new Trained(asked))
