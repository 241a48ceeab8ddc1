import { accuracy } from '../../../core/training'
import { mean } from '../../../core/statistics'
import { NETS, type NetName } from '../names'
import { type Config, FRAME_STEPS, FRAMES, params } from '../params'
import { type Robustness, underAttack } from './attack'
import { digitsOf, type StoppedNet, trained } from './training'

export { params }

export interface NetFrame {
  /** Share of test digits read rightly. */
  accuracy: number
  /** Mean loss of the steps of each frame so far, the first first. */
  losses: readonly number[]
  /** What the units of each hidden layer received at the last step that was finite: `BINS` shares, layer after layer. */
  shapes: Uint8Array
  /** How far a unit's mean input moved from frame to frame, in spreads of its layer: a mean over units and frames so far. */
  drift: number
  stopped: StoppedNet | undefined
}

export interface Frame {
  step: number
  nets: Readonly<Record<NetName, NetFrame>>
  attack: Readonly<Record<'plain' | 'normalised', Robustness>> | undefined
}

function netFrameOf(name: NetName, { rate, depth, seed }: Config, frame: number): NetFrame {
  const run = trained({ name, rate, depth, seed })
  const notes = run.notes(frame)
  const last = notes[frame]
  const finite = notes.filter(({ stopped }) => stopped === undefined)
  const drifts = finite.slice(1).map(({ drift }) => drift)
  return {
    accuracy: accuracy(run.at(frame), digitsOf(seed).test),
    losses: notes.slice(1).map(({ loss }) => loss),
    shapes: (finite.at(-1) ?? last).shapes,
    drift: drifts.length === 0 ? 0 : mean(drifts),
    stopped: last.stopped,
  }
}

/** Trains the three nets from the same weights on the same batches, a few steps a frame. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { rate, depth, seed, trial } = config
  for (let frame = 0; frame <= FRAMES; frame++) {
    for (const name of NETS) trained({ name, rate, depth, seed }).reach(frame)
    yield () => ({
      step: FRAME_STEPS * frame,
      nets: {
        plain: netFrameOf('plain', config, frame),
        normalised: netFrameOf('normalised', config, frame),
        shifted: netFrameOf('shifted', config, frame),
      },
      attack: trial === 'attack' ? underAttack(seed) : undefined,
    })
  }
}
