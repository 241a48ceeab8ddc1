import { exp, log } from '../elementary'
import type { Stream } from '../random'
import type { Attack, BallOptions } from './attack'
import { everywhere, expectSize, expectTimes, inBatches } from './batches'
import { Worst } from './worst'

/** Corners of the l∞ ball, its inside, or the inside of the l2 ball; equally likely everywhere. */
export type Draw = 'corners' | 'cube' | 'ball'

export interface RandomSearchOptions extends BallOptions {
  readonly draw: Draw
  /** Points to look at; default 1. For every row the one with the smallest margin is kept. */
  readonly tries?: number
  /** A try's draws are the same however many tries there are. */
  readonly random: Stream
}

/** Looks at random points around x, without any gradient: what an attack has to be compared with. */
export const randomSearch: Attack<RandomSearchOptions> = (model, x, labels, options) => {
  const { epsilon, draw, tries = 1, random, box = everywhere, watch } = options
  expectSize('randomSearch', 'epsilon', epsilon)
  expectTimes('randomSearch', 'tries', tries)
  const streams = Array.from({ length: tries }, (_, i) => random.fork(i))
  const offset = new Float64Array(model.inputs)
  return inBatches('randomSearch', model, x, labels, box, (batch) => {
    const worst = new Worst(model, batch)
    watch?.(batch.clean, 0)
    for (const stream of streams) {
      for (let i = 0; i < batch.x.length; i++) {
        const j = i % model.inputs
        if (j === 0) drawOffset(offset, draw, stream)
        batch.x[i] = Math.min(Math.max(batch.clean[i] + epsilon * offset[j], box.lo), box.hi)
      }
      watch?.(batch.x, 0)
      worst.take(batch.x)
    }
    worst.writeTo(batch.x)
    return { queries: tries * batch.rows, gradients: 0 }
  })
}

/** Fills `offset` with a point of the unit ball. */
function drawOffset(offset: Float64Array, draw: Draw, stream: Stream): void {
  if (draw === 'corners') for (let j = 0; j < offset.length; j++) offset[j] = stream.sign()
  else if (draw === 'cube') stream.fillUniform(offset, -1, 1)
  else {
    stream.fillNormal(offset)
    const length = Math.sqrt(offset.reduce((sum, value) => sum + value * value, 0))
    // Of a ball's volume, the share rᵈ lies within radius r.
    const radius = exp(log(1 - stream.uniform()) / offset.length)
    for (let j = 0; j < offset.length; j++) offset[j] *= radius / length
  }
}
