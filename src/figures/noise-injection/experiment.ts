import { stream } from '../../core/random'
import type { ConfigOf } from '../../runtime/params'
import { COPIES } from './places'
import { Arm, type Treatment } from './arm'
import { type Moons, signs } from './data'
import type { ArmFrame } from './grid'
import { EPOCHS, params } from './params'
import { fitsToCopies, type Linear, ridge } from './ridge'

export { params }

type Config = ConfigOf<typeof params>

export interface Frame {
  epoch: number
  /** Training points, x and y in turn; their labels, and which of these are wrong. */
  points: Float32Array
  labels: Uint8Array
  wrong: Uint8Array
  plain: ArmFrame
  noise: ArmFrame
  /** The net that pays for its slope, if it is wanted. */
  penalty: ArmFrame | undefined
  /** The linear model, if it is wanted: fits to `COPIES` noisy copies, and ridge regression with λ = nσ². */
  linear: { copies: Linear[]; ridge: Linear; lambda: number } | undefined
}

/** The plain net does not change with σ, nor the noisy one with what stands beside it. */
const KEPT = 4
const arms = new Map<string, Arm>()

function armOf(config: Config, treatment: Treatment): Arm {
  const { wrongShare, count, spread, seed } = config
  const sigma = treatment === 'plain' ? 0 : config.sigma
  const done = sigma === 0 ? 'plain' : treatment
  const key = JSON.stringify([done, sigma, wrongShare, count, spread, seed])
  const arm = arms.get(key) ?? new Arm({ wrongShare, count, spread, seed }, done, sigma)
  arms.delete(key)
  arms.set(key, arm)
  for (const oldest of [...arms.keys()].slice(0, -KEPT)) arms.delete(oldest)
  return arm
}

/** Trains the twins, and the third net if it is wanted, from the same weights on the same batches; a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const plain = armOf(config, 'plain')
  const noise = armOf(config, 'noise')
  const penalty = config.third === 'penalty' ? armOf(config, 'penalty') : undefined
  const { train, wrong } = plain.moons
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    for (const arm of [plain, noise, penalty]) arm?.reach(epoch)
    yield () => ({
      epoch,
      points: train.inputs,
      labels: train.labels,
      wrong,
      plain: plain.at(epoch),
      noise: noise.at(epoch),
      penalty: penalty?.at(epoch),
      linear: config.third === 'ridge' ? linearOf(plain.moons, config) : undefined,
    })
  }
}

function linearOf({ train }: Moons, { sigma, seed }: Config): Frame['linear'] {
  const targets = signs(train)
  const lambda = train.count * sigma * sigma
  return {
    copies: fitsToCopies(train.inputs, targets, sigma, COPIES, stream(seed).fork('copies')),
    ridge: ridge(train.inputs, targets, lambda),
    lambda,
  }
}
