import { wasmArena, type Allocate } from '../../src/core/kernels/arena'
import { referenceArena } from '../../src/core/kernels/reference'
import { conv3x3, dense, maxPool, relu, tanh } from '../../src/core/layers'
import { meanSquaredError, softmaxCrossEntropy } from '../../src/core/losses'
import { createNet } from '../../src/core/nets'
import { momentum, sgd } from '../../src/core/optimizers'
import { stream } from '../../src/core/random'

/** Step functions by workload; the fastest way a contender has. */
export type Contender = Record<Workload, () => void>

export const WORKLOADS = {
  W1: 'MLP 64-128-64-10 ReLU, softmax cross-entropy, batch 64, momentum',
  W2: 'MLP 2-16-16-1 tanh, mean squared error, batch 32, SGD',
  W3: 'MLP 15-32-64-15 ReLU, mean squared error, batch 1, SGD',
  W4a: 'conv 3×3×8 - ReLU - pool - conv 3×3×16 - ReLU - pool - dense 10 on 8×8, batch 32, momentum',
  W5: 'forward pass of 100×100 points through the net of W2',
} as const

export type Workload = keyof typeof WORKLOADS

export const LEARNING_RATE = 1e-3
const draws = stream(1).fork('bench')

/** Uniform numbers in ±1, the same for every contender. */
export function numbers(count: number): Float32Array {
  return Float32Array.from({ length: count }, () => 2 * draws.uniform() - 1)
}

export const labels = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i % 10)

export const GRID = { x: [-1, 1], y: [-1, 1], columns: 100, rows: 100 } as const

const random = stream(2)
const rolling = momentum({ learningRate: LEARNING_RATE })
const plain = sgd({ learningRate: LEARNING_RATE })

/** The workloads on this engine, in wasm memory or with the plain TypeScript reference. */
export function engine(arena: Allocate): Contender {
  const w1 = createNet({
    input: 64,
    layers: [dense(128), relu(), dense(64), relu(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: rolling,
    batch: 64,
    random,
    arena,
  })
  const tanhNet = {
    input: 2,
    layers: [dense(16), tanh(), dense(16), tanh(), dense(1)],
    loss: meanSquaredError(),
  }
  const w2 = createNet({ ...tanhNet, optimizer: plain, batch: 32, random, arena })
  const w5 = createNet({ ...tanhNet, optimizer: plain, batch: 200, random, arena })
  const w3 = createNet({
    input: 15,
    layers: [dense(32), relu(), dense(64), relu(), dense(15)],
    loss: meanSquaredError(),
    optimizer: plain,
    batch: 1,
    random,
    arena,
  })
  const w4a = createNet({
    input: { height: 8, width: 8, channels: 1 },
    layers: [conv3x3(8), relu(), maxPool(), conv3x3(16), relu(), maxPool(), dense(10)],
    loss: softmaxCrossEntropy(),
    optimizer: rolling,
    batch: 32,
    random,
    arena,
  })
  const [x1, x2, t2, x3, t3, x4] = [64 * 64, 64, 32, 15, 15, 32 * 64].map(numbers)
  const [c1, c4] = [labels(64), labels(32)]
  const field = new Float32Array(GRID.columns * GRID.rows)
  return {
    W1: () => w1.train(x1, c1),
    W2: () => w2.train(x2, t2),
    W3: () => w3.train(x3, t3),
    W4a: () => w4a.train(x4, c4),
    W5: () => w5.field(GRID, field),
  }
}

export const inWasm = (): Contender => engine(wasmArena)
export const inTypeScript = (): Contender => engine(referenceArena)
