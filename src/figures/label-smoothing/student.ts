import { dense, relu } from '../../core/layers'
import { softmaxCrossEntropy } from '../../core/losses'
import { createNet, type Net } from '../../core/nets'
import { adam } from '../../core/optimizers'
import { stream } from '../../core/random'
import { softmax } from './softmax'
import { accuracyOf, type Teacher } from './teacher'

const HIDDEN = 6
const CLASSES = 10
/** Digits the student sees. */
const COUNT = 300
const BATCH = 60
const LEARNING_RATE = 0.01
/** Both answers are softened by it, as in Hinton, Vinyals and Dean (2015). */
const TEMPERATURE = 2

/** A small net that learns what a trained teacher answers, not what is right. */
export class Student {
  /** Share of test digits answered rightly after each epoch, the start first. */
  readonly accuracies: number[] = []
  private readonly teacher: Teacher
  private readonly seed: number
  private readonly net: Net
  private readonly inputs: Float32Array
  private readonly wanted: Float32Array

  constructor(teacher: Teacher, epoch: number, seed: number) {
    this.teacher = teacher
    this.seed = seed
    this.inputs = teacher.digits.train.inputs.subarray(0, 64 * COUNT)
    this.wanted = softmax(teacher.logits(epoch, this.inputs), CLASSES, TEMPERATURE)
    this.net = createNet({
      input: 64,
      layers: [dense(HIDDEN), relu(), dense(CLASSES)],
      loss: softmaxCrossEntropy(),
      optimizer: adam({ learningRate: LEARNING_RATE }),
      batch: BATCH,
      random: stream(seed).fork('student'),
    })
    this.record()
  }

  /** Trains on to the end of an epoch, if that has not been done yet. */
  reach(epoch: number): void {
    while (this.accuracies.length <= epoch) {
      const order = stream(this.seed).fork('lessons').fork(this.accuracies.length).permutation(COUNT)
      for (let from = 0; from < COUNT; from += BATCH) this.learn(order.subarray(from, from + BATCH))
      this.record()
    }
  }

  /** A step down T²·H(q, softmax(z/T)): the gradient at the logits is T·(softmax(z/T) − q). */
  private learn(rows: Uint32Array): void {
    const inputs = new Float32Array(64 * rows.length)
    rows.forEach((row, i) => inputs.set(this.inputs.subarray(64 * row, 64 * (row + 1)), 64 * i))
    const answers = softmax(this.net.forward(inputs, { training: true }), CLASSES, TEMPERATURE)
    const gradient = answers.map((p, i) => {
      const q = this.wanted[CLASSES * rows[Math.floor(i / CLASSES)] + (i % CLASSES)]
      return (TEMPERATURE * (p - q)) / rows.length
    })
    this.net.backward(gradient)
    this.net.update()
  }

  private record(): void {
    const { test } = this.teacher.digits
    this.accuracies.push(accuracyOf(this.net.predict(test.inputs), test.labels))
  }
}
