import { describe, expect, it } from 'vitest'
import { twoMoons } from '../../../src/core/datasets'
import { dense, glorot, tanh } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import {
  adversarialEpoch,
  adversarialStep,
  passesOf,
  type Recipe,
} from '../../../src/core/training/adversarial'
import { Metered } from '../../../src/core/training/metered'

const COUNT = 50
const BATCH = 16
const data = twoMoons(COUNT, 0.1, stream(1))

const fresh = (): Net =>
  createNet({
    input: 2,
    layers: [dense(6, { weights: glorot }), tanh(), dense(2)],
    loss: softmaxCrossEntropy(),
    optimizer: sgd({ learningRate: 0.5 }),
    batch: 2 * BATCH,
    random: stream(2),
  })

function trained(recipe: Recipe, epsilon = 0.2): Metered {
  const net = new Metered(fresh())
  for (let epoch = 1; epoch <= 3; epoch++) {
    adversarialEpoch(net, data, {
      recipe,
      epsilon,
      order: stream(3).fork(epoch).permutation(COUNT),
      batch: BATCH,
      random: stream(4).fork(epoch),
    })
  }
  return net
}

const RECIPES: readonly Recipe[] = [
  { kind: 'plain' },
  { kind: 'fgsm' },
  { kind: 'pgd', steps: 1 },
  { kind: 'pgd', steps: 7 },
  { kind: 'trades', steps: 5, beta: 2 },
]

describe('adversarial training', () => {
  it.each(RECIPES)('is billed as its definition says, counted pass by pass: %o', (recipe) => {
    expect(trained(recipe).passes).toBe(3 * COUNT * passesOf(recipe))
  })

  it.each<Recipe>([{ kind: 'fgsm' }, { kind: 'pgd', steps: 3 }])(
    'without room to move is plain training, to the bit: %o',
    (recipe) => {
      expect(trained(recipe, 0).net.hash()).toBe(trained({ kind: 'plain' }).net.hash())
    },
  )

  it('by TRADES with β = 0 is plain training', () => {
    const [one, other] = [{ kind: 'trades' as const, steps: 2, beta: 0 }, { kind: 'plain' as const }].map(
      (recipe) => trained(recipe).net.parameters(),
    )
    one.forEach((value, i) => expect(value).toBeCloseTo(other[i], 5))
  })

  it('learns from the attacked batch: its weights are not those of plain training', () => {
    const [plain, ...others] = RECIPES.map((recipe) => trained(recipe).net.hash())
    expect(others).not.toContain(plain)
  })

  it('by TRADES lowers its own loss', () => {
    const net = new Metered(fresh())
    const { inputs, labels } = {
      inputs: data.inputs.slice(0, 2 * BATCH),
      labels: data.labels.slice(0, BATCH),
    }
    const before = net.net.meanLoss(inputs, labels)
    for (let step = 0; step < 60; step++)
      adversarialStep(
        net,
        inputs,
        labels,
        { kind: 'trades', steps: 3, beta: 1 },
        { epsilon: 0.1, random: stream(step) },
      )
    expect(net.net.meanLoss(inputs, labels)).toBeLessThan(before / 2)
  })
})
