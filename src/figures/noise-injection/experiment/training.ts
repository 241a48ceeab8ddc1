import { memo } from '../../../core/memo'
import { dense, glorot, tanh } from '../../../core/layers'
import { meanSquaredError } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { type Stream, stream } from '../../../core/random'
import { TrainedRun, trainEpoch } from '../../../core/training'
import { GRID, LOSS_EVERY, TEST_NOISES } from '../grid'
import { DOMAIN, EPOCHS } from '../params'
import { type DataConfig, type Moons, moonsOf, signs } from './data'
import { penalisedEpoch } from './penalty'

/** What is done to training. */
export type Treatment = 'plain' | 'noise' | 'penalty'

/** What one net has come to. */
export interface NetFrame {
  /** f over the plane, x fastest, from −1 (0) to 1 (255). */
  field: Uint8Array
  /** Mean of ½(f − y)² at the start and after every `LOSS_EVERY` epochs: on the training points as labelled, and on fresh ones. */
  trainLoss: readonly number[]
  testLoss: readonly number[]
  /** Share of the fresh points answered rightly under each of `TEST_NOISES`, the first without noise. */
  accuracy: readonly number[]
}

export interface Trained {
  moons: Moons
  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach: (epoch: number) => void
  at: (epoch: number) => NetFrame
}

const UNITS = 32
const BATCH = 25
/** Falls in a straight line to 0 at the last epoch, so that the nets come to rest. */
const LEARNING_RATE = 0.03
/** Test points behind the loss curves. */
const CURVE_TESTED = 200
/** Most rows of a pass. */
const ROWS = 256

const createPlaneNet = (seed: number): Net => {
  const weights = glorot
  return createNet({
    input: 2,
    layers: [dense(UNITS, { weights }), tanh(), dense(UNITS, { weights }), tanh(), dense(1, { weights })],
    loss: meanSquaredError(),
    optimizer: adam({ learningRate: LEARNING_RATE }),
    batch: ROWS,
    random: stream(seed).fork('init'),
  })
}

interface Asked {
  data: DataConfig
  treatment: Treatment
  sigma: number
}

/** Where the noise of an epoch's visits comes from. */
export const noiseAt = (seed: number, epoch: number): Stream => stream(seed).fork('noise').fork(epoch)

/** The training points as an epoch's visits see them. */
function inputsAt(
  epoch: number,
  { inputs }: Moons['train'],
  { data, treatment, sigma }: Asked,
): Float32Array {
  if (treatment !== 'noise') return inputs
  return noiseAt(data.seed, epoch).withNoise(inputs, sigma)
}

/** Nothing is trained before it is asked for. */
export function train(asked: Asked): Trained {
  const { data, treatment, sigma } = asked
  const moons = moonsOf(data)
  const [targets, answers] = [signs(moons.train), signs(moons.test)]
  const curve = {
    inputs: moons.test.inputs.subarray(0, 2 * CURVE_TESTED),
    answers: answers.subarray(0, CURVE_TESTED),
  }
  const run = new TrainedRun({
    net: createPlaneNet(data.seed),
    train: (net, epoch) => {
      const order = stream(data.seed).fork('order').fork(epoch).permutation(moons.train.count)
      net.learningRate = LEARNING_RATE * (1 - (epoch - 1) / EPOCHS)
      const rows = { inputs: inputsAt(epoch, moons.train, asked), targets, order, batch: BATCH }
      if (treatment === 'penalty') penalisedEpoch(net, rows, sigma)
      else trainEpoch(net, rows)
    },
    note: (net) => ({
      train: net.meanLoss(moons.train.inputs, targets) / 2,
      test: net.meanLoss(curve.inputs, curve.answers) / 2,
    }),
    every: LOSS_EVERY,
  })
  return {
    moons,
    reach: (epoch) => run.reach(epoch),
    at: (epoch) => {
      const losses = run.notes(epoch)
      const net = run.at(epoch)
      return {
        field: fieldOf(net),
        trainLoss: losses.map((loss) => loss.train),
        testLoss: losses.map((loss) => loss.test),
        accuracy: TEST_NOISES.map((noise) => accuracyUnder(net, noise, moons)),
      }
    },
  }
}

/** The plain net does not change with σ, nor the noisy one with what stands beside it. */
const kept = memo(4, train)

/** A net trained in one way; without noise all ways are the plain one. */
export const trained = (
  { wrongShare, count, spread, seed }: DataConfig,
  way: Treatment,
  sigma: number,
): Trained =>
  kept({
    data: { wrongShare, count, spread, seed },
    treatment: sigma === 0 ? 'plain' : way,
    sigma: way === 'plain' ? 0 : sigma,
  })

/** Share of fresh points on their own side of f = 0 when they are shaken. */
function accuracyUnder(net: Net, noise: number, { test, testNoise }: Moons): number {
  const outputs = net.predict(test.inputs.map((value, i) => value + noise * testNoise[i]))
  let right = 0
  for (let i = 0; i < test.count; i++) if (outputs[i] > 0 === test.labels[i] > 0) right += 1
  return right / test.count
}

function fieldOf(net: Net): Uint8Array {
  const outputs = net.field({ ...DOMAIN, ...GRID })
  return Uint8Array.from(outputs, (f) => Math.round(127.5 + 127.5 * Math.min(1, Math.max(-1, f))))
}
