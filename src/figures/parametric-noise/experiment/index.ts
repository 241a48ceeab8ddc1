import { TRAININGS, type TrainingName } from '../names'
import { type Config, EPOCHS, params } from '../params'
import { type Robustness, robustnessOf } from './attack'
import { trained } from './training'

export { params }

export interface NetFrame {
  /** α of the first and of the second layer, before the first epoch and after each so far. */
  alphas: readonly (readonly number[])[]
  /** Mean loss of the batches of each epoch so far. */
  losses: readonly number[]
}

export interface Frame {
  epoch: number
  nets: Readonly<Record<TrainingName, NetFrame>>
  /** Of the net trained under attack, if it is asked for. */
  robustness: Robustness | undefined
}

function netFrameOf(on: TrainingName, { alpha, held, seed }: Config, epoch: number): NetFrame {
  const notes = trained({ on, alpha, held, seed }).run.notes(epoch)
  return {
    alphas: [notes.map(({ alphas: [first] }) => first), notes.map(({ alphas: [, second] }) => second)],
    losses: notes.slice(1).map(({ loss }) => loss),
  }
}

/** Trains two nets with noise on their weights from the same start, on digits as they are and under attack. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { alpha, held, seed, trial } = config
  if (trial === 'attack') {
    yield () => ({
      epoch: EPOCHS,
      nets: { plain: { alphas: [], losses: [] }, attacked: netFrameOf('attacked', config, EPOCHS) },
      robustness: robustnessOf(trained({ on: 'attacked', alpha, held, seed }), seed),
    })
    return
  }
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    for (const on of TRAININGS) trained({ on, alpha, held, seed }).run.reach(epoch)
    yield () => ({
      epoch,
      nets: { plain: netFrameOf('plain', config, epoch), attacked: netFrameOf('attacked', config, epoch) },
      robustness: undefined,
    })
  }
}
