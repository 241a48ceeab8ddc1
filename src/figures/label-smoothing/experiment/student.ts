import { pick } from '../../../core/datasets'
import { softmax } from '../../../core/elementary'
import type { Net } from '../../../core/nets'
import { stream } from '../../../core/random'
import { accuracy, createDigitNet, TrainedRun } from '../../../core/training'
import { EPOCHS } from '../params'
import { CLASSES } from './data'
import type { Teacher } from './teacher'

const HIDDEN = 6
/** Digits the student sees. */
const COUNT = 300
const BATCH = 60
const LEARNING_RATE = 0.01
/** Both answers are softened by it, as in Hinton, Vinyals and Dean (2015). */
const TEMPERATURE = 2

/** A small net that learns what a trained teacher answers, not what is right; its accuracy is noted. */
export function createStudent(teacher: Teacher, seed: number): TrainedRun<number> {
  const { train, test } = teacher.digits
  const wanted = softmax(teacher.logits(EPOCHS, train.inputs.subarray(0, 64 * COUNT)), CLASSES, TEMPERATURE)
  return new TrainedRun({
    net: createDigitNet({
      hidden: [HIDDEN],
      learningRate: LEARNING_RATE,
      batch: BATCH,
      random: stream(seed).fork('student'),
    }),
    train: (net, epoch) => {
      const order = stream(seed).fork('lessons').fork(epoch).permutation(COUNT)
      for (let from = 0; from < COUNT; from += BATCH) {
        const rows = order.subarray(from, from + BATCH)
        learn(net, pick(train, rows).inputs, rows, wanted)
      }
    },
    note: (net) => accuracy(net, test),
  })
}

/** A step down T²·H(q, softmax(z/T)): the gradient at the logits is T·(softmax(z/T) − q). */
function learn(net: Net, inputs: Float32Array, rows: Uint32Array, wanted: Float32Array): void {
  const answers = softmax(net.forward(inputs, { training: true }), CLASSES, TEMPERATURE)
  const gradient = answers.map((p, i) => {
    const q = wanted[CLASSES * rows[Math.floor(i / CLASSES)] + (i % CLASSES)]
    return (TEMPERATURE * (p - q)) / rows.length
  })
  net.backward(gradient)
  net.update()
}
