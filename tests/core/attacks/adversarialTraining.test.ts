import { beforeAll, describe, expect, it } from 'vitest'
import { accuracyOf, pgd } from '../../../src/core/attacks'
import { pick } from '../../../src/core/datasets'
import { splitDigits } from '../../../src/core/datasets/digits'
import { dense, relu } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet, type Net } from '../../../src/core/nets'
import { adam } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'
import { comparePairs } from '../../../src/core/statistics'

const SEEDS = 10
const EPOCHS = 40
const BATCH = 64
const attack = { epsilon: 0.15, box: { lo: 0, hi: 1 } }

interface Tested {
  clean: number
  attacked: number
}

/** A 64-64-10 net, trained on batches as PGD of so many steps leaves them; with 0 steps, as they are. */
function trained(seed: number, steps: number): Tested {
  const draws = stream(seed)
  const { train, test } = splitDigits(draws.fork('split'))
  const net: Net = createNet({
    input: 64,
    layers: [dense(64), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate: 2e-3 }),
    batch: BATCH,
    random: draws.fork('init'),
  })
  const random = draws.fork('attack in training')
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const order = draws.fork('order').fork(epoch).permutation(train.count)
    for (let from = 0; from + BATCH <= train.count; from += BATCH) {
      const { inputs, labels } = pick(train, Array.from(order.subarray(from, from + BATCH)))
      const seen = steps === 0 ? inputs : pgd(net, inputs, labels, { ...attack, steps, random }).x
      net.train(seen, labels)
    }
  }
  const worst = pgd(net, test.inputs, test.labels, {
    ...attack,
    steps: 40,
    restarts: 3,
    random: draws.fork('attack in test'),
  })
  return {
    clean: accuracyOf(net, test.inputs, test.labels),
    attacked: accuracyOf(net, worst.x, test.labels),
  }
}

describe('adversarial training with PGD of seven steps, ε = 0.15, ten paired seeds', () => {
  let [plain, robust]: Tested[][] = [[], []]
  beforeAll(() => {
    const seeds = Array.from({ length: SEEDS }, (_, seed) => seed)
    plain = seeds.map((seed) => trained(seed, 0))
    robust = seeds.map((seed) => trained(seed, 7))
  })
  const clean = (nets: readonly Tested[]): number[] => nets.map((net) => net.clean)

  it('keeps at least 40 points more under PGD of 40 steps and three restarts, in every seed', () => {
    for (let seed = 0; seed < SEEDS; seed += 1)
      expect(robust[seed].attacked - plain[seed].attacked).toBeGreaterThanOrEqual(0.4)
  })

  it('costs up to 5 points on clean digits', () => {
    const cost = comparePairs(clean(plain), clean(robust)).estimate
    expect(cost).toBeGreaterThanOrEqual(0)
    expect(cost).toBeLessThanOrEqual(0.05)
  })
})
