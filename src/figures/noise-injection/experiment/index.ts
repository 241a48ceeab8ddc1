import { stream } from '../../../core/random'
import { type Moons, signs } from './data'
import { type Config, EPOCHS, params } from '../params'
import { COPIES, VISITS } from '../grid'
import { fitsToCopies, type Linear, ridge } from './ridge'
import { noiseAt, type NetFrame, trained } from './training'

export { params }

export interface Frame {
  epoch: number
  /** Training points, x and y in turn; their labels, and which of these are wrong. */
  points: Float32Array
  labels: Uint8Array
  wrong: Uint8Array
  plain: NetFrame
  noise: NetFrame
  /** The net that pays for its slope, if it is wanted. */
  penalty: NetFrame | undefined
  /** The linear model, if it is wanted: fits to `COPIES` noisy copies, and ridge regression with λ = nσ². */
  linear: { copies: Linear[]; ridge: Linear; lambda: number } | undefined
  /** What σ was multiplied with at the last `VISITS` visits of each point (at epoch 0 the first): x and y in turn. */
  draws: Float32Array
}

/** Trains the twins, and the third net if it is wanted, from the same weights on the same batches; a frame an epoch. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { sigma, third } = config
  const plain = trained(config, 'plain', 0)
  const noise = trained(config, 'noise', sigma)
  const penalty = third === 'penalty' ? trained(config, 'penalty', sigma) : undefined
  const { train, wrong } = plain.moons
  for (let epoch = 0; epoch <= EPOCHS; epoch += 1) {
    for (const each of [plain, noise, penalty]) each?.reach(epoch)
    yield () => ({
      epoch,
      points: train.inputs,
      labels: train.labels,
      wrong,
      plain: plain.at(epoch),
      noise: noise.at(epoch),
      penalty: penalty?.at(epoch),
      linear: third === 'ridge' ? linearOf(plain.moons, config) : undefined,
      draws: drawsUpTo(epoch, config),
    })
  }
}

/** The noise of the visits up to an epoch, the latest first. */
function drawsUpTo(epoch: number, { seed, count }: Config): Float32Array {
  const draws = new Float32Array(VISITS * 2 * count)
  for (let visit = 0; visit < VISITS; visit++) {
    const places = draws.subarray(visit * 2 * count, (visit + 1) * 2 * count)
    noiseAt(seed, Math.max(VISITS, epoch) - visit).fillNormal(places)
  }
  return draws
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
