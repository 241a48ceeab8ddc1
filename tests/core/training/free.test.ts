import { describe, expect, it } from 'vitest'
import { twoMoons } from '../../../src/core/datasets'
import { dense, glorot, tanh } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { adversarialEpoch } from '../../../src/core/training/adversarial'
import { carried, freeTraining, replay } from '../../../src/core/training/free'
import { Metered } from '../../../src/core/training/metered'

const COUNT = 50
const BATCH = 16
const data = twoMoons(COUNT, 0.1, stream(1))
const order = stream(3).permutation(COUNT)

const fresh = (): Metered =>
  new Metered(
    createNet({
      input: 2,
      layers: [dense(6, { weights: glorot }), tanh(), dense(2)],
      loss: softmaxCrossEntropy(),
      optimizer: sgd({ learningRate: 0.5 }),
      batch: BATCH,
      random: stream(2),
    }),
  )

/** One round of free training; what δ was before each replay. */
function round(net: Metered, replays: number, epsilon = 0.2, delta = new Float64Array(BATCH * 2)) {
  const deltas: number[][] = []
  for (const seen of freeTraining(net, data, delta, { order, batch: BATCH, replays, epsilon }))
    deltas.push(Array.from(seen.delta))
  return { delta, deltas }
}

describe('free training', () => {
  it.each([1, 2, 7])('costs one pass for each replay of each example, counted: m = %d', (replays) => {
    const net = fresh()
    round(net, replays)
    expect(net.passes).toBe(replays * COUNT)
  })

  it('without room to move and without replays is plain training', () => {
    const [free, plain] = [fresh(), fresh()]
    round(free, 1, 0)
    adversarialEpoch(plain, data, {
      recipe: { kind: 'plain' },
      epsilon: 0,
      order,
      batch: BATCH,
      random: stream(4),
    })
    const other = plain.net.parameters()
    free.net.parameters().forEach((value, i) => expect(value).toBeCloseTo(other[i], 5))
    expect(free.passes).toBe(plain.passes)
  })

  it('carries δ on from replay to replay and from batch to batch, within ±ε', () => {
    const { deltas, delta } = round(fresh(), 3)
    expect(deltas).toHaveLength(3 * Math.ceil(COUNT / BATCH))
    expect(deltas[0].every((value) => value === 0)).toBe(true)
    // The first of the second batch is what the last of the first has become, and no longer 0.
    expect(deltas[3].some((value) => value !== 0)).toBe(true)
    expect(deltas.flat().every((value) => Math.abs(value) <= 0.2)).toBe(true)
    // The last batch has two rows: the others’ δ waits.
    expect(deltas[9]).toHaveLength(2 * (COUNT % BATCH))
    expect(Array.from(delta.subarray(deltas[9].length)).some((value) => value !== 0)).toBe(true)
  })

  it('moves δ by ε along the sign of the slope at the very weights that take their step', () => {
    const net = fresh()
    const [inputs, labels] = [data.inputs.slice(0, 2 * BATCH), data.labels.slice(0, BATCH)]
    const slope = Array.from(net.net.inputGradient(inputs, labels))
    const before = net.net.hash()
    const delta = new Float64Array(inputs.length)
    replay(net, inputs, labels, delta, { epsilon: 0.125 })
    expect(Array.from(delta)).toEqual(slope.map((value) => 0.125 * Math.sign(value)))
    expect(net.net.hash()).not.toBe(before)
    expect(net.passes).toBe(BATCH)
  })

  it('steps the weights by the mean gradient at the changed inputs', () => {
    const [net, other] = [fresh(), fresh()]
    const [inputs, labels] = [data.inputs.slice(0, 2 * BATCH), data.labels.slice(0, BATCH)]
    const delta = Float64Array.from(inputs, (_, i) => (i % 3 === 0 ? 0.1 : -0.05))
    other.train(carried(inputs, delta), labels)
    replay(net, inputs, labels, delta, { epsilon: 0.2 })
    const expected = other.net.parameters()
    net.net.parameters().forEach((value, i) => expect(value).toBeCloseTo(expected[i], 5))
  })

  it('shows inputs within their box', () => {
    expect(Array.from(carried([0.05, 0.5, 0.9], [-0.1, 0.25, 0.2], { lo: 0, hi: 1 }))).toEqual([0, 0.75, 1])
    expect(Array.from(carried([0, 1], [-0.5, 0.5]))).toEqual([-0.5, 1.5])
  })

  it.each([0, 1.5, Number.NaN])('refuses %d replays', (replays) => {
    expect(() => round(fresh(), replays)).toThrow(RangeError)
  })

  it('refuses a δ that is smaller than a batch', () => {
    expect(() => round(fresh(), 1, 0.2, new Float64Array(3))).toThrow('δ of 3 values')
  })
})
