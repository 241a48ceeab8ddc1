import { exp, log } from '../elementary'
import type { Change } from './change'
import { inputError } from './inputError'
import { epochs, printedEvery } from './program'
import type { Run } from './runChanged'

/** What one run of the whole program comes to. Losses may be Infinity or NaN. */
export interface Outcome {
  readonly change: Change
  /** The first loss of each printed curve: epoch 10. */
  readonly firstAt10: number
  readonly secondAt10: number
  /** Mean factor of the loss from one epoch to the next, over epochs 10 to 150 of each run. */
  readonly firstDecay: number
  readonly secondDecay: number
  /** The first of the 300 epochs, from 1, whose loss is no finite float32; 0 if every loss is finite. */
  readonly overflowEpoch: number
  /** The last of the 300 epochs, from 1, in which a unit of the second hidden layer was above 0. */
  readonly lastLivingEpoch: number
  /** Root mean square of input − true input. */
  readonly firstInputError: number
  readonly secondInputError: number
}

/** Sums up one run. */
export function outcomeOf(change: Change, { first, second, before, after }: Run): Outcome {
  const losses = [...before.losses, ...after.losses]
  const active = [...before.active, ...after.active]
  return {
    change,
    firstAt10: before.losses[printedEvery - 1],
    secondAt10: after.losses[printedEvery - 1],
    firstDecay: decay(before.losses),
    secondDecay: decay(after.losses),
    overflowEpoch: losses.findIndex((loss) => !Number.isFinite(loss)) + 1,
    lastLivingEpoch: active.findLastIndex((count) => count > 0) + 1,
    firstInputError: inputError(first),
    secondInputError: inputError(second),
  }
}

/** (loss at epoch 150 / loss at epoch 10)^(1/140). */
const decay = (losses: readonly number[]): number =>
  exp(log(losses[epochs - 1] / losses[printedEvery - 1]) / (epochs - printedEvery))
