import { batchNorm, dense, type Layer, relu } from '../../../core/layers'
import { shiftingNoise } from '../../../core/layers/shiftingNoise'
import { softmaxCrossEntropy } from '../../../core/losses'
import { createNet, type Net } from '../../../core/nets'
import type { Optimizer } from '../../../core/optimizers'
import type { Stream } from '../../../core/random'
import type { NetName } from '../names'
import { UNITS } from '../params'

/** Digits of a step. */
export const BATCH = 60

/** What stands between a layer's sums and its ReLU. */
const BETWEEN: Readonly<Record<NetName, () => Layer[]>> = {
  plain: () => [],
  normalised: () => [batchNorm()],
  shifted: () => [batchNorm(), shiftingNoise()],
}

interface Layered {
  name: NetName
  depth: number
  optimizer: Optimizer
  random: Stream
}

/** A net from digits to ten logits through so many hidden layers; of one stream, all three have the same weights. */
export const createLayered = ({ name, depth, optimizer, random }: Layered): Net =>
  createNet({
    input: 64,
    layers: [
      ...Array.from({ length: depth }, () => [dense(UNITS), ...BETWEEN[name](), relu()]).flat(),
      dense(10),
    ],
    loss: softmaxCrossEntropy(),
    optimizer,
    batch: BATCH,
    random,
  })

/** Layers that make up one hidden layer. */
export const layersOf = (name: NetName): number => 2 + BETWEEN[name]().length

/** The place of the ReLU's input of hidden layer `layer` (from 0) among a net's layers. */
export const receiverOf = (name: NetName, layer: number): number =>
  layer * layersOf(name) + layersOf(name) - 2
