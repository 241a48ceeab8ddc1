import { pgd } from '../../../core/attacks'
import { pick, type Split } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { TrainedRun } from '../../../core/training'
import type { TrainingName } from '../names'
import type { Config } from '../params'
import { alphasOf, createNoisyNet, type NoisyNet } from './noisyNet'

const TRAINED = 600
const BATCH = 60
export const EPSILON = 0.15
export const BOX = { lo: 0, hi: 1 } as const
/** Steps of the attack that training defends against. */
const ATTACK_STEPS = 5

/** What is noted of the untrained net and after every epoch. */
export interface Progress {
  /** α of both layers. */
  alphas: readonly [number, number]
  /** Mean loss of the epoch’s batches; NaN before the first. */
  loss: number
}

export interface Trained extends NoisyNet {
  run: TrainedRun<Progress>
}

export const digitsOf = memo(1, (seed: number): Split => splitDigits(stream(seed).fork('split')))

export type RunConfig = Pick<Config, 'alpha' | 'held' | 'seed'> & { on: TrainingName }

/** One step on digits as they are; or on them and as many attacked ones, the noise on in the attack as well. */
function step({ net }: NoisyNet, { on, seed }: RunConfig, rows: Uint32Array, number: number): number {
  const { inputs, labels } = pick(digitsOf(seed).train, rows)
  if (on === 'plain') return net.train(inputs, labels)
  const random = stream(seed).fork('attacks').fork(number)
  const { x } = pgd(net, inputs, labels, { epsilon: EPSILON, steps: ATTACK_STEPS, box: BOX, random })
  const [both, twice] = [new Float32Array(2 * inputs.length), new Uint8Array(2 * labels.length)]
  both.set(inputs)
  both.set(x, inputs.length)
  twice.set(labels)
  twice.set(labels, labels.length)
  return net.train(both, twice)
}

/** A net in training; an epoch draws its noise from a stream of its own. */
export const trained = memo(4, (config: RunConfig): Trained => {
  const { seed } = config
  const noisy = createNoisyNet(config)
  let loss = Number.NaN
  const run = new TrainedRun<Progress>({
    net: noisy.net,
    train: (_, epoch) => {
      const order = stream(seed).fork('order').fork(epoch).permutation(TRAINED)
      noisy.drawFrom(stream(seed).fork('noise').fork(epoch))
      let sum = 0
      for (let from = 0; from < TRAINED; from += BATCH) {
        sum += step(noisy, config, order.subarray(from, from + BATCH), epoch * TRAINED + from)
      }
      loss = (sum * BATCH) / TRAINED
    },
    note: (net) => ({ alphas: alphasOf(net), loss }),
  })
  return { ...noisy, run }
})
