import { dense, relu } from '../../core/layers'
import { softmaxCrossEntropy } from '../../core/losses'
import { smoothedTargets, type Spread } from '../../core/losses/labelSmoothing'
import { createNet, type Net } from '../../core/nets'
import { adam } from '../../core/optimizers'
import { stream } from '../../core/random'
import { calibration, negativeLogLikelihood, type ReliabilityBin } from '../../core/statistics'
import { type Clusters, clustersOf } from './clusters'
import { type DataConfig, type Digits, digitsOf } from './data'
import { softmax } from './softmax'

const HIDDEN = 256
const CLASSES = 10
const BATCH = 60
/** Most rows of a pass. */
const ROWS = 256
const LEARNING_RATE = 5e-3

/** What one net has come to, on the test digits. */
export interface TeacherFrame {
  accuracy: number
  meanConfidence: number
  /** Σ over 15 bins of confidence of share · |accuracy − confidence|. */
  calibrationError: number
  negativeLogLikelihood: number
  bins: readonly ReliabilityBin[]
  clusters: Clusters
  /** Mean probabilities of the ten classes for digits of the first of the three. */
  answers: Float32Array
}

/** A digit net and how far it has been trained; every epoch it has reached can be looked at again. */
export class Teacher {
  readonly digits: Digits
  private readonly seed: number
  private readonly targets: Float32Array
  private readonly net: Net
  private readonly reached: Float32Array[]
  /** Known so far; one that was not looked at is measured when the curve is asked for. */
  private readonly accuracies: (number | undefined)[] = []
  private latest: { epoch: number; three: string; frame: TeacherFrame } | undefined

  constructor(config: DataConfig, epsilon: number, spread: Spread) {
    this.seed = config.seed
    this.digits = digitsOf(config)
    this.targets = smoothedTargets(this.digits.train.labels, CLASSES, epsilon, spread)
    this.net = createNet({
      input: 64,
      layers: [dense(HIDDEN), relu(), dense(CLASSES)],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: LEARNING_RATE }),
      batch: ROWS,
      random: stream(config.seed).fork('init'),
    })
    this.reached = [this.net.parameters()]
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    while (this.reached.length <= epoch) {
      // A net that was looked at at an earlier epoch has that epoch's parameters; the optimiser's state is untouched.
      this.net.setParameters(this.reached[this.reached.length - 1])
      const { inputs, count } = this.digits.train
      const order = stream(this.seed).fork('order').fork(this.reached.length).permutation(count)
      for (let from = 0; from < count; from += BATCH) {
        this.net.train(inputs, this.targets, order.subarray(from, from + BATCH))
      }
      this.reached.push(this.net.parameters())
    }
  }

  /** What stood after an epoch that has been reached, with the clusters of three classes. */
  at(epoch: number, three: readonly [number, number, number]): TeacherFrame {
    if (this.latest?.epoch !== epoch || this.latest.three !== three.join()) {
      this.latest = { epoch, three: three.join(), frame: this.look(epoch, three) }
    }
    return this.latest.frame
  }

  /** Share of test digits answered rightly after each epoch up to one that has been reached, the start first. */
  accuraciesTo(epoch: number): number[] {
    const { test } = this.digits
    return Array.from({ length: epoch + 1 }, (_, at) => {
      const accuracy = this.accuracies[at] ?? accuracyOf(this.logits(at, test.inputs), test.labels)
      this.accuracies[at] = accuracy
      return accuracy
    })
  }

  /** Logits for any digits after an epoch that has been reached. */
  logits(epoch: number, inputs: Float32Array): Float32Array {
    this.net.setParameters(this.reached[epoch])
    return this.net.predict(inputs)
  }

  private look(epoch: number, three: readonly [number, number, number]): TeacherFrame {
    const { test } = this.digits
    const probabilities = softmax(this.logits(epoch, test.inputs), CLASSES)
    const { bins, accuracy, meanConfidence, expectedCalibrationError } = calibration(
      probabilities,
      test.labels,
      CLASSES,
    )
    this.accuracies[epoch] = accuracy
    return {
      accuracy,
      meanConfidence,
      calibrationError: expectedCalibrationError,
      negativeLogLikelihood: negativeLogLikelihood(probabilities, test.labels, CLASSES),
      bins,
      clusters: this.clusters(epoch, three),
      answers: meanAnswer(probabilities, test.labels, three[0]),
    }
  }

  private clusters(epoch: number, three: readonly [number, number, number]): Clusters {
    const { test } = this.digits
    const chosen = [...test.labels.keys()].filter((i) => three.includes(test.labels[i])).slice(0, ROWS)
    const inputs = new Float32Array(64 * chosen.length)
    chosen.forEach((row, i) => inputs.set(test.inputs.subarray(64 * row, 64 * (row + 1)), 64 * i))
    this.net.forward(inputs)
    const classes = Uint8Array.from(chosen, (row) => three.indexOf(test.labels[row]))
    const [first, second, third] = three.map((k) => templateOf(this.reached[epoch], k))
    return clustersOf(this.net.activations(1), [first, second, third], classes)
  }
}

/** The weights of the last layer that lead to a class. */
function templateOf(parameters: Float32Array, of: number): Float64Array {
  const from = 64 * HIDDEN + HIDDEN
  return Float64Array.from({ length: HIDDEN }, (_, i) => parameters[from + CLASSES * i + of])
}

function meanAnswer(probabilities: Float32Array, labels: Uint8Array, digit: number): Float32Array {
  const sums = new Float32Array(CLASSES)
  let count = 0
  labels.forEach((label, i) => {
    if (label !== digit) return
    count += 1
    for (let k = 0; k < CLASSES; k++) sums[k] += probabilities[CLASSES * i + k]
  })
  return sums.map((sum) => sum / (count || 1))
}

/** Share of rows of logits whose largest is the label’s. */
export function accuracyOf(logits: Float32Array, labels: Uint8Array): number {
  let right = 0
  for (let i = 0; i < labels.length; i++) {
    let best = 0
    for (let k = 1; k < CLASSES; k++) if (logits[CLASSES * i + k] > logits[CLASSES * i + best]) best = k
    if (best === labels[i]) right += 1
  }
  return right / labels.length
}
