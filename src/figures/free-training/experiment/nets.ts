import { underAttack, type UnderAttack } from '../../../core/attacks'
import { splitDigits } from '../../../core/datasets/digits'
import { stream } from '../../../core/random'
import { createDigitNet } from '../../../core/training'
import { adversarialEpoch, type Recipe } from '../../../core/training/adversarial'
import { freeTraining, type Replayed } from '../../../core/training/free'
import { Metered } from '../../../core/training/metered'
import { BATCH, BILLS, type Config, EPSILON, ROUND, STEPS } from '../params'

const HIDDEN = 64
const LEARNING_RATE = 2e-3
export const BALL = { epsilon: EPSILON, box: { lo: 0, hi: 1 } }
/** The attack that trained nets are tested with: as many steps, so many starts. */
const TEST = { steps: 20, restarts: 2 }

/** What a trained net is worth on digits it has not seen, and what it cost. */
export interface Worth extends UnderAttack {
  /** Gradient passes per training digit, counted as they were made. */
  passes: number
}

/** Digits and an untrained net: those of one seed are alike. */
export function start(seed: number) {
  const draws = stream(seed)
  const net = createDigitNet({
    hidden: [HIDDEN],
    learningRate: LEARNING_RATE,
    batch: 2 * BATCH,
    random: draws.fork('init'),
  })
  const orderOf = (round: number): Uint32Array =>
    draws
      .fork('order')
      .fork(round)
      .permutation(ROUND * BATCH)
  return { ...splitDigits(draws.fork('split')), draws, orderOf, net: new Metered(net) }
}

export type Started = ReturnType<typeof start>

/** Free training for as long as replays are asked for: round after round, the batches of plain training. */
export function* freely({ net, train, orderOf }: Started, replays: number): Generator<Replayed, void> {
  const delta = new Float64Array(BATCH * train.features)
  for (let round = 1; ; round++)
    yield* freeTraining(net, train, delta, { ...BALL, order: orderOf(round), batch: BATCH, replays })
}

/** One round by plain or by PGD training. */
export function round({ net, train, orderOf, draws }: Started, number: number, recipe: Recipe): void {
  adversarialEpoch(net, train, {
    ...BALL,
    recipe,
    order: orderOf(number),
    batch: BATCH,
    random: draws.fork('attack in training').fork(number),
  })
}

/** Trains one net for the whole bill (PGD: as many rounds as the plain net has, each dearer) and attacks it. */
export function worthOf({ seed, net: kind, replays, bill }: Config): Worth {
  const started = start(seed)
  const { net, train, test, draws } = started
  if (kind === 'free') {
    const replayed = freely(started, replays)
    // The step that is looked forward to is not taken: one more than there are.
    for (let step = 0; step <= BILLS[bill] * ROUND; step++) replayed.next()
  } else {
    const recipe: Recipe = kind === 'pgd' ? { kind, steps: STEPS } : { kind: 'plain' }
    for (let number = 1; number <= BILLS[bill]; number++) round(started, number, recipe)
  }
  const passes = net.passes / train.count
  return { ...underAttack(net, test, { ...BALL, ...TEST, random: draws.fork('attack in test') }), passes }
}
