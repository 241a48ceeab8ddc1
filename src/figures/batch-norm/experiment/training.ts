import type { Split } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { sgd } from '../../../core/optimizers'
import { stream } from '../../../core/random'
import { TrainedRun } from '../../../core/training'
import type { NetName } from '../names'
import { type Config, FRAME_STEPS, UNITS } from '../params'
import { BINS, shapeOf } from '../shapes'
import { BATCH, createLayered, layersOf, receiverOf } from './layered'

export const digitsOf = memo(1, (seed: number): Split => splitDigits(stream(seed).fork('split')))

/** The layer, from 1, whose numbers stopped being finite; 0 for the loss or the last layer. */
export interface StoppedNet {
  step: number
  layer: number
}

/** What is noted after every few steps. */
export interface Progress {
  /** Mean loss of the batches since the last note; NaN before the first step. */
  loss: number
  /** What the units of each hidden layer received in the last step, as shapes one after the other. */
  shapes: Uint8Array
  /** How far the mean of what a unit receives has moved since the last note, in spreads of its layer; a mean over all units. */
  drift: number
  stopped: StoppedNet | undefined
}

export type RunConfig = Pick<Config, 'rate' | 'depth' | 'seed'> & { name: NetName }

interface Received {
  shapes: Uint8Array
  /** Mean of each unit, layer after layer, and spread of each layer. */
  means: Float64Array
  spreads: Float64Array
}

function joined(shapes: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(shapes.length * BINS)
  shapes.forEach((shape, i) => all.set(shape, i * BINS))
  return all
}

/** What the ReLUs of the hidden layers were given in the last pass. */
function receivedBy(net: Net, { name, depth }: RunConfig): Received {
  const means = new Float64Array(depth * UNITS)
  const spreads = new Float64Array(depth)
  const shapes = Array.from({ length: depth }, (_, layer) => {
    const values = net.activations(receiverOf(name, layer))
    const rows = values.length / UNITS
    let [sum, squares] = [0, 0]
    for (let unit = 0; unit < UNITS; unit++) {
      let own = 0
      for (let at = unit; at < values.length; at += UNITS) {
        own += values[at]
        squares += values[at] * values[at]
      }
      means[layer * UNITS + unit] = own / rows
      sum += own
    }
    spreads[layer] = Math.sqrt(Math.max(0, squares / values.length - (sum / values.length) ** 2))
    return shapeOf(values)
  })
  return { shapes: joined(shapes), means, spreads }
}

function driftBetween(before: Received | undefined, now: Received): number {
  if (before === undefined) return 0
  let sum = 0
  now.means.forEach((mean, i) => {
    const spread = now.spreads[Math.floor(i / UNITS)]
    if (spread > 0) sum += Math.abs(mean - before.means[i]) / spread
  })
  return sum / now.means.length
}

function stoppedOf(net: Net, { name, depth }: RunConfig): StoppedNet | undefined {
  if (net.stopped === null) return undefined
  const layer = 1 + Math.floor(net.stopped.layer / layersOf(name))
  return { step: net.stopped.step, layer: layer > depth ? 0 : layer }
}

/** Rows of a step, counted from 0: each epoch in an order of its own. */
function rowsOf(step: number, seed: number, count: number): Uint32Array {
  const steps = count / BATCH
  const order = stream(seed)
    .fork('order')
    .fork(Math.floor(step / steps))
    .permutation(count)
  return order.subarray((step % steps) * BATCH, (step % steps) * BATCH + BATCH)
}

/** A net and all moments of its training; an “epoch” of the run is a frame, `FRAME_STEPS` steps. */
export const trained = memo(6, (config: RunConfig): TrainedRun<Progress> => {
  const { name, rate, depth, seed } = config
  const { train } = digitsOf(seed)
  const net = createLayered({
    name,
    depth,
    optimizer: sgd({ learningRate: rate }),
    random: stream(seed).fork('init'),
  })
  net.forward(train.inputs.subarray(0, 64 * BATCH))
  let loss = Number.NaN
  let before: Received | undefined
  return new TrainedRun({
    net,
    train: (_, frame) => {
      loss = 0
      for (let i = 0; i < FRAME_STEPS; i++) {
        const rows = rowsOf((frame - 1) * FRAME_STEPS + i, seed, train.count)
        loss += net.train(train.inputs, train.labels, rows) / FRAME_STEPS
      }
    },
    note: () => {
      const received = receivedBy(net, config)
      const drift = driftBetween(before, received)
      before = received
      return { loss, shapes: received.shapes, drift, stopped: stoppedOf(net, config) }
    },
  })
})
