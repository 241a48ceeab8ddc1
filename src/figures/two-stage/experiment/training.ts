import { pgd, underAttack, type UnderAttack } from '../../../core/attacks'
import { coarse, raster } from '../../../core/augmentations'
import { type Labelled, pick } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { createDigitNet, TrainedRun } from '../../../core/training'
import { adversarialEpoch, type Recipe } from '../../../core/training/adversarial'
import { Metered } from '../../../core/training/metered'
import { type Config, EPSILON, STEPS, TRAINED } from '../params'
import { type Kind, KINDS } from '../schedule'

const HIDDEN = 64
const LEARNING_RATE = 2e-3
const BATCH = 60
const SIDE = 8
const BALL = { epsilon: EPSILON, box: { lo: 0, hi: 1 } }
/** The attack that trained nets are tested with: as many steps, so many starts. */
const TEST = { steps: 20, restarts: 2 }
/** Fresh digits, and steps of the attack on them, by which a net is followed while it trains. */
const FOLLOWED = { digits: 100, steps: 5 }

const RECIPES: Readonly<Record<Exclude<Kind, 'out'>, Recipe>> = {
  plain: { kind: 'plain' },
  weak: { kind: 'pgd', steps: STEPS.weak },
  strong: { kind: 'pgd', steps: STEPS.strong },
}

/** What is noted after every epoch. */
interface Noted {
  /** Digits that were run through the net and back so far, counted as they were. */
  readonly rows: number
  /** Mean loss on fresh digits under attack. */
  readonly loss: number
}

/** The digits as a net sees them that is given 4 × 4 pixels: each spread over four. */
function small(data: Labelled): Labelled {
  const inputs = new Float32Array(data.inputs.length)
  for (let from = 0; from < inputs.length; from += data.features)
    inputs.set(coarse(raster(SIDE, SIDE, data.inputs.slice(from, from + data.features)), 2).values, from)
  return { ...data, inputs }
}

const splitOf = memo(4, (seed: number) => splitDigits(stream(seed).fork('split'), TRAINED))

type Asked = Pick<Config, 'schedule' | 'small' | 'seed'>

interface Kept {
  readonly asked: Asked
  readonly run: TrainedRun<Noted>
}

/** So many runs are kept, and branched off from. */
const KEPT = 4
const kept: Kept[] = []

/** For how many epochs two are trained alike. */
function sharedEpochs(one: Asked, other: Asked): number {
  if (one.seed !== other.seed || one.small !== other.small) return 0
  const parting = one.schedule.findIndex((kind, epoch) => kind !== other.schedule[epoch])
  return parting < 0 ? one.schedule.length : parting
}

/** The longest stretch of this training that a kept run has been through. */
function pastOf(asked: Asked) {
  const known = kept.map(({ asked: other, run }) => ({
    run,
    epochs: Math.min(sharedEpochs(asked, other), run.trained),
  }))
  const [longest] = known.toSorted((one, other) => other.epochs - one.epochs)
  return longest?.epochs > 0 ? longest.run.upTo(longest.epochs) : undefined
}

function open({ schedule, small: isSmall, seed }: Asked, past: ReturnType<typeof pastOf>): TrainedRun<Noted> {
  const draws = stream(seed)
  const { train, test } = splitOf(seed)
  const pooled = isSmall ? small(train) : train
  const random = draws.fork('init')
  const net = createDigitNet({ hidden: [HIDDEN], learningRate: LEARNING_RATE, batch: 2 * BATCH, random })
  const metered = new Metered(net, past?.notes.at(-1)?.rows)
  const fresh = pick(
    test,
    Array.from({ length: FOLLOWED.digits }, (_, i) => i),
  )
  return new TrainedRun(
    {
      net,
      branches: true,
      train: (_, epoch) => {
        const kind = KINDS[schedule[epoch - 1]]
        if (kind === 'out') return
        adversarialEpoch(metered, kind === 'weak' ? pooled : train, {
          ...BALL,
          recipe: RECIPES[kind],
          order: draws.fork('order').fork(epoch).permutation(train.count),
          batch: BATCH,
          random: draws.fork('attack in training').fork(epoch),
        })
      },
      note: () => {
        const start = draws.fork('attack on the way')
        const attacked = pgd(net, fresh.inputs, fresh.labels, {
          ...BALL,
          steps: FOLLOWED.steps,
          random: start,
        })
        return { rows: metered.passes, loss: net.meanLoss(attacked.x, fresh.labels) }
      },
    },
    past,
  )
}

/**
 * A net trained by a schedule; those of one seed start alike and take the same batches. What another has been through
 * is not trained again: of the six schedules compared, three begin as another does.
 */
export function runOf(asked: Asked): TrainedRun<Noted> {
  const known = kept.find((other) => sharedEpochs(asked, other.asked) === asked.schedule.length)
  if (known !== undefined) return known.run
  const run = open(asked, pastOf(asked))
  kept.push({ asked, run })
  if (kept.length > KEPT) kept.shift()
  return run
}

/** How often a run’s last net is right on digits that it has not seen, as they are and under attack. */
export const worthOf = (asked: Asked, epochs: number): UnderAttack =>
  underAttack(runOf(asked).at(epochs), splitOf(asked.seed).test, {
    ...BALL,
    ...TEST,
    random: stream(asked.seed).fork('attack in test'),
  })
