import { pick, type Labelled } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { stream } from '../../../core/random'
import { createDigitNet, TrainedRun, trainEpoch } from '../../../core/training'
import { DIGITS, PIXELS } from '../params'

const HIDDEN = 32
const LEARNING_RATE = 4e-3
const BATCH = 40

/** The digits of a seed. */
export const dataOf = memo(2, (seed: number) => splitDigits(stream(seed).fork('split')))

/** The first test digit of each kind. */
export function samplesOf(seed: number): Labelled {
  const { test } = dataOf(seed)
  return pick(
    test,
    Array.from({ length: DIGITS }, (_, digit) => test.labels.indexOf(digit)),
  )
}

/** The first untrained net of a seed: all that are compared start as it does. */
export const netOf = (seed: number): Net =>
  createDigitNet({
    hidden: [HIDDEN],
    learningRate: LEARNING_RATE,
    batch: BATCH,
    random: stream(seed).fork('init'),
  })

/** One epoch in the batches of the seed, with noise on every pixel, drawn afresh, where σ is above 0. */
export function train(
  net: Net,
  data: Labelled,
  { seed, epoch, sigma = 0 }: { seed: number; epoch: number; sigma?: number },
): void {
  const order = stream(seed).fork('order').fork(epoch).permutation(data.count)
  const noise = stream(seed).fork('noise in training').fork(epoch)
  const inputs = sigma === 0 ? data.inputs : noise.withNoise(data.inputs, sigma)
  trainEpoch(net, { inputs, targets: data.labels, order, batch: BATCH })
}

/** The class a net names for each row. */
export function answersOf(net: Net, inputs: Float32Array): Uint8Array {
  const scores = net.predict(inputs)
  return Uint8Array.from({ length: inputs.length / PIXELS }, (_, row) => {
    let best = 0
    for (let c = 1; c < DIGITS; c++) if (scores[row * DIGITS + c] > scores[row * DIGITS + best]) best = c
    return best
  })
}

/** Share of answers that are the labels. */
export const shareRight = (answers: Uint8Array, labels: Uint8Array): number =>
  answers.reduce((right, answer, i) => right + (answer === labels[i] ? 1 : 0), 0) / labels.length

/** The net trained on the digits as they are, epoch by epoch; kept while other settings change. */
export const plainRun = memo(
  2,
  (seed: number) =>
    new TrainedRun({
      net: netOf(seed),
      train: (net, epoch) => train(net, dataOf(seed).train, { seed, epoch }),
      note: (net) => shareRight(answersOf(net, dataOf(seed).test.inputs), dataOf(seed).test.labels),
    }),
)
