import { type Config, FRAMES, params, PAST, STEPS_A_FRAME } from '../params'
import { pairsAt } from './pairs'
import { futureOf, READ_EVERY, trained } from './training'

export { params }

export interface Frame {
  step: number
  /** Moment after moment, 16 channels each. */
  recording: Float32Array
  /** The candidates for the future of the past on show, the probability given to each, and which is right. */
  candidates: Float32Array
  shares: Float32Array
  right: number
  /** Probability of the right one, wherever the past stands in the recording. */
  rightShares: number[]
  /** What was certified at each frame so far, in nats. */
  certified: number[]
  /** Share of fresh sequences whose speed a linear rule reads from the context, untrained first, and at which steps. */
  readings: number[]
  readAt: number[]
  /** The same, from the numbers as they are. */
  raw: number
  /** The context is the same for all sequences: there is nothing to read. */
  collapsed: boolean
  /** For each Gaussian pair, what is certified with each count of candidates, in nats. */
  pairs: number[][]
}

/** Trains by contrastive prediction; a frame every five steps, the untrained nets first. */
export function* run({ candidates, noise, now, seed }: Config): Generator<() => Frame, void> {
  const training = trained({ candidates, noise, seed })
  const { material, raw } = training
  const start = now - PAST
  for (let frame = 0; frame <= FRAMES; frame++) {
    const { shares } = training.at(frame)
    const pairs = pairsAt(frame)
    yield () => {
      const readings = training.readingsUpTo(frame)
      return {
        step: frame * STEPS_A_FRAME,
        recording: material.recording,
        candidates: futureOf(material, start),
        shares: shares[start],
        right: material.place,
        rightShares: shares.map((of) => of[material.place]),
        certified: training.certifiedUpTo(frame),
        readings: readings.map(({ right }) => right),
        readAt: readings.map((_, i) => i * READ_EVERY * STEPS_A_FRAME),
        raw,
        collapsed: readings[readings.length - 1].collapsed,
        pairs,
      }
    }
  }
}
