import { describe, expect, it } from 'vitest'
import { InfoMax, type InfoMaxOptions, infoNce, jensenShannon } from '../../../src/core/contrast'
import { doubleArena } from '../../../src/core/kernels/reference'
import { stream } from '../../../src/core/random'
import { expectClimbs } from './climbs'

const options: InfoMaxOptions = {
  input: 6,
  parts: [
    [0, 1, 2],
    [3, 4, 5],
  ],
  objective: jensenShannon,
  hidden: 5,
  code: 3,
  features: 4,
  learningRate: 1e-2,
  batch: 8,
  random: stream(4),
}
const pictures = stream(5).fillNormal(new Float64Array(48))

describe('InfoMax', () => {
  it.each([
    ['whole pictures, InfoNCE', [[0, 1, 2, 3, 4, 5]], infoNce],
    ['two parts, Jensen–Shannon', options.parts, jensenShannon],
  ] as const)('climbs its objective: gradients of all three nets, %s', (_, parts, objective) => {
    const learner = new InfoMax({ ...options, parts, objective, arena: doubleArena })
    expectClimbs(learner.nets, () => learner.backpropagate(pictures), 2e-3)
  })

  it('scores are the mean over parts of code times part', () => {
    const learner = new InfoMax(options)
    const codes = learner.nets.ofCode.predict(learner.encode(pictures))
    const cut = (part: readonly number[], row: number): number[] => part.map((at) => pictures[row * 6 + at])
    const { values, right } = learner.scores(pictures)
    for (const [row, column] of [
      [0, 0],
      [3, 7],
      [6, 2],
    ]) {
      const score = options.parts.reduce((sum, part) => {
        const features = learner.nets.ofPart.predict(cut(part, column))
        return sum + features.reduce((dot, value, k) => dot + value * codes[row * 4 + k], 0) / 2
      }, 0)
      expect(values[row * 8 + column]).toBeCloseTo(score, 5)
    }
    expect(right[5]).toBe(5)
  })

  it('says what the objective is before its step', () => {
    const learner = new InfoMax({ ...options, parts: [[0, 1, 2, 3, 4, 5]] })
    const before = jensenShannon(learner.scores(pictures)).value
    expect(learner.step(pictures)).toBeCloseTo(before, 5)
    expect(jensenShannon(learner.scores(pictures)).value).toBeGreaterThan(before)
  })

  it('learns which code belongs to which picture, the same for the same seed', () => {
    const learn = (): InfoMax => {
      const learner = new InfoMax({ ...options, parts: [[0, 1, 2, 3, 4, 5]], objective: infoNce })
      for (let i = 0; i < 300; i++) learner.step(pictures)
      return learner
    }
    const learner = learn()
    const { values } = learner.scores(pictures)
    for (let row = 0; row < 8; row++) {
      const scores = Array.from({ length: 8 }, (_, column) => values[row * 8 + column])
      expect(scores.indexOf(Math.max(...scores))).toBe(row)
    }
    expect(learn().nets.encoder.hash()).toBe(learner.nets.encoder.hash())
  })

  it('wants parts as long as each other', () => {
    expect(() => new InfoMax({ ...options, parts: [] })).toThrow(RangeError)
    expect(() => new InfoMax({ ...options, parts: [[0], [1, 2]] })).toThrow(/not all as long/)
  })
})
