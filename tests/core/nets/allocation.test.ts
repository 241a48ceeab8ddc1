import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { conv3x3, dense, maxPool, relu, tanh } from '../../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type NetOptions } from '../../../src/core/nets'
import { momentum, sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

/** V8 boxes a double of 8 bytes into 16 when a function that is not inlined gives it back. */
const BOXED = 16
const STEPS = 4000

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Bytes of heap a step leaves behind: the least of a few runs, because the test runner allocates too. */
function bytesPerStep(step: () => void): number {
  if (typeof collect !== 'function') throw new Error('no garbage collector to call')
  for (let i = 0; i < STEPS; i++) step()
  const runs = Array.from({ length: 4 }, () => {
    collect()
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < STEPS; i++) step()
    return process.memoryUsage().heapUsed - before
  })
  return Math.min(...runs) / STEPS
}

const optimizer = sgd({ learningRate: 1e-3 })
const cases: Record<string, Omit<NetOptions, 'random'>> = {
  'of a ReLU classifier': {
    input: 12,
    layers: [dense(16), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: momentum({ learningRate: 1e-3 }),
    batch: 8,
  },
  'of a tanh regressor': {
    input: 2,
    layers: [dense(16), tanh(), dense(1)],
    loss: meanSquaredError(),
    optimizer,
    batch: 32,
  },
  'on a single row': {
    input: 15,
    layers: [dense(32), relu(), dense(15)],
    loss: meanSquaredError(),
    optimizer,
    batch: 1,
  },
  'of a convolutional net': {
    input: { height: 4, width: 4, channels: 1 },
    layers: [conv3x3(4), relu(), maxPool(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer,
    batch: 4,
  },
}

test.each(Object.entries(cases))(
  'a step %s allocates nothing but three numbers at most: the loss, its scale and the learning rate',
  (_name, options) => {
    const net = createNet({ ...options, random: stream(1) })
    const inputs = new Float32Array(options.batch * net.inputs)
    const targets = new Float32Array(options.batch * (options.loss.classes ? 1 : net.outputs))
    expect(bytesPerStep(() => net.train(inputs, targets))).toBeLessThan(3.5 * BOXED)
  },
)
