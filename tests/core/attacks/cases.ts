import * as fc from 'fast-check'
import { linearModel, type Model } from '../../../src/core/attacks'
import { dense, glorot, normal, relu, tanh } from '../../../src/core/layers'
import { softmaxCrossEntropy } from '../../../src/core/losses'
import { createNet } from '../../../src/core/nets'
import { sgd } from '../../../src/core/optimizers'
import { stream } from '../../../src/core/random'

export interface Case {
  model: Model
  x: Float64Array
  labels: Uint8Array
  epsilon: number
  seed: number
}

const INPUTS = 5
const CLASSES = 3
const ROWS = 6
/** Fewer than there are rows, so that every attack has to work batch by batch. */
const BATCH = 4

export const linearOf = (seed: number, inputs = INPUTS, classes = CLASSES): Model => {
  const draws = stream(seed).fork('linear')
  return linearModel(
    draws.fillNormal(new Float64Array(inputs * classes)),
    draws.fillNormal(new Float64Array(classes)),
    BATCH,
  )
}

const netOf = (seed: number, layer: typeof relu): Model =>
  createNet({
    input: INPUTS,
    layers: [dense(8, { weights: glorot, bias: normal(0, 0.5) }), layer(), dense(CLASSES)],
    loss: softmaxCrossEntropy(),
    optimizer: sgd({ learningRate: 0.1 }),
    batch: BATCH,
    random: stream(seed).fork('net'),
  })

const kinds = {
  linear: linearOf,
  relu: (seed: number) => netOf(seed, relu),
  tanh: (seed: number) => netOf(seed, tanh),
}

/** A model, rows in [0, 1], labels and ε. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    seed: fc.nat(1e6),
    kind: fc.constantFrom('linear' as const, 'relu' as const, 'tanh' as const),
    epsilon: fc.double({ min: 0, max: 0.5, noNaN: true }),
  })
  .map(({ seed, kind, epsilon }) => ({
    model: kinds[kind](seed),
    x: stream(seed)
      .fork('x')
      .fillUniform(new Float64Array(ROWS * INPUTS)),
    labels: Uint8Array.from({ length: ROWS }, (_, i) => i % CLASSES),
    epsilon,
    seed,
  }))

/** The margin of every row. */
export function marginsOf(model: Model, x: Float64Array, labels: ArrayLike<number>): number[] {
  return Array.from(labels, (label, i) => {
    const logits = Array.from(model.forward(x.slice(i * model.inputs, (i + 1) * model.inputs)))
    return logits[label] - Math.max(...logits.filter((_, k) => k !== label))
  })
}
