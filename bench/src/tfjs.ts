import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as tf from '@tensorflow/tfjs-core'
import { GRID, labels, LEARNING_RATE, numbers, type Contender, type Workload } from './workloads'

/** A variable with small numbers in it. */
function weights(...shape: number[]): tf.Variable {
  return tf.variable(tf.mul(tf.tensor(numbers(shape.reduce((product, n) => product * n)), shape), 0.1))
}

interface Dense {
  w: tf.Variable
  b: tf.Variable
}

const dense = (inputs: number, units: number): Dense => ({ w: weights(inputs, units), b: weights(units) })
const apply = (x: tf.Tensor, { w, b }: Dense) => tf.add(tf.matMul(x, w), b)

function crossEntropy(target: tf.Tensor, logits: tf.Tensor): tf.Scalar {
  return tf.neg(tf.mean(tf.sum(tf.mul(target, tf.logSoftmax(logits)), -1)))
}

const oneHot = (classes: Int32Array) => tf.oneHot(tf.tensor1d(classes, 'int32'), 10)

const squares = (target: tf.Tensor, output: tf.Tensor): tf.Scalar =>
  tf.mean(tf.squaredDifference(output, target))

/** A step of the optimiser on a batch taken from arrays, which gives the loss: what a step of the engine does. */
function training<Batch>(
  optimizer: tf.Optimizer,
  batch: () => Batch,
  loss: (batch: Batch) => tf.Scalar,
): () => void {
  return () =>
    tf.tidy(() => {
      const staged = batch()
      return optimizer.minimize(() => loss(staged), true)?.dataSync()
    })
}

/** The workloads on tensorflow.js; `backend` must be awaited before, and set before every step. */
export async function tensorflow(backend: 'wasm' | 'cpu', wasmPath: string): Promise<Contender> {
  if (backend === 'wasm') setWasmPaths(wasmPath)
  await tf.setBackend(backend)
  await tf.ready()
  const steps: Contender = { W1: mlp(), W2: bent().train, W3: published(), W4a: pictures(), W5: bent().field }
  const chosen = (step: () => void) => () => {
    void tf.setBackend(backend)
    step()
  }
  const names: Workload[] = ['W1', 'W2', 'W3', 'W4a', 'W5']
  for (const name of names) steps[name] = chosen(steps[name])
  return steps
}

function mlp(): () => void {
  const [a, b, c] = [dense(64, 128), dense(128, 64), dense(64, 10)]
  const [inputs, classes] = [numbers(64 * 64), labels(64)]
  return training(
    tf.train.momentum(LEARNING_RATE, 0.9),
    () => ({ x: tf.tensor2d(inputs, [64, 64]), target: oneHot(classes) }),
    ({ x, target }) => crossEntropy(target, apply(tf.relu(apply(tf.relu(apply(x, a)), b)), c)),
  )
}

function bent() {
  const [a, b, c] = [dense(2, 16), dense(16, 16), dense(16, 1)]
  const [inputs, targets] = [numbers(64), numbers(32)]
  const net = (input: tf.Tensor) => apply(tf.tanh(apply(tf.tanh(apply(input, a)), b)), c)
  const { columns, rows } = GRID
  const points = Float32Array.from({ length: 2 * columns * rows }, (_, i) => {
    const at = i >> 1
    return -1 + (2 * (i % 2 ? Math.floor(at / columns) : at % columns)) / 99
  })
  return {
    train: training(
      tf.train.sgd(LEARNING_RATE),
      () => ({ x: tf.tensor2d(inputs, [32, 2]), target: tf.tensor2d(targets, [32, 1]) }),
      ({ x, target }) => squares(target, net(x)),
    ),
    field: () => {
      tf.tidy(() => net(tf.tensor2d(points, [columns * rows, 2])).dataSync())
    },
  }
}

function published(): () => void {
  const [a, b, c] = [dense(15, 32), dense(32, 64), dense(64, 15)]
  const [inputs, targets] = [numbers(15), numbers(15)]
  return training(
    tf.train.sgd(LEARNING_RATE),
    () => ({ x: tf.tensor2d(inputs, [1, 15]), target: tf.tensor2d(targets, [1, 15]) }),
    ({ x, target }) => squares(target, apply(tf.relu(apply(tf.relu(apply(x, a)), b)), c)),
  )
}

/** The wasm backend lacks the filters' gradient: nine shifted copies of x, laid side by side, times dy. */
function convolution(input: tf.Tensor4D, filter: tf.Tensor4D): tf.Tensor4D {
  const [n, height, width, channels] = input.shape
  const outputs = filter.shape[3]
  const gradFunc = (dy: tf.Tensor, [x, w]: tf.Tensor[]): tf.Tensor[] => {
    const around = tf.pad(x, [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ])
    const shifted = [0, 1, 2].flatMap((u) =>
      [0, 1, 2].map((v) => {
        const part = tf.slice(around, [0, u, v, 0], [n, height, width, channels])
        return tf.reshape<tf.Rank.R2>(part, [n * height * width, channels])
      }),
    )
    const flat = tf.reshape<tf.Rank.R2>(dy, [n * height * width, outputs])
    const slope = tf.reshape<tf.Rank.R4>(dy, [n, height, width, outputs])
    const weights = tf.reshape<tf.Rank.R4>(w, [3, 3, channels, outputs])
    return [
      tf.conv2dTranspose(slope, weights, [n, height, width, channels], 1, 'same'),
      tf.reshape(tf.matMul(tf.concat(shifted, 1), flat, true, false), [3, 3, channels, outputs]),
    ]
  }
  const product = tf.customGrad<tf.Tensor4D>((...given) => {
    const save = given[2]
    if (typeof save === 'function') save([input, filter])
    return { value: tf.conv2d(input, filter, 1, 'same'), gradFunc }
  })
  return product(input, filter)
}

function pictures(): () => void {
  const filters = { a: weights(3, 3, 1, 8), aBias: weights(8), b: weights(3, 3, 8, 16), bBias: weights(16) }
  const last = dense(64, 10)
  const [inputs, classes] = [numbers(32 * 64), labels(32)]
  const block = (input: tf.Tensor4D, w: tf.Tensor4D, bias: tf.Tensor): tf.Tensor4D =>
    tf.maxPool(tf.relu(tf.add<tf.Tensor4D>(convolution(input, w), bias)), 2, 2, 'valid')
  return training(
    tf.train.momentum(LEARNING_RATE, 0.9),
    () => ({ x: tf.tensor4d(inputs, [32, 8, 8, 1]), target: oneHot(classes) }),
    ({ x, target }) => {
      const first = block(x, tf.reshape<tf.Rank.R4>(filters.a, [3, 3, 1, 8]), filters.aBias)
      const second = block(first, tf.reshape<tf.Rank.R4>(filters.b, [3, 3, 8, 16]), filters.bBias)
      return crossEntropy(target, apply(tf.reshape(second, [32, 64]), last))
    },
  )
}
