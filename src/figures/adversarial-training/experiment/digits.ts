import { underAttack, type UnderAttack } from '../../../core/attacks'
import { splitDigits } from '../../../core/datasets/digits'
import { stream } from '../../../core/random'
import { createDigitNet } from '../../../core/training'
import { adversarialEpoch, type Recipe } from '../../../core/training/adversarial'
import { Metered } from '../../../core/training/metered'
import { type Config, DIGIT_EPOCHS, EPSILON, STEPS } from '../params'

const HIDDEN = 64
const LEARNING_RATE = 4e-3
const BATCH = 30
const PIXELS = { lo: 0, hi: 1 }
/** The attack that the trained nets are tested with: as many steps, so many starts. */
const TEST = { steps: 20, restarts: 2 }

/** A net for digits: how often it is right on those it has not seen, and what it cost. */
export interface DigitNet extends UnderAttack {
  /** Gradient passes per training example, counted as they were made. */
  passes: number
}

function recipeOf({ digits, beta }: Config): Recipe {
  switch (digits) {
    case 'none':
    case 'plain':
      return { kind: 'plain' }
    case 'fgsm':
      return { kind: 'fgsm' }
    case 'pgd':
      return { kind: 'pgd', steps: STEPS }
    case 'trades':
      return { kind: 'trades', steps: STEPS, beta }
  }
}

/** Trains a 64-64-10 net and attacks it; nets of one seed start alike and take the same batches. */
export function digitNet(config: Config): DigitNet {
  const draws = stream(config.seed)
  const { train, test } = splitDigits(draws.fork('split'))
  const ball = { epsilon: EPSILON, box: PIXELS }
  const net = new Metered(
    createDigitNet({
      hidden: [HIDDEN],
      learningRate: LEARNING_RATE,
      batch: 2 * BATCH,
      random: draws.fork('init'),
    }),
  )
  for (let epoch = 1; epoch <= DIGIT_EPOCHS; epoch++) {
    adversarialEpoch(net, train, {
      ...ball,
      recipe: recipeOf(config),
      order: draws.fork('order').fork(epoch).permutation(train.count),
      batch: BATCH,
      random: draws.fork('attack in training').fork(epoch),
    })
  }
  const passes = net.passes / train.count
  return { ...underAttack(net, test, { ...ball, ...TEST, random: draws.fork('attack in test') }), passes }
}
