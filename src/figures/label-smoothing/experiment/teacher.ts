import { type Labelled, pick } from '../../../core/datasets'
import { softmax } from '../../../core/elementary'
import { smoothedTargets, type Spread } from '../../../core/losses/labelSmoothing'
import type { Net } from '../../../core/nets'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import {
  calibration,
  negativeLogLikelihood,
  predictedClasses,
  type ReliabilityBin,
} from '../../../core/statistics'
import { accuracy, createDigitNet, TrainedRun, trainEpoch } from '../../../core/training'
import { type Clusters, clustersOf } from './clusters'
import { CLASSES, type DataConfig, type Digits, digitsOf } from './data'

const HIDDEN = 256
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
  /** The first hundred test digits: the largest probability, and 1 where its class is the right one. */
  hundred: { confidence: Float32Array; right: Uint8Array }
}

/** What is noted after every epoch. */
export interface Progress {
  /** Share of test digits answered rightly. */
  accuracy: number
  /** Mean −log p of the label, in nats: of the digits trained on, and of the test digits. */
  trainLoss: number
  testLoss: number
}

const SHOWN = 100

/** Three classes whose clusters are shown. */
export type Three = readonly [number, number, number]

/** A digit net trained on smoothed labels, seen at any epoch it has reached. */
export class Teacher {
  readonly digits: Digits
  private readonly run: TrainedRun<Progress>
  private readonly look = memo(1, (asked: { epoch: number; three: Three }) => this.measure(asked))

  constructor(config: DataConfig, epsilon: number, spread: Spread) {
    const { seed } = config
    this.digits = digitsOf(config)
    const { train, test } = this.digits
    const targets = smoothedTargets(train.labels, CLASSES, epsilon, spread)
    this.run = new TrainedRun({
      net: createDigitNet({
        hidden: [HIDDEN],
        learningRate: LEARNING_RATE,
        batch: ROWS,
        random: stream(seed).fork('init'),
      }),
      train: (net, epoch) =>
        trainEpoch(net, {
          inputs: train.inputs,
          targets,
          order: stream(seed).fork('order').fork(epoch).permutation(train.count),
          batch: BATCH,
        }),
      note: (net) => ({
        accuracy: accuracy(net, test),
        trainLoss: lossOf(net, train),
        testLoss: lossOf(net, test),
      }),
    })
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    this.run.reach(epoch)
  }

  /** What stood after an epoch, with the clusters of three classes. */
  at(epoch: number, three: Three): TeacherFrame {
    return this.look({ epoch, three })
  }

  /** What was noted after each epoch up to one, the start first. */
  progressTo(epoch: number): readonly Progress[] {
    return this.run.notes(epoch)
  }

  /** Logits for any digits after an epoch. */
  logits(epoch: number, inputs: Float32Array): Float32Array {
    return this.run.at(epoch).predict(inputs)
  }

  private measure({ epoch, three }: { epoch: number; three: Three }): TeacherFrame {
    const { test } = this.digits
    const probabilities = softmax(this.logits(epoch, test.inputs), CLASSES)
    const reliability = calibration(probabilities, test.labels, CLASSES)
    return {
      accuracy: reliability.accuracy,
      meanConfidence: reliability.meanConfidence,
      calibrationError: reliability.expectedCalibrationError,
      negativeLogLikelihood: negativeLogLikelihood(probabilities, test.labels, CLASSES),
      bins: reliability.bins,
      clusters: this.clusters(epoch, three),
      answers: meanAnswer(probabilities, test.labels, three[0]),
      hundred: firstOf(probabilities, test.labels),
    }
  }

  private clusters(epoch: number, three: Three): Clusters {
    const { test } = this.digits
    const chosen = [...test.labels.keys()].filter((i) => three.includes(test.labels[i])).slice(0, ROWS)
    const net = this.run.at(epoch)
    net.forward(pick(test, chosen).inputs)
    const classes = Uint8Array.from(chosen, (row) => three.indexOf(test.labels[row]))
    const [first, second, third] = three.map((k) => templateOf(net.parameters(), k))
    return clustersOf(net.activations(1), [first, second, third], classes)
  }
}

const lossOf = (net: Net, { inputs, labels }: Labelled): number =>
  negativeLogLikelihood(softmax(net.predict(inputs), CLASSES), labels, CLASSES)

function firstOf(probabilities: Float32Array, labels: Uint8Array): TeacherFrame['hundred'] {
  const answers = predictedClasses(probabilities.subarray(0, CLASSES * SHOWN), CLASSES)
  return {
    confidence: Float32Array.from(answers, (answer, i) => probabilities[CLASSES * i + answer]),
    right: answers.map((answer, i) => (answer === labels[i] ? 1 : 0)),
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
