import { oneHot, pick } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { dense, he, type Initializer, relu } from '../../../core/layers'
import { noiseNode } from '../../../core/layers/noiseNode'
import { meanSquaredError } from '../../../core/losses'
import { memo } from '../../../core/memo'
import { createNet, type Net } from '../../../core/nets'
import { sgd } from '../../../core/optimizers'
import { stream } from '../../../core/random'
import { DIGIT_SIGMAS, STEPS } from '../params'
import type { Fate } from '../fates'
import { fateOf } from './happened'

const HIDDEN = 64
const OUTPUTS = 10
const TRAINED = 300
const SEEDS = 3
/** Digits of a step: all there are, and few. */
export const BATCHES = [TRAINED, 20] as const
const RATE = 0.3
/** Digits on which the node’s influence is measured. */
const ASKED = 20

/** A noise node in a net that learns digits. */
export interface DigitNode {
  sigma: number
  batch: number
  /** Its influence at the end, in parts of the first. */
  last: number
  fate: Fate
}

/** As if the node were one of the hidden layer’s inputs. */
const nodeWeights: Initializer = (draws) => he(draws, HIDDEN, HIDDEN)

/** Root mean square, over digits and outputs, of what a unit of noise adds to an output: W₂ᵀ(u where a unit is on). */
function influenceIn(net: Net, inputs: Float32Array): number {
  const parameters = net.parameters()
  const u = parameters.subarray(65 * HIDDEN, 66 * HIDDEN)
  const second = parameters.subarray(66 * HIDDEN, (66 + OUTPUTS) * HIDDEN)
  net.forward(inputs)
  const active = net.activations(2)
  let squares = 0
  for (let row = 0; row < ASKED; row++) {
    for (let k = 0; k < OUTPUTS; k++) {
      let sum = 0
      for (let j = 0; j < HIDDEN; j++) if (active[row * HIDDEN + j] > 0) sum += u[j] * second[j * OUTPUTS + k]
      squares += sum * sum
    }
  }
  return Math.sqrt(squares / (ASKED * OUTPUTS))
}

function digitNode(sigma: number, batch: number, seed: number): DigitNode {
  const draws = stream(seed)
  const { train } = splitDigits(draws.fork('split'), TRAINED)
  const targets = oneHot(train)
  const asked = pick(
    train,
    Uint32Array.from({ length: ASKED }, (_, i) => i),
  ).inputs
  const net = createNet({
    input: 64,
    layers: [dense(HIDDEN), noiseNode(sigma, { weights: nodeWeights }), relu(), dense(OUTPUTS)],
    loss: meanSquaredError(),
    optimizer: sgd({ learningRate: RATE }),
    batch,
    random: draws.fork('init'),
  })
  const first = influenceIn(net, asked)
  const influence = new Float32Array(STEPS + 1).fill(1)
  for (let step = 1; step <= STEPS && net.stopped === null; step++) {
    const order = draws.fork('order').fork(step).permutation(TRAINED)
    net.train(train.inputs, targets, order.subarray(0, batch))
    influence[step] = influenceIn(net, asked) / first
  }
  const fate = fateOf({ influence, stoppedAt: net.stopped?.step })
  return { sigma, batch, last: influence[STEPS], fate }
}

/** The node at one of `DIGIT_SIGMAS`, in nets that take large and small batches, under a few seeds. */
export const digitNodes = memo(DIGIT_SIGMAS.length, (at: number): DigitNode[] =>
  BATCHES.flatMap((batch) =>
    Array.from({ length: SEEDS }, (_, seed) => digitNode(DIGIT_SIGMAS[at], batch, seed)),
  ),
)
