import { logSumExp, softmax } from '../../../core/elementary'
import { dense, glorot, tanh } from '../../../core/layers'
import { softmaxCrossEntropy } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import { sgd } from '../../../core/optimizers'
import type { Stream } from '../../../core/random'
import { BATCH, DECAY, EPSILON, HIDDEN, NOISE, SMOOTHING } from '../params'
import type { Filters } from '../places'
import { batchOf, type Data } from './data'

const INPUTS = 2
const CLASSES = 2

/** One training step of a net with one hidden layer of tanh, as it was computed. Rows are the examples of the batch. */
export interface StepNumbers {
  /** Number of the batch, from 0. */
  step: number
  /** Which points are in the batch. */
  rows: number[]
  /** Inputs of the batch: after the filter of the data, and as the network takes them. */
  shaken: Float32Array
  inputs: Float32Array
  /** Rows of `HIDDEN`, 2 and 2. */
  hidden: Float32Array
  logits: Float32Array
  probabilities: Float32Array
  /** What the loss asks for, rows of 2, and the loss of each row. */
  targets: Float32Array
  losses: Float32Array
  loss: number
  /** Weights (2 × `HIDDEN`, row by row), biases, weights (`HIDDEN` × 2), biases: before and after, with the loss's gradient. */
  before: Float32Array
  gradient: Float32Array
  /** What decay adds to the gradient. */
  decay: Float32Array
  after: Float32Array
}

export const netOf = (learningRate: number, random: Stream): Net =>
  createNet({
    input: INPUTS,
    layers: [dense(HIDDEN, { weights: glorot }), tanh(), dense(CLASSES, { weights: glorot })],
    loss: softmaxCrossEntropy(),
    optimizer: sgd({ learningRate }),
    batch: BATCH,
    random,
  })

function targetsOf(labels: readonly number[], smoothing: number): Float32Array {
  return Float32Array.from({ length: labels.length * CLASSES }, (_, i) => {
    const asked = labels[Math.floor(i / CLASSES)] === i % CLASSES ? 1 - smoothing : 0
    return asked + smoothing / CLASSES
  })
}

/** −Σ q log p of each row, p = softmax(z). */
function lossesOf(logits: Float32Array, targets: Float32Array): Float32Array {
  const losses = new Float32Array(logits.length / CLASSES)
  for (let row = 0; row < losses.length; row++) {
    const own = Float64Array.from(logits.subarray(row * CLASSES, (row + 1) * CLASSES))
    const scale = logSumExp(own)
    own.forEach((logit, j) => {
      losses[row] += targets[row * CLASSES + j] * (scale - logit)
    })
  }
  return losses
}

interface Batch {
  data: Data
  /** The labels trained on. */
  labels: Uint8Array
  filters: Filters
  step: number
  seed: Stream
}

/** One step of `net`: the net is changed, the numbers are given. */
export function takeStep(net: Net, { data, labels, filters, step, seed }: Batch): StepNumbers {
  const rows = batchOf(step, seed)
  const noise = seed.fork('noise').fork(step)
  const shaken = Float32Array.from(
    rows.flatMap((row) => Array.from(data.inputs.subarray(row * INPUTS, (row + 1) * INPUTS))),
    (value) => value + (filters.noisyInputs ? noise.normal(0, NOISE) : 0),
  )
  const targets = targetsOf(
    rows.map((row) => labels[row]),
    filters.smoothLabels ? SMOOTHING : 0,
  )
  const uphill = filters.attackedInputs ? net.inputGradient(shaken, targets) : undefined
  const inputs = shaken.map((value, i) => value + EPSILON * Math.sign(uphill?.[i] ?? 0))

  const before = net.parameters()
  const loss = net.backpropagate(inputs, targets)
  const [hidden, logits, gradient] = [net.activations(1), net.activations(2), net.gradients()]
  const decay = before.map((weight) => (filters.weightDecay ? DECAY * weight : 0))
  net.setGradients(gradient.map((slope, i) => slope + decay[i]))
  net.update()
  return {
    step,
    rows,
    shaken,
    inputs,
    hidden,
    logits,
    probabilities: softmax(logits, CLASSES),
    losses: lossesOf(logits, targets),
    targets,
    loss,
    before,
    gradient,
    decay,
    after: net.parameters(),
  }
}
