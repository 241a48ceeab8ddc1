import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log } from '../../../src/core/elementary'
import { dense } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { smoothedGap, smoothedPair, smoothedTargets } from '../../../src/core/losses/labelSmoothing'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

const cases = {
  classes: fc.integer({ min: 2, max: 50 }),
  epsilon: fc.double({ min: 0, max: 1, noNaN: true }),
  spread: fc.constantFrom('all', 'others'),
} as const

describe('smoothed targets', () => {
  it('are 0.91 and 0.01 for ε = 0.1 spread over ten classes, 0.90 and 0.0111 over the wrong ones', () => {
    expect(smoothedPair(10, 0.1)[0]).toBeCloseTo(0.91, 12)
    expect(smoothedPair(10, 0.1)[1]).toBeCloseTo(0.01, 12)
    expect(smoothedPair(10, 0.1, 'others')[0]).toBeCloseTo(0.9, 12)
    expect(smoothedPair(10, 0.1, 'others')[1]).toBeCloseTo(0.1 / 9, 12)
    expect(smoothedTargets([1], 2, 0.1)).toEqual(Float32Array.of(0.05, 0.95))
  })

  it('sum to 1, whatever ε, the number of classes and where the rest goes', () => {
    fc.assert(
      fc.property(cases.classes, cases.epsilon, cases.spread, fc.nat(), (classes, epsilon, spread, draw) => {
        const rows = smoothedTargets([draw % classes, 0], classes, epsilon, spread)
        for (const from of [0, classes]) {
          const sum = rows.subarray(from, from + classes).reduce((total, value) => total + value, 0)
          expect(sum).toBeCloseTo(1, 5)
        }
      }),
    )
  })

  it('are one family: over the wrong classes with ε(K − 1)/K is over all with ε', () => {
    fc.assert(
      fc.property(cases.classes, cases.epsilon, (classes, epsilon) => {
        const [right, wrong] = smoothedPair(classes, epsilon)
        const [sameRight, sameWrong] = smoothedPair(classes, (epsilon * (classes - 1)) / classes, 'others')
        expect(sameRight).toBeCloseTo(right, 12)
        expect(sameWrong).toBeCloseTo(wrong, 12)
      }),
    )
  })

  it('are one-hot rows without smoothing', () => {
    expect([...smoothedTargets([2, 0], 3, 0)]).toEqual([0, 0, 1, 1, 0, 0])
    expect(smoothedGap(10, 0)).toBe(Infinity)
  })

  it('refuse what is no share, no class or too few classes', () => {
    expect(() => smoothedTargets([0], 3, 1.5)).toThrow('epsilon 1.5')
    expect(() => smoothedTargets([0], 3, Number.NaN)).toThrow('epsilon NaN')
    expect(() => smoothedTargets([3], 3, 0.1)).toThrow('label 3 with 3 classes')
    expect(() => smoothedTargets([0], 1, 0.1)).toThrow('1 classes')
  })
})

describe('the minimum of the smoothed loss', () => {
  it('lies at a lead of 4.511 for ε = 0.1 and ten classes, and is 0.5003 nats there', () => {
    expect(smoothedGap(10, 0.1)).toBeCloseTo(4.511, 3)
    const [right, wrong] = smoothedPair(10, 0.1)
    expect(-right * log(right) - 9 * wrong * log(wrong)).toBeCloseTo(0.5003, 4)
  })

  it('is where gradient descent comes to rest: each logit’s lead is ln((1 − ε + ε/K) / (ε/K))', () => {
    const net = createNet({
      input: 1,
      layers: [dense(10)],
      loss: softmaxCrossEntropy(),
      optimizer: sgd({ learningRate: 2 }),
      batch: 1,
      random: stream(1),
    })
    const target = smoothedTargets([3], 10, 0.1)
    for (let step = 0; step < 3000; step++) net.train([1], target)
    const logits = net.predict([1])
    for (const other of logits.filter((_, k) => k !== 3)) {
      expect(logits[3] - other).toBeCloseTo(smoothedGap(10, 0.1), 2)
    }
    expect(net.meanLoss([1], target)).toBeCloseTo(0.5003, 4)
  })
})
