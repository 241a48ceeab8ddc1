import type { Labelled } from '../../core/datasets'
import { dense, relu } from '../../core/layers'
import { softmaxCrossEntropy } from '../../core/losses'
import { createNet, type Net } from '../../core/nets'
import { adam } from '../../core/optimizers'
import type { Stream } from '../../core/random'

const HIDDEN = 64
const BATCH = 64

/** A 64-64-10 net with ReLU, first weights from the stream `init`. */
export const createDigitNet = (seed: Stream): Net =>
  createNet({
    input: 64,
    layers: [dense(HIDDEN), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 2e-3 }),
    batch: BATCH,
    random: seed.fork('init'),
  })

/** One epoch in the order of the stream `order`; the last, smaller batch is left out. */
export function trainEpoch(net: Net, { inputs, labels, count }: Labelled, seed: Stream, epoch: number): void {
  const order = seed.fork('order').fork(epoch).permutation(count)
  for (let from = 0; from + BATCH <= count; from += BATCH) {
    net.train(inputs, labels, order.subarray(from, from + BATCH))
  }
}

/** The same parameters, but those of the last layer, and so the logits, `factor` times as large. */
export function withLargerLogits(parameters: Float32Array, factor: number): Float32Array {
  const last = 64 * HIDDEN + HIDDEN
  return parameters.map((value, i) => (i < last ? value : value * factor))
}
