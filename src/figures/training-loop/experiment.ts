import { blobs, type Labelled, withWrongLabels } from '../../core/datasets'
import { exp, logSumExp } from '../../core/elementary'
import { dense, glorot, tanh } from '../../core/layers'
import { softmaxCrossEntropy } from '../../core/losses'
import { createNet, type Net } from '../../core/nets'
import { sgd } from '../../core/optimizers'
import { type Stream, stream } from '../../core/random'
import type { ConfigOf } from '../../runtime/params'
import { BATCH, DECAY, EPSILON, NOISE, params, SMOOTHING, STEPS } from './params'

export { params }

type Config = ConfigOf<typeof params>

/** Points, of two classes in turn; one carries the other label. */
const POINTS = 12
const INPUTS = 2
const HIDDEN = 3
const CLASSES = 2

/** One training step of a 2-3-2 net with tanh, as it was computed. Rows are the examples of the batch. */
export interface Frame {
  /** Number of the batch, from 0. */
  step: number
  /** All points: place, the label given, and whether it is wrong. */
  points: { x: number; y: number; label: number; wrong: boolean }[]
  /** Which of them are in the batch. */
  rows: number[]
  /** Inputs of the batch: after the data's valve, and as the network takes them. */
  shaken: Float32Array
  inputs: Float32Array
  /** Rows of 3, 2 and 2. */
  hidden: Float32Array
  logits: Float32Array
  probabilities: Float32Array
  /** What the loss asks for, rows of 2, and the loss of each row. */
  targets: Float32Array
  losses: Float32Array
  loss: number
  /** Weights (2 × 3, row by row), 3 biases, weights (3 × 2), 2 biases: before and after, with the loss's gradient. */
  before: Float32Array
  gradient: Float32Array
  /** What decay adds to the gradient. */
  decay: Float32Array
  after: Float32Array
  /** Mean loss of every batch so far. */
  course: number[]
}

interface Data {
  given: Labelled
  right: Labelled
}

function dataOf(seed: Stream): Data {
  const centres = [[-0.8, -0.4] as const, [0.8, 0.4] as const]
  const right = blobs(POINTS, centres, 0.45, seed.fork('points'))
  return { right, given: withWrongLabels(right, 1 / POINTS, seed.fork('labels')) }
}

/** The rows of a batch: every epoch goes through all points once, in an order of its own. */
function batchOf(step: number, seed: Stream): number[] {
  const batches = POINTS / BATCH
  const order = seed
    .fork('order')
    .fork(Math.floor(step / batches))
    .permutation(POINTS)
  const from = (step % batches) * BATCH
  return Array.from(order.subarray(from, from + BATCH))
}

function targetsOf(labels: readonly number[], smoothing: number): Float32Array {
  return Float32Array.from({ length: labels.length * CLASSES }, (_, i) => {
    const asked = labels[Math.floor(i / CLASSES)] === i % CLASSES ? 1 - smoothing : 0
    return asked + smoothing / CLASSES
  })
}

/** p = softmax(z) for each row, and −Σ q log p. */
function outcome(logits: Float32Array, targets: Float32Array) {
  const probabilities = new Float32Array(logits.length)
  const losses = new Float32Array(logits.length / CLASSES)
  for (let row = 0; row < losses.length; row++) {
    const own = Float64Array.from(logits.subarray(row * CLASSES, (row + 1) * CLASSES))
    const scale = logSumExp(own)
    own.forEach((logit, j) => {
      probabilities[row * CLASSES + j] = exp(logit - scale)
      losses[row] += targets[row * CLASSES + j] * (scale - logit)
    })
  }
  return { probabilities, losses }
}

/** One step of `net` on a batch: the net is changed, the numbers are given. */
function takeStep(net: Net, { given, right }: Data, config: Config, step: number, course: number[]): Frame {
  const seed = stream(config.seed)
  const rows = batchOf(step, seed)
  const noise = seed.fork('noise').fork(step)
  const shaken = Float32Array.from(
    rows.flatMap((row) => Array.from(given.inputs.subarray(row * INPUTS, (row + 1) * INPUTS))),
    (value) => value + (config.noisyInputs ? noise.normal(0, NOISE) : 0),
  )
  const targets = targetsOf(
    rows.map((row) => given.labels[row]),
    config.smoothLabels ? SMOOTHING : 0,
  )
  const uphill = config.attackedInputs ? net.inputGradient(shaken, targets) : undefined
  const inputs = shaken.map((value, i) => value + EPSILON * Math.sign(uphill?.[i] ?? 0))

  const before = net.parameters()
  const loss = net.backpropagate(inputs, targets)
  const [hidden, logits, gradient] = [net.activations(1), net.activations(2), net.gradients()]
  const decay = before.map((weight) => (config.weightDecay ? DECAY * weight : 0))
  net.setGradients(gradient.map((slope, i) => slope + decay[i]))
  net.update()
  course.push(loss)
  return {
    step,
    points: Array.from(given.labels, (label, i) => ({
      x: given.inputs[i * INPUTS],
      y: given.inputs[i * INPUTS + 1],
      label,
      wrong: label !== right.labels[i],
    })),
    rows,
    shaken,
    inputs,
    hidden,
    logits,
    ...outcome(logits, targets),
    targets,
    loss,
    before,
    gradient,
    decay,
    after: net.parameters(),
    course: [...course],
  }
}

/** Trains a 2-3-2 net on twelve points of which one is labelled wrongly, a frame a batch of four. */
export function* run(config: Config): Generator<Frame, void> {
  const seed = stream(config.seed)
  const data = dataOf(seed)
  const net = createNet({
    input: INPUTS,
    layers: [dense(HIDDEN, { weights: glorot }), tanh(), dense(CLASSES, { weights: glorot })],
    loss: softmaxCrossEntropy(),
    optimizer: sgd({ learningRate: config.learningRate }),
    batch: BATCH,
    random: seed.fork('init'),
  })
  const course: number[] = []
  for (let step = 0; step < STEPS; step += 1) yield takeStep(net, data, config, step, course)
}
