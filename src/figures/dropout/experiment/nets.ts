import { type Labelled, pick, withWrongLabels } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { stream } from '../../../core/random'
import { predictedClasses, shareRight } from '../../../core/statistics'
import { createDigitNet, TrainedRun, trainEpoch } from '../../../core/training'

const HIDDEN = [128, 64] as const
const BATCH = 64
const LEARNING_RATE = 5e-3
/** Training digits behind the loss on what a net was trained on. */
const LOSS_ON = 300

/** What is measured of one net after an epoch. */
export interface Measured {
  /** Share of the 597 test digits, whose labels are right, that it answers rightly. */
  test: number
  /** Share of the wrongly labelled training digits for which it repeats the label given; 0 where there are none. */
  byHeart: number
  /** Mean of −log p: of the right label on test digits, and of the label given on 300 training digits. */
  testLoss: number
  givenLoss: number
}

export interface Digits {
  /** Under the labels given. */
  train: Labelled
  /** The right labels of the training digits. */
  right: Uint8Array
  /** The training digits whose label is wrong. */
  wrong: Labelled
  test: Labelled
}

function digitsOf(seed: number, wrongShare: number): Digits {
  const { train, test } = splitDigits(stream(seed).fork('split'))
  const given = withWrongLabels(train, wrongShare, stream(seed).fork('labels'))
  const rows = [...train.labels.keys()].filter((row) => given.labels[row] !== train.labels[row])
  return { train: given, right: train.labels, wrong: pick(given, rows), test }
}

export const answersOf = (net: Net, { inputs }: Labelled): Uint8Array =>
  predictedClasses(net.predict(inputs), net.outputs)

const agreement = (net: Net, data: Labelled): number =>
  data.count === 0 ? 0 : shareRight(answersOf(net, data), data.labels)

/** A 64-128-64-10 net with ReLU and dropout behind both hidden layers. */
function runOf(seed: number, { train, wrong, test }: Digits, dropout: number): TrainedRun<Measured> {
  const asked = pick(
    train,
    Array.from({ length: LOSS_ON }, (_, row) => row),
  )
  return new TrainedRun({
    net: createDigitNet({
      hidden: HIDDEN,
      dropout,
      learningRate: LEARNING_RATE,
      batch: BATCH,
      random: stream(seed).fork('init'),
    }),
    train: (net, epoch) =>
      trainEpoch(net, {
        inputs: train.inputs,
        targets: train.labels,
        order: stream(seed).fork('order').fork(epoch).permutation(train.count),
        batch: BATCH,
        dropLast: true,
      }),
    note: (net) => ({
      test: agreement(net, test),
      byHeart: agreement(net, wrong),
      testLoss: net.meanLoss(test.inputs, test.labels),
      givenLoss: net.meanLoss(asked.inputs, asked.labels),
    }),
  })
}

interface Settings {
  seed: number
  /** In percent. */
  wrongLabels: number
  rate: number
}

const dataOf = memo(1, ({ seed, wrongLabels }: Omit<Settings, 'rate'>) => digitsOf(seed, wrongLabels / 100))

/** One net; that without dropout stays as it is when the share to drop changes. */
const netOf = memo(2, ({ rate, ...data }: Settings) => runOf(data.seed, dataOf(data), rate))

/** Twin nets on digits with wrong labels, one without and one with dropout: same first weights, same batches. */
export function twinsOf({ rate, ...data }: Settings) {
  const plain = netOf({ ...data, rate: 0 })
  return { digits: dataOf(data), plain, thinned: netOf({ ...data, rate }) }
}
