import { distinctBins, equalBins, fixedBins, planePoint } from '../../../core/information'
import { dense, tanh } from '../../../core/layers'
import { glorot } from '../../../core/layers/initializers'
import { softmaxCrossEntropy } from '../../../core/losses'
import { memo } from '../../../core/memo'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { stream } from '../../../core/random'
import { mean, predictedClasses } from '../../../core/statistics'
import { TrainedRun, trainEpoch } from '../../../core/training'
import { BINNINGS, type Binning, BINS, HISTOGRAM, WIDTH } from '../counting'
import { LAST, LOOK_EVERY, WIDTHS } from '../params'

const BITS = 12
export const PATTERNS = 2 ** BITS
const TRAINED_ON = Math.round(0.8 * PATTERNS)
const BATCH = 256
const LEARNING_RATE = 5e-3

const BINS_OF = {
  equal: equalBins(BINS, -1, 1),
  distinct: distinctBins,
  before: fixedBins(WIDTH),
} as const

/** I(X; T) and I(T; Y) of every hidden layer in turn, counted in each way. */
export type Look = Readonly<Record<Binning, Float32Array>>

/** The network after an epoch, and every look at it so far. */
export interface NetFrame {
  epoch: number
  /** One after the other, the untrained network first. */
  looks: Look
  /** Share right of the patterns it was not trained on. */
  accuracy: number
  /** How many of the patterns give the first unit of the last hidden layer a value in each bin, before its tanh. */
  counts: Uint16Array
}

interface Task {
  inputs: Float32Array
  labels: Uint8Array
  train: Uint32Array
  test: Uint32Array
}

/** All patterns of twelve signs; the answer is whether a random quadratic form of them is above its median. */
const taskOf = memo(2, ({ seed }: { seed: number }): Task => {
  const draws = stream(seed).fork('network')
  const weights = draws.fork('task').fillNormal(new Float64Array(BITS * BITS))
  const inputs = Float32Array.from({ length: PATTERNS * BITS }, (_, i) =>
    (Math.floor(i / BITS) >> (i % BITS)) % 2 === 0 ? -1 : 1,
  )
  const form = Float64Array.from({ length: PATTERNS }, (_, row) => {
    let sum = 0
    for (let a = 0; a < BITS; a++) {
      const sign = inputs[row * BITS + a]
      // On the diagonal, where a square would always be 1, stand the weights of the signs themselves.
      sum += 2 * weights[a * BITS + a] * sign
      for (let b = 0; b < a; b++) sum += weights[a * BITS + b] * sign * inputs[row * BITS + b]
    }
    return sum
  })
  const median = form.toSorted()[PATTERNS / 2]
  const order = draws.fork('split').permutation(PATTERNS)
  return {
    inputs,
    labels: Uint8Array.from(form, (value) => (value >= median ? 1 : 0)),
    train: order.subarray(0, TRAINED_ON),
    test: order.subarray(TRAINED_ON),
  }
})

/** Numbers of the layers before and after the tanh of a hidden layer. */
const before = (layer: number): number => 2 * layer
const after = (layer: number): number => 2 * layer + 1

function lookAt(net: Net, { inputs, labels }: Task): Look {
  net.forward(inputs)
  const pointsOf = (binning: Binning): Float32Array =>
    Float32Array.from(
      WIDTHS.flatMap((units, layer) => {
        const values = net.activations(binning === 'before' ? before(layer) : after(layer))
        const { input, output } = planePoint(values, units, labels, 2, BINS_OF[binning])
        return [input, output]
      }),
    )
  return { equal: pointsOf('equal'), distinct: pointsOf('distinct'), before: pointsOf('before') }
}

export const networkOf = memo(3, ({ seed }: { seed: number }): TrainedRun<Look> => {
  const task = taskOf({ seed })
  const draws = stream(seed).fork('network')
  return new TrainedRun({
    net: createNet({
      input: BITS,
      layers: [
        ...WIDTHS.flatMap((units) => [dense(units, { weights: glorot }), tanh()]),
        dense(2, { weights: glorot }),
      ],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: LEARNING_RATE }),
      batch: PATTERNS,
      random: draws.fork('init'),
    }),
    train: (net, epoch) => {
      const order = draws.fork('order').fork(epoch).permutation(TRAINED_ON)
      trainEpoch(net, {
        inputs: task.inputs,
        targets: task.labels,
        order: order.map((at) => task.train[at]),
        batch: BATCH,
        dropLast: true,
      })
    },
    note: (net) => lookAt(net, task),
    every: LOOK_EVERY,
  })
})

function countsOf(net: Net): Uint16Array {
  const { from, to, bins } = HISTOGRAM
  const bin = equalBins(bins, from, to)
  const counts = new Uint16Array(bins)
  net.activations(before(LAST)).forEach((value, i) => {
    if (i % WIDTHS[LAST] === 0) counts[bin(value)] += 1
  })
  return counts
}

const joined = (looks: readonly Look[], binning: Binning): Float32Array =>
  Float32Array.from(looks.flatMap((look) => [...look[binning]]))

/** The network of a seed after an epoch; trains on as far as need be. */
export function netFrame(seed: number, epoch: number): NetFrame {
  const run = networkOf({ seed })
  const { inputs, labels, test } = taskOf({ seed })
  const looks = run.notes(epoch)
  const net = run.at(epoch)
  const answers = predictedClasses(net.forward(inputs), 2)
  const [equal, distinct, untouched] = BINNINGS.map((binning) => joined(looks, binning))
  return {
    epoch,
    looks: { equal, distinct, before: untouched },
    accuracy: mean(Array.from(test, (at) => (answers[at] === labels[at] ? 1 : 0))),
    counts: countsOf(net),
  }
}
