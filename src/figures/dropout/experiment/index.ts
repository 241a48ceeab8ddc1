import { type Labelled, pick } from '../../../core/datasets'
import { type Config, EPOCHS, params, SHOWN } from '../params'
import type { TrainedRun } from '../../../core/training'
import { answersOf, type Digits, type Measured, twinsOf } from './nets'

export { params }

/** What one net has come to: every measure after each epoch, the untrained net first. */
export interface NetFrame extends Readonly<Record<keyof Measured, readonly number[]>> {
  /** What it answers to the digits shown. */
  answers: Uint8Array
}

export interface Frame {
  epoch: number
  /** The first training digits that carry a wrong label (the first of all where none does). */
  shown: {
    /** 64 counts of ink a digit, from 0 to 1. */
    pixels: Float32Array
    given: Uint8Array
    right: Uint8Array
  }
  /** How many training digits carry a wrong label. */
  wrong: number
  plain: NetFrame
  thinned: NetFrame
}

function shownOf({ train, right, wrong }: Digits): { digits: Labelled; right: Uint8Array } {
  const rows = [...right.keys()].filter((row) => wrong.count === 0 || train.labels[row] !== right[row])
  const first = rows.slice(0, SHOWN)
  return { digits: pick(train, first), right: Uint8Array.from(first, (row) => right[row]) }
}

function netAt(run: TrainedRun<Measured>, epoch: number, shown: Labelled): NetFrame {
  const notes = run.notes(epoch)
  const all = (read: (note: Measured) => number): number[] => notes.map(read)
  return {
    test: all(({ test }) => test),
    byHeart: all(({ byHeart }) => byHeart),
    testLoss: all(({ testLoss }) => testLoss),
    givenLoss: all(({ givenLoss }) => givenLoss),
    answers: answersOf(run.at(epoch), shown),
  }
}

/** Trains twin nets on digits with wrong labels, one of them with dropout; a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { digits, plain, thinned } = twinsOf(config)
  const shown = shownOf(digits)
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    for (const twin of [plain, thinned]) twin.reach(epoch)
    yield () => ({
      epoch,
      shown: { pixels: shown.digits.inputs, given: shown.digits.labels, right: shown.right },
      wrong: digits.wrong.count,
      plain: netAt(plain, epoch, shown.digits),
      thinned: netAt(thinned, epoch, shown.digits),
    })
  }
}
