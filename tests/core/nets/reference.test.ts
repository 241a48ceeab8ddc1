import { expect, test } from 'vitest'
import { doubleArena } from '../../../src/core/kernels/reference'
import { dense, relu, tanh } from '../../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type NetOptions } from '../../../src/core/nets'
import { adam, momentum, sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

type Case = Omit<NetOptions, 'random' | 'arena'>

const cases: Record<string, Case> = {
  'a 64-128-64-10 ReLU classifier under momentum': {
    input: 64,
    layers: [dense(128), relu(), dense(64), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: momentum({ learningRate: 0.05 }),
    batch: 64,
  },
  'a 2-16-16-1 tanh regressor under plain descent': {
    input: 2,
    layers: [dense(16), tanh(), dense(16), tanh(), dense(1)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: 0.05, weightDecay: 1e-3 }),
    batch: 32,
  },
  'a 5-7-3 classifier under Adam with decay': {
    input: 5,
    layers: [dense(7), tanh(), dense(3)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 2e-3, weightDecay: 0.01 }),
    batch: 9,
  },
}

test.each(Object.entries(cases))('%s stays within 1e-6 of double over 12 steps', (_name, options) => {
  const net = createNet({ ...options, random: stream(1) })
  const reference = createNet({ ...options, random: stream(1), arena: doubleArena })
  const draws = stream(2)
  for (let step = 0; step < 12; step++) {
    const inputs = Array.from({ length: options.batch * net.inputs }, () => Math.fround(draws.normal()))
    const targets =
      net.outputs === 1
        ? Array.from({ length: options.batch }, () => Math.fround(draws.normal()))
        : Array.from({ length: options.batch }, () => draws.integer(net.outputs))
    const loss = net.train(inputs, targets)
    const expected = reference.train(inputs, targets)
    expect(Math.abs(loss / expected - 1)).toBeLessThan(1e-6)
  }
})
