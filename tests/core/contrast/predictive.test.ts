import { describe, expect, it } from 'vitest'
import { Predictive, type PredictiveOptions } from '../../../src/core/contrast'
import { doubleArena } from '../../../src/core/kernels/reference'
import { stream } from '../../../src/core/random'
import { expectClimbs } from './climbs'

const options: PredictiveOptions = {
  input: 2,
  past: 3,
  ahead: 2,
  hidden: [4, 5],
  code: 3,
  learningRate: 1e-2,
  batch: 6,
  random: stream(4),
}
const sequences = stream(5).fillNormal(new Float64Array(60))
const pasts = sequences.filter((_, at) => at % 10 < 6)
const futures = sequences.filter((_, at) => at % 10 > 7)

describe('Predictive', () => {
  it.each([6, 4, 2])(
    'climbs what it certifies with %i candidates: gradients of all three nets',
    (candidates) => {
      const learner = new Predictive({ ...options, arena: doubleArena })
      expectClimbs(learner.nets, () => learner.backpropagate(sequences, candidates), 4e-3)
    },
  )

  it('with one candidate certifies nothing and learns nothing', () => {
    const learner = new Predictive(options)
    const before = Object.values(learner.nets).map((net) => net.hash())
    for (let i = 0; i < 5; i++) expect(learner.step(sequences, 1)).toBe(0)
    expect(Object.values(learner.nets).map((net) => net.hash())).toEqual(before)
  })

  it('never certifies more than log N, and finds the future it has learnt', () => {
    const learner = new Predictive(options)
    for (let i = 0; i < 400; i++) expect(learner.step(sequences, 6)).toBeLessThanOrEqual(Math.log(6))
    const scores = learner.scores(pasts, futures)
    for (let row = 0; row < 6; row++) {
      const of = [...scores.subarray(6 * row, 6 * row + 6)]
      expect(of.indexOf(Math.max(...of))).toBe(row)
    }
  })

  it('scores a past and a moment by zᵀWc', () => {
    const { nets, ...learner } = { nets: new Predictive(options).nets, of: new Predictive(options) }
    const context = learner.of.contexts(pasts)
    const expected = nets.forecast.predict(context)
    const codes = nets.encoder.predict(futures)
    const dot = [0, 1, 2].reduce((sum, k) => sum + expected[3 * 4 + k] * codes[3 * 1 + k], 0)
    expect(learner.of.scores(pasts, futures)[4 * 6 + 1]).toBeCloseTo(dot, 6)
  })

  it('takes no more candidates than there are sequences, and learns at the rate it is told', () => {
    const learner = new Predictive(options)
    expect(() => learner.step(sequences, 7)).toThrow(RangeError)
    learner.learningRate = 0
    const before = learner.nets.encoder.hash()
    learner.step(sequences, 6)
    expect(learner.nets.encoder.hash()).toBe(before)
  })
})
