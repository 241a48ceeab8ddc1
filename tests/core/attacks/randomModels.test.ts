import { expect, it } from 'vitest'
import { linearModel, lossGradient, type Model, pgd } from '../../../src/core/attacks'
import { meanLossGradient } from '../../../src/core/attacks/lossGradient'
import { stream } from '../../../src/core/random'

const models = [linearModel([2, 0, 0, 1], [0, 0]), linearModel([-1, 0.5, 0, 1], [0.2, 0])]

/** A model that answers as one of two, in turn. */
function inTurn(): { model: Model; passes: () => number } {
  let passes = 0
  return {
    passes: () => passes,
    model: {
      inputs: 2,
      outputs: 2,
      batch: 8,
      forward: (rows) => models[passes++ % 2].forward(rows),
      pullback: (v) => models[(passes + 1) % 2].pullback(v),
    },
  }
}

it('averages the gradients of a model whose answers differ from pass to pass', () => {
  const rows = Float64Array.of(0.3, -0.2)
  const [first, second] = models.map((model) => lossGradient(model, rows, [0]))
  const mean = meanLossGradient(inTurn().model, rows, [0], 4)
  for (const j of [0, 1]) expect(mean[j]).toBeCloseTo((first[j] + second[j]) / 2, 14)
  expect(Array.from(meanLossGradient(models[0], rows, [0], 1))).toEqual(Array.from(first))
})

it('takes as many passes a step in PGD as gradients are averaged, and refuses none', () => {
  const { model, passes } = inTurn()
  const options = { epsilon: 0.1, steps: 5, draws: 3, random: stream(1) }
  const { gradients, queries } = pgd(model, [0.3, -0.2], [0], options)
  expect([gradients, queries]).toEqual([15, 16])
  expect(passes()).toBe(16)
  expect(() => pgd(model, [0.3, -0.2], [0], { ...options, draws: 0 })).toThrow(/draws/)
})
