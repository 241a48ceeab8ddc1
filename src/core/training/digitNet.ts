import { batchNorm, dense, dropout, relu } from '../layers'
import { softmaxCrossEntropy } from '../losses'
import { createNet, type Net } from '../nets'
import { adam } from '../optimizers'
import type { Stream } from '../random'

export interface DigitNetOptions {
  /** Units of the hidden layers. */
  readonly hidden: readonly number[]
  readonly learningRate: number
  /** The most rows of a pass. */
  readonly batch: number
  /** First weights are drawn from it. */
  readonly random: Stream
  /** Share of units dropped behind every hidden layer; without it there is no such layer. */
  readonly dropout?: number
  /** Whether what every hidden unit receives is normalised over the batch. Default false. */
  readonly batchNorm?: boolean
}

/** A net from 8 × 8 pixels to ten logits: dense layers with He's first weights, ReLU, cross-entropy, Adam. */
export function createDigitNet(options: DigitNetOptions): Net {
  const { hidden, learningRate, batch, random, dropout: rate, batchNorm: normalises = false } = options
  return createNet({
    input: 64,
    layers: [
      ...hidden.flatMap((units) => [
        dense(units),
        ...(normalises ? [batchNorm()] : []),
        relu(),
        ...(rate === undefined ? [] : [dropout(rate)]),
      ]),
      dense(10),
    ],
    loss: softmaxCrossEntropy(),
    optimizer: adam({ learningRate }),
    batch,
    random,
  })
}
