import { changed } from '../../../core/augmentations'
import { type Labelled, pick } from '../../../core/datasets'
import { softmax } from '../../../core/elementary'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { stream } from '../../../core/random'
import { accuracy, createDigitNet, TrainedRun, trainEpoch } from '../../../core/training'
import { TESTS, type Tick } from '../names'
import { EPOCHS } from '../params'
import { digitsOf, mapped, PIXELS } from './data'

const HIDDEN = 64
const BATCH = 30
/** Most rows of a pass. */
const ROWS = 200
const LEARNING_RATE = 3e-3
/** Epochs from one noted test to the next, and digits of each test it takes. */
export const NOTED_EVERY = 4
const NOTED = 100

/** What one net has come to. */
export interface NetFrame {
  /** Probabilities of the ten digits for the picture on the stage. */
  answer: Float32Array
  /** Share right in each of `TESTS`, at the start and after every `NOTED_EVERY` epochs, on the first of its digits. */
  curves: readonly (readonly number[])[]
  /** Share right in each of `TESTS`: on all its digits once training has ended, until then as last noted. */
  accuracy: readonly number[]
  /** Share right of fresh sixes and nines. */
  sixNine: number
}

export interface Asked {
  ticks: readonly Tick[]
  seed: number
}

const firstOf = ({ inputs, labels, ...data }: Labelled, count: number): Labelled => ({
  ...data,
  count,
  inputs: inputs.subarray(0, PIXELS * count),
  labels: labels.subarray(0, count),
})

const sixesAndNines = memo(1, (seed: number): Labelled => {
  const { test } = digitsOf(seed)
  return pick(
    test,
    [...test.labels.keys()].filter((i) => test.labels[i] === 6 || test.labels[i] === 9),
  )
})

/** A net trained with the changes ticked; its twins start from the same weights and take the same batches. */
class Augmented {
  private readonly run: TrainedRun<readonly number[]>
  private readonly seed: number
  private measured: Pick<NetFrame, 'accuracy' | 'sixNine'> | undefined

  constructor({ ticks, seed }: Asked) {
    this.seed = seed
    const { train, tests } = digitsOf(seed)
    const draws = stream(seed)
    const noted = TESTS.map((name) => firstOf(tests[name], NOTED))
    this.run = new TrainedRun({
      net: createDigitNet({
        hidden: [HIDDEN],
        learningRate: LEARNING_RATE,
        batch: ROWS,
        random: draws.fork('init'),
      }),
      train: (net, epoch) => {
        const random = draws.fork('changes').fork(epoch)
        const { inputs } =
          ticks.length === 0 ? train : mapped(train, (picture) => changed(picture, ticks, random))
        const order = draws.fork('order').fork(epoch).permutation(train.count)
        trainEpoch(net, { inputs, targets: train.labels, order, batch: BATCH })
      },
      note: (net) => noted.map((test) => accuracy(net, test)),
      every: NOTED_EVERY,
    })
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    this.run.reach(epoch)
  }

  /** What stood after an epoch, and what it answers to a picture. */
  at(epoch: number, picture: Float32Array): NetFrame {
    const notes = this.run.notes(epoch)
    const net = this.run.at(epoch)
    const last = notes[notes.length - 1]
    return {
      answer: softmax(net.predict(picture), 10).slice(),
      curves: TESTS.map((_, test) => notes.map((note) => note[test])),
      ...(epoch === EPOCHS ? this.measure(net) : { accuracy: last, sixNine: Number.NaN }),
    }
  }

  private measure(net: Net): Pick<NetFrame, 'accuracy' | 'sixNine'> {
    const { tests } = digitsOf(this.seed)
    this.measured ??= {
      accuracy: TESTS.map((name) => accuracy(net, tests[name])),
      sixNine: accuracy(net, sixesAndNines(this.seed)),
    }
    return this.measured
  }
}

/** The plain net does not change with the ticks, nor either with the digit on the stage. */
export const trained = memo(4, (asked: Asked) => new Augmented(asked))
