import { describe, expect, test } from 'vitest'
import { batchNorm, conv3x3, dense, dropout, maxPool, relu, tanh } from '../../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type Net, type NetOptions } from '../../../src/core/nets'
import { hashFloats } from '../../../src/core/nets/hash'
import { planNet } from '../../../src/core/nets/layout'
import { adam, sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { numbers } from './expectGradient'

const options: NetOptions = {
  input: 3,
  layers: [dense(8), batchNorm(), relu(), dropout(0.3), dense(4)],
  loss: softmaxCrossEntropy(),
  optimizer: adam({ learningRate: 0.01 }),
  batch: 6,
  random: stream(1),
}
const make = (more: Partial<NetOptions> = {}) => createNet({ ...options, random: stream(1), ...more })
const plane = (batch: number) =>
  make({ input: 2, layers: [dense(5), tanh(), dense(2)], loss: meanSquaredError(), batch })

const inputs = numbers('x', 18)
const labels = [0, 1, 2, 3, 0, 1]

test('a hash is FNV-1a of the bytes', () => {
  expect(hashFloats(new Float32Array(0))).toBe('cbf29ce484222325')
  expect(hashFloats(Float32Array.of(1, -2.5))).toBe('09e629ee2dfdb3f8')
  expect(hashFloats(Float32Array.of(Number.NaN))).toBe('4a98877f9ba2f898')
})

test('a net has room for a whole batch on its way in and out', () => {
  for (const [inputs, outputs] of [
    [3, 50],
    [50, 3],
  ]) {
    const plan = planNet(inputs, [dense(outputs)], 7, 2)
    const { scratch, targets } = plan.place(0)
    for (const from of [scratch, targets]) expect(plan.bytes - from).toBeGreaterThanOrEqual(4 * 7 * outputs)
    expect(plan.bytes - scratch).toBeGreaterThanOrEqual(4 * 7 * inputs)
  }
})

describe('a net', () => {
  test('has the bits that it has always had, those of its draws too', () => {
    const net = make({ layers: [dense(8), dropout(0.3), relu(), dropout(0.5), dense(4)] })
    net.train(inputs, labels)
    expect(net.hash()).toBe('06702bb62e6de6ec')
  })

  test('goes on from a snapshot as if nothing had been in between', () => {
    const net = make()
    net.train(inputs, labels)
    const snapshot = net.snapshot()
    const there = [1, 2, 3].map(() => net.train(inputs, labels))
    const hash = net.hash()
    net.restore(snapshot)
    expect([1, 2, 3].map(() => net.train(inputs, labels))).toEqual(there)
    expect(net.hash()).toBe(hash)
    expect(net.steps).toBe(4)
  })

  test('tells of no layer that it has not', () => {
    const net = make()
    net.predict(inputs)
    for (const layer of [-1, 0.5, 5])
      expect(() => net.activations(layer)).toThrow(`activations: layer ${layer} of 5`)
  })

  test('is another net from another seed, and the same again after a reset', () => {
    const net = make()
    const hash = net.hash()
    net.train(inputs, labels)
    expect(net.hash()).not.toBe(hash)
    net.reset(stream(2))
    expect(net.hash()).not.toBe(hash)
    net.reset(stream(1))
    expect(net.hash()).toBe(hash)
  })

  test('trains on chosen rows of a table as on those rows by themselves', () => {
    const [whole, part] = [make(), make()]
    whole.train(inputs, labels, [4, 0])
    part.train([...inputs.slice(12, 15), ...inputs.slice(0, 3)], [labels[4], labels[0]])
    expect(whole.hash()).toBe(part.hash())
  })

  test('takes class numbers as rows of 0 and a single 1', () => {
    const [classes, rows] = [make(), make()]
    classes.train(inputs, labels)
    rows.train(
      inputs,
      labels.flatMap((label) => [0, 1, 2, 3].map((j) => (j === label ? 1 : 0))),
    )
    expect(rows.hash()).toBe(classes.hash())
  })

  test('predicts any number of rows, each by itself', () => {
    const net = make()
    net.train(inputs, labels)
    const all = net.predict([...inputs, ...inputs])
    expect(all.length).toBe(12 * 4)
    for (let row = 0; row < 12; row++) {
      const alone = net.predict(inputs.slice(3 * (row % 6), 3 * (row % 6) + 3))
      expect(all.subarray(4 * row, 4 * row + 4)).toEqual(alone)
    }
  })

  test('gives the same field whatever its batch, point by point what it predicts', () => {
    const grid = { x: [-1, 2], y: [3, 1], columns: 5, rows: 3 } as const
    const field = plane(4).field(grid)
    expect(plane(64).field(grid)).toEqual(field)
    const points = [0, 1, 2].flatMap((row) =>
      [0, 1, 2, 3, 4].flatMap((column) => [-1 + 0.75 * column, 3 - row]),
    )
    expect(plane(4).predict(points)).toEqual(field)
  })

  test('pulls a vector of outputs back to the input: one row of the Jacobian', () => {
    const net = make({ layers: [dense(4)], input: 3 })
    net.forward(inputs.slice(0, 6))
    const weights = net.parameters()
    const gradient = net.pullback([0, 1, 0, 0, 0, 0, 0, 2])
    expect([...gradient]).toEqual([1, 5, 9, 3, 7, 11].map((i, place) => weights[i] * (place < 3 ? 1 : 2)))
  })

  test('steps on a loss of one’s own as on the same loss built in', () => {
    const regression = {
      layers: [dense(4), tanh(), dense(2)],
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate: 0.1 }),
    }
    const [own, built] = [make(regression), make(regression)]
    const targets = numbers('t', 12)
    const outputs = own.forward(inputs, { training: true })
    own.backward(outputs.map((output, i) => (2 * (output - Math.fround(targets[i]))) / 12))
    own.update()
    built.train(inputs, targets)
    const [a, b] = [own.parameters(), built.parameters()]
    a.forEach((value, i) => expect(value).toBeCloseTo(b[i], 6))
  })

  test('shows what each layer gave, also a ReLU that max-pool has taken over', () => {
    const layers = [conv3x3(4), relu(), maxPool(), dense(3)]
    const net = make({ input: { height: 4, width: 4, channels: 1 }, layers })
    net.forward(numbers('image', 32))
    const [before, after, pooled] = [0, 1, 2].map((layer) => net.activations(layer))
    expect(after).toEqual(before.map((value) => Math.max(value, 0)))
    expect(pooled.length).toBe(2 * 2 * 2 * 4)
    expect(pooled[0]).toBe(Math.max(after[0], after[4], after[16], after[20]))
  })

  test.each([1, 6])('leaves no NaN behind a run that left the range of float32, with %i rows', (rows) => {
    const wild = {
      layers: [dense(3), relu(), dense(5), tanh(), dense(2)],
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate: 1e30 }),
    }
    const [x, t] = [inputs.slice(0, 3 * rows), numbers('t', 2 * rows)]
    const first = make(wild)
    const [start, snapshot] = [first.parameters(), first.snapshot()]
    const ways = [
      (net: Net) => net.setParameters(start),
      (net: Net) => net.restore(snapshot),
      (net: Net) => net.reset(stream(1)),
    ]
    for (const goBack of ways) {
      const net = make(wild)
      for (let step = 0; step < 5; step++) net.train(x, t)
      expect(net.stopped).not.toBeNull()
      goBack(net)
      expect(net.snapshot().values.every(Number.isFinite)).toBe(true)
      const fresh = make(wild)
      net.learningRate = fresh.learningRate = 0.1
      expect([1, 2, 3].map(() => net.train(x, t))).toEqual([1, 2, 3].map(() => fresh.train(x, t)))
      expect(net.hash()).toBe(fresh.hash())
      expect(net.snapshot().values).toEqual(fresh.snapshot().values)
    }
  })

  test('says at which step and layer its numbers stopped being finite, and goes on', () => {
    const net = make({
      layers: [dense(3), tanh(), dense(2)],
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate: 1e30 }),
    })
    const targets = numbers('t', 12)
    for (let step = 0; step < 5; step++) net.train(inputs, targets)
    expect(net.steps).toBe(5)
    const again = make({
      layers: [dense(3), tanh(), dense(2)],
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate: 1e30 }),
    })
    const first = [1, 2, 3, 4, 5].find(() => !Number.isFinite(again.train(inputs, targets)))
    expect(first).toBe(2)
    expect(net.stopped).toMatchObject({ step: first, layer: -1 })
    expect(net.stopped?.why).toMatch('left the range of float32')
  })
})

