import { expect, test } from 'vitest'
import { splitDigits } from '../../../src/core/datasets/digits'
import { dense, relu } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { adam } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

/** Test accuracy of a clean 64-64-10 net: He's weights, Adam 2·10⁻³, batches of 64, 30 epochs. */
function accuracy(seed: number): number {
  const random = stream(seed)
  const { train, test } = splitDigits(random.fork('split'))
  const net = createNet({
    input: 64,
    layers: [dense(64), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 2e-3 }),
    batch: 64,
    random: random.fork('init'),
  })
  for (let epoch = 0; epoch < 30; epoch++) {
    const order = random.fork('order').fork(epoch).permutation(train.count)
    for (let from = 0; from < train.count; from += 64) {
      net.train(train.inputs, train.labels, order.subarray(from, from + 64))
    }
  }
  const logits = net.predict(test.inputs)
  const right = test.labels.filter((label, row) => {
    const own = logits.subarray(row * 10, row * 10 + 10)
    return own.indexOf(Math.max(...own)) === label
  })
  return right.length / test.count
}

test('a clean digit net is right on 0.965 ± 0.01 of the test digits, over 20 seeds', () => {
  const mean =
    Array.from({ length: 20 }, (_, seed) => accuracy(seed)).reduce((sum, value) => sum + value) / 20
  expect(Math.abs(mean - 0.965)).toBeLessThan(0.01)
})
