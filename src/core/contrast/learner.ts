import type { Layer } from '../layers'
import { meanSquaredError } from '../losses'
import { createNet, type Net, type NetOptions } from '../nets'
import { adam } from '../optimizers'
import type { Stream } from '../random'
import type { Contrast, Scores } from './objectives'
import { dotScores, pullBackScores, type Sides } from './pairs'

export interface LearnerOptions {
  readonly learningRate: number
  /** The most examples of a pass. */
  readonly batch: number
  /** First weights are drawn from it. */
  readonly random: Stream
  /** Where the nets live; wasm memory by default. */
  readonly arena?: NonNullable<NetOptions['arena']>
}

/**
 * Makes the nets of one learner, each from a stream named after it. None has a loss of its own: all get their gradients
 * from an objective on scores, and take the steps of Adam.
 */
export function netsOf({ learningRate, batch, random, arena }: LearnerOptions) {
  /** With the numbers of a row, and how many rows there are to an example. */
  return (name: string, input: number, layers: readonly Layer[], rows = 1): Net =>
    createNet({
      input,
      layers,
      loss: meanSquaredError(),
      optimizer: adam({ learningRate }),
      batch: batch * rows,
      random: random.fork(name),
      ...(arena === undefined ? {} : { arena }),
    })
}

interface DescentOptions {
  readonly objective: (scores: Scores) => Contrast
  /** Candidates of each asker, as in `dotScores`. */
  readonly candidates?: number
  /** Of so many objectives this is one, and their mean is wanted. */
  readonly of?: number
}

/** An objective on what both sides’ features score, and the gradients of its negative at them: nets descend. */
export function descent(
  sides: Sides,
  { objective, candidates, of = 1 }: DescentOptions,
): { value: number; askers: Float64Array; candidates: Float64Array } {
  const { value, gradient } = objective(dotScores(sides, candidates))
  const back = pullBackScores(
    sides,
    gradient.map((slope) => -slope / of),
  )
  return { value: value / of, ...back }
}
