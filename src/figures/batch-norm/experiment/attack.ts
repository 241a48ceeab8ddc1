import { pick } from '../../../core/datasets'
import { accuracyOf, pgd } from '../../../core/attacks'
import { memo } from '../../../core/memo'
import { sgd } from '../../../core/optimizers'
import { stream } from '../../../core/random'
import { trainEpoch } from '../../../core/training'
import { BATCH, createLayered } from './layered'
import { digitsOf } from './training'

const DEPTH = 3
const EPOCHS = 30
const LEARNING_RATE = 0.1
const EPSILON = 0.1
const STEPS = 20
/** Test digits that are attacked. */
const ATTACKED = 300

/** Shares of test digits read rightly, as they are and under attack. */
export interface Robustness {
  clean: number
  attacked: number
}

function robustnessOf(name: 'plain' | 'normalised', seed: number): Robustness {
  const draws = stream(seed)
  const { train, test } = digitsOf(seed)
  const net = createLayered({
    name,
    depth: DEPTH,
    optimizer: sgd({ learningRate: LEARNING_RATE }),
    random: draws.fork('init'),
  })
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const order = draws.fork('order').fork(epoch).permutation(train.count)
    trainEpoch(net, { inputs: train.inputs, targets: train.labels, order, batch: BATCH })
  }
  const { inputs, labels } = pick(
    test,
    Uint32Array.from({ length: ATTACKED }, (_, i) => i),
  )
  const { x } = pgd(net, inputs, labels, {
    epsilon: EPSILON,
    steps: STEPS,
    box: { lo: 0, hi: 1 },
    random: draws.fork('attack'),
  })
  return { clean: accuracyOf(net, inputs, labels), attacked: accuracyOf(net, x, labels) }
}

/** Twin nets of three layers, trained at a rate that suits both, with and without normalisation, under projected gradient descent. */
export const underAttack = memo(1, (seed: number) => ({
  plain: robustnessOf('plain', seed),
  normalised: robustnessOf('normalised', seed),
}))
