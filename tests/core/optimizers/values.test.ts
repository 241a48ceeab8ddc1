import { expect, test } from 'vitest'
import { dense, normal } from '../../../src/core/layers'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { adam, momentum, sgd, type Optimizer } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

/** A net of one weight w = 1 and one bias 0, after steps on gradients set by hand. */
function weightAfter(optimizer: Optimizer, gradients: readonly number[]): number {
  const layers = [dense(1, { weights: normal(1, 0) })]
  const net = createNet({
    input: 1,
    layers,
    loss: meanSquaredError(),
    optimizer,
    batch: 1,
    random: stream(0),
  })
  for (const gradient of gradients) {
    net.setGradients([gradient, 0])
    net.update()
  }
  return net.parameters()[0]
}

test('plain descent goes down the gradient and shrinks the weight by its decay', () => {
  expect(weightAfter(sgd({ learningRate: 0.1 }), [2, 1])).toBeCloseTo(1 - 0.2 - 0.1, 6)
  expect(weightAfter(sgd({ learningRate: 0.1, weightDecay: 0.5 }), [2])).toBeCloseTo(1 - 0.1 * 2.5, 6)
})

test('momentum keeps a share of the last step', () => {
  expect(weightAfter(momentum({ learningRate: 0.1, momentum: 0.5 }), [2, 0, 0])).toBeCloseTo(
    1 - 0.2 - 0.1 - 0.05,
    6,
  )
})

test('Adam’s first step is the learning rate, whatever the gradient’s size', () => {
  for (const gradient of [1e-4, 1, -1e4]) {
    expect(weightAfter(adam({ learningRate: 0.01 }), [gradient])).toBeCloseTo(
      1 - 0.01 * Math.sign(gradient),
      5,
    )
  }
})

test('Adam’s decay is decoupled: it shrinks a weight whose gradient is 0', () => {
  expect(weightAfter(adam({ learningRate: 0.1, weightDecay: 0.5 }), [0, 0])).toBeCloseTo(0.95 ** 2, 6)
})

test('hyper-parameters that are none are refused', () => {
  expect(() => sgd({ learningRate: NaN })).toThrow('sgd: learningRate NaN is not in [0, Infinity)')
  expect(() => momentum({ learningRate: 0.1, momentum: 1 })).toThrow('momentum: momentum 1 is not in [0, 1)')
  expect(() => adam({ learningRate: 0.1, beta2: -1 })).toThrow('adam: beta2 -1 is not in [0, 1)')
})
