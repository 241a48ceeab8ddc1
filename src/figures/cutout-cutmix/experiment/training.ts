import { cutMix, cutMixBox, cutout, cutoutBox, mixedLabel, shareLeft } from '../../../core/augmentations'
import { type Labelled, oneHot } from '../../../core/datasets'
import { softmax } from '../../../core/elementary'
import { memo } from '../../../core/memo'
import type { Net } from '../../../core/nets'
import { type Stream, stream } from '../../../core/random'
import { mean, negativeLogLikelihood, predictedClasses, shareRight } from '../../../core/statistics'
import { createDigitNet, TrainedRun, trainEpoch } from '../../../core/training'
import type { NetName } from '../names'
import { EPOCHS } from '../params'
import { digitsOf, PIXELS, rowOf } from './data'

const CLASSES = 10
const HIDDEN = 64
const BATCH = 30
/** Most rows of a pass. */
const ROWS = 200
const LEARNING_RATE = 3e-3
/** Share of the batches that CutMix mixes, as its authors have it for small pictures. */
const MIXED = 0.5
/** Epochs from one noted loss to the next, and fresh digits behind it. */
const NOTED_EVERY = 4
const NOTED = 200

/** What one net is worth on fresh digits. */
export interface Worth {
  /** Share right of whole digits, and of digits with a hole. */
  whole: number
  holed: number
  /** Mean of the largest probability, on whole digits. */
  confidence: number
}

export interface Asked {
  method: NetName
  /** Side of Cutout’s hole; 0 for all others. */
  side: number
  seed: number
}

interface Lesson {
  inputs: Float32Array
  /** Probabilities of the ten digits, row after row. */
  targets: Float32Array
}

function withHoles(train: Labelled, side: number, random: Stream): Float32Array {
  const inputs = new Float32Array(train.inputs.length)
  for (let i = 0; i < train.count; i++) {
    const picture = rowOf(train, i)
    inputs.set(cutout(picture, cutoutBox(picture, side, random)).values, PIXELS * i)
  }
  return inputs
}

/** One λ and one box a batch; every digit gets its piece from the one that a random order of the batch puts there. */
function mixBatch(train: Labelled, rows: Uint32Array, random: Stream, lesson: Lesson): void {
  const lambda = random.uniform()
  const box = cutMixBox(rowOf(train, rows[0]), lambda, random)
  const partner = random.permutation(rows.length)
  rows.forEach((row, i) => {
    const other = rows[partner[i]]
    const [a, b] = [rowOf(train, row), rowOf(train, other)]
    // λ is counted again: at the border the box is smaller than drawn.
    const label = mixedLabel(train.labels[row], train.labels[other], shareLeft(a, box), CLASSES)
    lesson.inputs.set(cutMix(a, b, box).values, PIXELS * row)
    lesson.targets.set(label, CLASSES * row)
  })
}

/** What a net is shown in an epoch. */
function lessonOf({ method, side }: Asked, train: Labelled, order: Uint32Array, random: Stream): Lesson {
  const lesson = { inputs: train.inputs.slice(), targets: oneHot(train) }
  if (method === 'cutout') return { ...lesson, inputs: withHoles(train, side, random) }
  if (method === 'plain') return lesson
  for (let from = 0; from < order.length; from += BATCH) {
    if (random.bernoulli(MIXED)) mixBatch(train, order.subarray(from, from + BATCH), random, lesson)
  }
  return lesson
}

/** A net trained in one way, seen at any epoch; its twins start from the same weights and take the same batches. */
export class Trained {
  private readonly run: TrainedRun<number>
  private readonly seed: number
  private worth: Worth | undefined

  constructor(asked: Asked) {
    const { seed, method } = asked
    this.seed = seed
    const { train, holed } = digitsOf(seed)
    const draws = stream(seed)
    const [inputs, labels] = [holed.inputs.subarray(0, PIXELS * NOTED), holed.labels.subarray(0, NOTED)]
    this.run = new TrainedRun({
      net: createDigitNet({
        hidden: [HIDDEN],
        learningRate: LEARNING_RATE,
        batch: ROWS,
        random: draws.fork('init'),
      }),
      train: (net, epoch) => {
        const order = draws.fork('order').fork(epoch).permutation(train.count)
        const lesson = lessonOf(asked, train, order, draws.fork(method).fork(epoch))
        trainEpoch(net, { ...lesson, order, batch: BATCH })
      },
      note: (net) => negativeLogLikelihood(softmax(net.predict(inputs), CLASSES), labels, CLASSES),
      every: NOTED_EVERY,
    })
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    this.run.reach(epoch)
  }

  /** Mean −log p of the right digit under a hole, at the start and after every so many epochs. */
  losses(epoch: number): readonly number[] {
    return this.run.notes(epoch)
  }

  /** Probabilities for any pictures, row after row. */
  answers(epoch: number, pictures: Float32Array): Float32Array {
    return softmax(this.run.at(epoch).predict(pictures), CLASSES)
  }

  /** What the net is worth after an epoch. */
  worthAt(epoch: number): Worth {
    const net = this.run.at(epoch)
    if (epoch < EPOCHS) return worthOf(net, this.seed)
    this.worth ??= worthOf(net, this.seed)
    return this.worth
  }
}

function worthOf(net: Net, seed: number): Worth {
  const { whole, holed } = digitsOf(seed)
  const sure = softmax(net.predict(whole.inputs), CLASSES)
  const answers = predictedClasses(sure, CLASSES)
  return {
    whole: shareRight(answers, whole.labels),
    holed: shareRight(predictedClasses(net.predict(holed.inputs), CLASSES), holed.labels),
    confidence: mean(Float64Array.from(answers, (answer, i) => sure[CLASSES * i + answer])),
  }
}

/** What stands on the stage changes no net. */
export const trained = memo(6, (asked: Asked) => new Trained(asked))
