import { type Labelled, pick } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { softmax } from '../../../core/elementary'
import { codeCost, codeGradient, noisyCodes } from '../../../core/information'
import { dense, relu } from '../../../core/layers'
import { softmaxCrossEntropy } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import { adam } from '../../../core/optimizers'
import { type Stream, stream } from '../../../core/random'
import { predictedClasses, shareRight } from '../../../core/statistics'

const CLASSES = 10
/** Numbers of a code. */
const SIZE = 16
const HIDDEN = 64
const EXAMPLES = 200
const EPOCHS = 80
const BATCH = 40
const LEARNING_RATE = 6e-3
/** Rows of a pass when the net is asked, and noisy codes whose answers are averaged. */
const ROWS = 200
const DRAWS = 12

/** A net that reads digits through a noisy code. */
export interface DigitCode {
  /** Weight of what is kept. */
  beta: number
  /** Share of unseen digits that it reads. */
  accuracy: number
  /** Mean KL from the code of a digit to noise, in nats, on those trained on. */
  cost: number
}

interface Nets {
  encoder: Net
  decoder: Net
}

function netsOf(random: Stream): Nets {
  const loss = softmaxCrossEntropy()
  const optimizer = () => adam({ learningRate: LEARNING_RATE })
  return {
    encoder: createNet({
      input: 64,
      layers: [dense(HIDDEN), relu(), dense(2 * SIZE)],
      loss,
      optimizer: optimizer(),
      batch: ROWS,
      random: random.fork('encoder'),
    }),
    decoder: createNet({
      input: SIZE,
      layers: [dense(CLASSES)],
      loss,
      optimizer: optimizer(),
      batch: ROWS,
      random: random.fork('decoder'),
    }),
  }
}

/** One step of both nets on a batch. */
function step(
  { encoder, decoder }: Nets,
  { inputs, labels, count }: Labelled,
  beta: number,
  random: Stream,
): void {
  const encoded = encoder.forward(inputs, { training: true }).slice()
  const noise = random.fillNormal(new Float32Array(count * SIZE))
  const codes = noisyCodes(encoded, noise, SIZE)
  const answers = softmax(decoder.forward(codes, { training: true }), CLASSES)
  for (let i = 0; i < count; i++) answers[i * CLASSES + labels[i]] -= 1
  const pull = decoder.backward(answers.map((error) => error / count)).slice()
  encoder.backward(codeGradient(encoded, noise, pull, SIZE, beta))
  encoder.update()
  decoder.update()
}

/** Share read right, probabilities averaged over several noisy codes of each digit. */
function accuracyOf({ encoder, decoder }: Nets, { inputs, labels, count }: Labelled, random: Stream): number {
  const encoded = encoder.predict(inputs)
  const sums = new Float64Array(count * CLASSES)
  for (let draw = 0; draw < DRAWS; draw++) {
    const noise = random.fillNormal(new Float32Array(count * SIZE))
    softmax(decoder.predict(noisyCodes(encoded, noise, SIZE)), CLASSES).forEach((p, i) => {
      sums[i] += p
    })
  }
  return shareRight(predictedClasses(sums, CLASSES), labels)
}

/** Trains a net with a variational bottleneck on 200 digits; nets of one seed start alike and see the same batches. */
export function digitCode({ beta, seed }: { beta: number; seed: number }): DigitCode {
  const draws = stream(seed).fork('digits')
  const { train, test } = splitDigits(draws.fork('split'), EXAMPLES)
  const nets = netsOf(draws.fork('init'))
  const random = draws.fork('noise')
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const order = draws.fork('order').fork(epoch).permutation(EXAMPLES)
    for (let from = 0; from < EXAMPLES; from += BATCH)
      step(nets, pick(train, order.subarray(from, from + BATCH)), beta, random)
  }
  return {
    beta,
    accuracy: accuracyOf(nets, test, draws.fork('test noise')),
    cost: codeCost(nets.encoder.predict(train.inputs), SIZE),
  }
}
