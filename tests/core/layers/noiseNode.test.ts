import { expect, it, test } from 'vitest'
import { dense, tanh } from '../../../src/core/layers'
import { noiseNode } from '../../../src/core/layers/noiseNode'
import { meanSquaredError } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { mean, standardDeviation } from '../../../src/core/statistics'
import { expectGradient, numbers } from '../nets/expectGradient'

// 16 units leave no room to the next tensor.
test.each([7, 16])(
  'the gradient for %i units is that of central differences, in training and in evaluation',
  (units) => {
    expect.hasAssertions()
    const layers = [dense(units), noiseNode(0.8), tanh(), dense(2)]
    const given = { input: 5, layers, inputs: numbers('x', 30), targets: numbers('t', 12), rows: 6 }
    expectGradient(given)
    expectGradient({ ...given, training: false })
  },
)

const netOf = (sigma: number, batch: number) =>
  createNet({
    input: 3,
    layers: [noiseNode(sigma)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: 0.1 }),
    batch,
    random: stream(4),
  })

it('adds one normal number a row, through the node’s weights, and another at every pass', () => {
  const rows = 4000
  const net = netOf(0.5, rows)
  const [first, second, third] = net.parameters()
  const added = Float32Array.from(net.forward(new Float32Array(3 * rows), { training: true }))
  const noise = Array.from({ length: rows }, (_, row) => added[3 * row] / first)
  noise.slice(0, 100).forEach((epsilon, row) => {
    expect(added[3 * row + 1]).toBeCloseTo(second * epsilon, 5)
    expect(added[3 * row + 2]).toBeCloseTo(third * epsilon, 5)
  })
  expect(Math.abs(mean(noise))).toBeLessThan(3 * (0.5 / Math.sqrt(rows)))
  expect(Math.abs(standardDeviation(noise) / 0.5 - 1)).toBeLessThan(0.04)
  expect(net.forward(new Float32Array(3 * rows), { training: true })[0]).not.toBe(added[0])
})

it('changes nothing in evaluation', () => {
  const x = Float32Array.from(numbers('x', 6))
  expect(netOf(2, 2).forward(x)).toEqual(x)
})

it('takes no images, and no strength that is none', () => {
  const build = (input: number | { height: number; width: number; channels: number }, sigma: number) => () =>
    createNet({
      input,
      layers: [noiseNode(sigma), dense(2)],
      loss: meanSquaredError(),
      optimizer: sgd({ learningRate: 0.1 }),
      batch: 2,
      random: stream(4),
    })
  expect(build({ height: 4, width: 4, channels: 4 }, 1)).toThrow(/flat values/)
  expect(build(4, -1)).toThrow(/sigma/)
  expect(build(4, Number.NaN)).toThrow(/sigma/)
})
