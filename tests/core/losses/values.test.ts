import { expect, test } from 'vitest'
import { dense, normal, zeros } from '../../../src/core/layers'
import {
  huber,
  meanAbsoluteError,
  meanSquaredError,
  softmaxCrossEntropy,
  tukey,
  type Loss,
} from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

/** The loss of outputs that are all 0, or as many as `bias` says. */
function lossOf(loss: Loss, outputs: number, targets: readonly number[], bias = 0): number {
  const layers = [dense(outputs, { weights: zeros, bias: normal(bias, 0) })]
  const batch = Math.max(1, targets.length / outputs)
  const net = createNet({
    input: 1,
    layers,
    loss,
    optimizer: sgd({ learningRate: 0 }),
    batch,
    random: stream(0),
  })
  return net.meanLoss(new Float32Array(loss.classes ? 1 : batch), targets)
}

test('equal logits cost the logarithm of the number of classes', () => {
  for (const classes of [2, 3, 10, 65]) {
    expect(lossOf(softmaxCrossEntropy(), classes, [classes - 1])).toBeCloseTo(Math.log(classes), 6)
  }
})

test('cross-entropy is linear in its targets', () => {
  expect(lossOf(softmaxCrossEntropy(), 3, [0.2, 0.5, 0.8])).toBeCloseTo(1.5 * Math.log(3), 6)
})

test('cross-entropy of huge logits neither overflows nor loses the small ones', () => {
  expect(lossOf(softmaxCrossEntropy(), 4, [2], 1e30)).toBeCloseTo(Math.log(4), 6)
})

test('errors of 3 and −1 cost 5 squared and 2 absolute on average', () => {
  expect(lossOf(meanSquaredError(), 1, [3, -1])).toBe(5)
  expect(lossOf(meanAbsoluteError(), 1, [3, -1])).toBe(2)
})

// torch.nn.HuberLoss(delta=1.5)(torch.zeros(3), torch.tensor([0.5, -1.5, 4.])) is the mean of ½·0.5², ½·1.5²
// and 1.5·4 − ½·1.5².
test('Huber’s loss is quadratic up to δ and linear beyond', () => {
  expect(lossOf(huber(1.5), 1, [0.5, -1.5, 4])).toBeCloseTo((0.125 + 1.125 + 4.875) / 3, 6)
})

test('Tukey’s loss is level beyond c', () => {
  expect(lossOf(tukey(2), 1, [2])).toBeCloseTo(4 / 6, 6)
  expect(lossOf(tukey(2), 1, [1e9])).toBeCloseTo(4 / 6, 6)
  expect(lossOf(tukey(2), 1, [1])).toBeCloseTo((4 / 6) * (1 - 0.75 ** 3), 6)
})

test('thresholds that are none are refused', () => {
  expect(() => huber(0)).toThrow('huber: delta 0 is not above 0')
  expect(() => tukey(NaN)).toThrow('tukey: c NaN is not above 0')
})
