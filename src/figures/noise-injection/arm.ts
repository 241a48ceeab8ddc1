import { dense, glorot, tanh } from '../../core/layers'
import { meanSquaredError } from '../../core/losses'
import { createNet, type Net } from '../../core/nets'
import { adam } from '../../core/optimizers'
import { stream } from '../../core/random'
import { type DataConfig, type Moons, moonsOf, signs } from './data'
import { type ArmFrame, GRID } from './grid'
import { DOMAIN, EPOCHS } from './params'
import { LOSS_EVERY, TEST_NOISES } from './places'
import { penalisedStep } from './penalty'

/** What is done to training. */
export type Treatment = 'plain' | 'noise' | 'penalty'

const UNITS = 32
const BATCH = 25
/** Falls in a straight line to 0 at the last epoch, so that the nets come to rest. */
const LEARNING_RATE = 0.03
/** Test points behind the loss curves. */
const CURVE_TESTED = 200
/** Most rows of a pass. */
const ROWS = 256

/** A net and how far it has been trained; every epoch it has reached can be looked at again. */
export class Arm {
  readonly moons: Moons
  private readonly config: DataConfig
  private readonly treatment: Treatment
  private readonly sigma: number
  private readonly net: Net
  private readonly targets: { train: Float32Array; test: Float32Array }
  private readonly reached: Float32Array[] = []
  private readonly losses: { train: number[]; test: number[] } = { train: [], test: [] }

  constructor(config: DataConfig, treatment: Treatment, sigma: number) {
    this.config = config
    this.treatment = treatment
    this.sigma = sigma
    this.moons = moonsOf(config)
    this.targets = { train: signs(this.moons.train), test: signs(this.moons.test) }
    const weights = glorot
    this.net = createNet({
      input: 2,
      layers: [dense(UNITS, { weights }), tanh(), dense(UNITS, { weights }), tanh(), dense(1, { weights })],
      loss: meanSquaredError(),
      optimizer: adam({ learningRate: LEARNING_RATE }),
      batch: ROWS,
      random: stream(config.seed).fork('init'),
    })
    this.record()
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    while (this.reached.length <= epoch) {
      // A net that was looked at at an earlier epoch has that epoch's parameters; the optimiser's state is untouched.
      this.net.setParameters(this.reached[this.reached.length - 1])
      this.train(this.reached.length)
      this.record()
    }
  }

  /** What stood after an epoch that has been reached. */
  at(epoch: number): ArmFrame {
    this.net.setParameters(this.reached[epoch])
    return {
      field: fieldOf(this.net),
      trainLoss: this.losses.train.slice(0, measuredBy(epoch)),
      testLoss: this.losses.test.slice(0, measuredBy(epoch)),
      accuracy: TEST_NOISES.map((noise) => this.accuracyUnder(noise)),
    }
  }

  private train(epoch: number): void {
    const { train } = this.moons
    const seed = stream(this.config.seed)
    const order = seed.fork('order').fork(epoch).permutation(train.count)
    const inputs = this.inputsAt(epoch)
    this.net.learningRate = LEARNING_RATE * (1 - (epoch - 1) / EPOCHS)
    for (let from = 0; from < train.count; from += BATCH) {
      const rows = order.subarray(from, from + BATCH)
      if (this.treatment === 'penalty') penalisedStep(this.net, inputs, this.targets.train, rows, this.sigma)
      else this.net.train(inputs, this.targets.train, rows)
    }
  }

  /** The training points as this epoch's visits see them. */
  private inputsAt(epoch: number): Float32Array {
    const { inputs } = this.moons.train
    if (this.treatment !== 'noise') return inputs
    const noise = stream(this.config.seed).fork('noise').fork(epoch)
    return inputs.map((value) => value + noise.normal(0, this.sigma))
  }

  private record(): void {
    const { train, test } = this.moons
    this.reached.push(this.net.parameters())
    if ((this.reached.length - 1) % LOSS_EVERY > 0) return
    this.losses.train.push(this.net.meanLoss(train.inputs, this.targets.train) / 2)
    const [inputs, targets] = [
      test.inputs.subarray(0, 2 * CURVE_TESTED),
      this.targets.test.subarray(0, CURVE_TESTED),
    ]
    this.losses.test.push(this.net.meanLoss(inputs, targets) / 2)
  }

  private accuracyUnder(noise: number): number {
    const { test, testNoise } = this.moons
    const outputs = this.net.predict(test.inputs.map((value, i) => value + noise * testNoise[i]))
    let right = 0
    for (let i = 0; i < test.count; i++) if (outputs[i] > 0 === test.labels[i] > 0) right += 1
    return right / test.count
  }
}

/** How many losses have been measured after an epoch. */
const measuredBy = (epoch: number): number => Math.floor(epoch / LOSS_EVERY) + 1

function fieldOf(net: Net): Uint8Array {
  const outputs = net.field({ ...DOMAIN, ...GRID })
  return Uint8Array.from(outputs, (f) => Math.round(127.5 + 127.5 * Math.min(1, Math.max(-1, f))))
}
