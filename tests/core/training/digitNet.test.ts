import { describe, expect, test } from 'vitest'
import { digits } from '../../../src/core/datasets/digits'
import { softmax } from '../../../src/core/elementary'
import { stream } from '../../../src/core/random'
import { predictedClasses, shareRight } from '../../../src/core/statistics'
import { accuracy, createDigitNet, trainEpoch } from '../../../src/core/training'

const netOf = (dropout?: number) =>
  createDigitNet({
    hidden: [16],
    learningRate: 1e-2,
    batch: 50,
    random: stream(1),
    ...(dropout === undefined ? {} : { dropout }),
  })

describe('the digit net', () => {
  test('has ten logits for 64 pixels', () => {
    const net = netOf()
    expect([net.inputs, net.outputs, net.parameterCount]).toEqual([64, 10, 64 * 16 + 16 + 16 * 10 + 10])
  })

  test('has a scale and a shift more for each hidden unit with batch norm, and may have no hidden layer', () => {
    const options = { learningRate: 1e-2, batch: 50, random: stream(1) }
    const normalised = createDigitNet({ ...options, hidden: [16], batchNorm: true })
    expect(normalised.parameterCount).toBe(netOf().parameterCount + 2 * 16)
    expect(createDigitNet({ ...options, hidden: [], batchNorm: true }).parameterCount).toBe(64 * 10 + 10)
  })

  test('learns the same with dropout of nothing as without', () => {
    const [bare, thinned] = [netOf(), netOf(0)]
    const { inputs, labels, count } = digits()
    const order = stream(2).permutation(count)
    for (const net of [bare, thinned]) trainEpoch(net, { inputs, targets: labels, order, batch: 50 })
    expect(thinned.parameters()).toEqual(bare.parameters())
    expect(accuracy(bare, digits())).toBeGreaterThan(0.8)
  })
})

describe('an epoch', () => {
  const { inputs, labels } = digits()
  const order = stream(2).permutation(120)

  test('visits the smaller batch at the end, or leaves it out', () => {
    const [all, whole] = [netOf(), netOf()]
    trainEpoch(all, { inputs, targets: labels, order, batch: 50 })
    trainEpoch(whole, { inputs, targets: labels, order, batch: 50, dropLast: true })
    expect([all.steps, whole.steps]).toEqual([3, 2])
  })
})

describe('accuracy', () => {
  test('takes the first of equal logits for the answer', () => {
    expect([...predictedClasses([1, 3, 3, 2, 2, 2], 3)]).toEqual([1, 0])
    const net = netOf()
    net.setParameters(new Float32Array(net.parameterCount))
    const zeros = digits().labels.filter((label) => label === 0).length
    expect(accuracy(net, digits())).toBe(zeros / digits().count)
  })

  test('counts answers that equal their label, and throws where there is nothing to count', () => {
    expect(shareRight([1, 2, 3, 4], [1, 2, 0, 0])).toBe(0.5)
    expect(() => shareRight([], [])).toThrow(RangeError)
    expect(() => shareRight([1], [1, 2])).toThrow(RangeError)
  })
})

describe('softmax', () => {
  test('gives the odds of two classes as e to their difference, softened by the temperature', () => {
    const [a, b] = softmax([2, -1], 2)
    expect(a / b).toBeCloseTo(Math.exp(3), 4)
    const [c, d] = softmax([2, -1], 2, 3)
    expect(c / d).toBeCloseTo(Math.E, 5)
  })

  test('sums to 1 in every row, where exponentials would overflow too', () => {
    const rows = softmax([1000, 999, 0, -1000, -1000, -1000], 3)
    expect(rows.subarray(0, 3).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6)
    expect([...rows.subarray(3)]).toEqual([1 / 3, 1 / 3, 1 / 3].map(Math.fround))
  })
})
