import type { UnderAttack } from '../../../core/attacks'
import { type Config, params, TRAINED } from '../params'
import { EPOCHS, whole } from '../schedule'
import { runOf, worthOf } from './training'

export { params }

/** What is noted after every epoch. */
export interface Note {
  /** Gradient passes per training digit so far. */
  passes: number
  /** Mean loss on fresh digits under attack. */
  loss: number
}

export interface Frame {
  epoch: number
  /** What it was trained by, an entry for each epoch. */
  schedule: readonly number[]
  small: boolean
  seed: number
  /** Of the untrained net and after every epoch so far. */
  notes: readonly Note[]
  /** What the net is worth, once the schedule is at its end. */
  worth: UnderAttack | undefined
}

/** Trains one net by the schedule, a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { small, seed } = config
  const asked = { schedule: whole(config.schedule), small, seed }
  const trained = runOf(asked)
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    trained.reach(epoch)
    yield () => ({
      epoch,
      ...asked,
      notes: trained.notes(epoch).map(({ rows, loss }) => ({ passes: rows / TRAINED, loss })),
      worth: epoch === EPOCHS ? worthOf(asked, epoch) : undefined,
    })
  }
}