describe('what does not fit is refused at the door:', () => {
  test.each<[string, () => unknown, string]>([
    ['inputs that are no rows', () => make().forward([1, 2, 3, 4]), 'forward: 4 values are no rows of 3'],
    [
      'more rows than planned',
      () => make().train(numbers('x', 21), labels),
      'train: 7 rows, but the net was planned for 6',
    ],
    ['too few targets', () => make().train(inputs, [1, 2]), 'train: 2 targets for 6 rows of 4 outputs'],
    [
      'a label that is no class',
      () => make().train(inputs, [0, 1, 2, 3, 4, 0]),
      'train: label 4 is no class of 0 to 3',
    ],
    ['half a label', () => make().train(inputs, [0, 1, 0.5, 3, 1, 0]), 'train: label 0.5 is no class'],
    ['an input that is not finite', () => make().predict([1, NaN, 2]), 'predict: an input is not finite'],
    [
      'a target that is not finite',
      () => plane(2).train([1, 2], [1, Infinity]),
      'train: a target is not finite',
    ],
    ['a row that is not there', () => make().train(inputs, labels, [6]), 'train: row 6 of a table of 6'],
    ['a gradient of another length', () => make().pullback([1]), 'pullback: 1 values instead of 0'],
    [
      'a field of three inputs',
      () => make().field({ x: [0, 1], y: [0, 1], columns: 2, rows: 2 }),
      'field: the net takes 3',
    ],
    ['a batch of none', () => make({ batch: 0 }), 'createNet: batch: 0 is no count'],
    ['no layers', () => make({ layers: [] }), 'createNet: no layers'],
    [
      'a net that ends in images',
      () => make({ input: { height: 4, width: 4, channels: 1 }, layers: [conv3x3(4)] }),
      'the last layer gives images',
    ],
    [
      'convolution of flat rows',
      () => make({ layers: [conv3x3(4), dense(2)] }),
      'conv3x3 4: needs an image, not 3 values',
    ],
    ['channels that are no multiple of 4', () => conv3x3(6), 'conv3x3: 6 channels are no multiple of 4'],
    ['a dropout rate of 1', () => dropout(1), 'dropout: rate 1 is not in [0, 1)'],
    [
      'batch norm on one row',
      () => make().train([1, 2, 3], [0]),
      'batchNorm: training on a single value per channel',
    ],
    ['parameters of another net', () => make().setParameters([1]), 'setParameters: 1 values instead of 84'],
  ])('%s', (_name, call, message) => {
    expect(call).toThrow(message)
  })
})
