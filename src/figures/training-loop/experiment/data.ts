import { blobs, type Labelled, withWrongLabels } from '../../../core/datasets'
import type { Stream } from '../../../core/random'
import { BATCH, POINTS, SPREAD } from '../params'

/** Points on which the loss is measured, their labels all right. */
const FRESH = 200

const CENTRES = [[-0.8, -0.4] as const, [0.8, 0.4] as const]

export interface Data {
  /** The points to train on; under `given` one carries the other label. */
  inputs: Float32Array
  given: Uint8Array
  right: Uint8Array
  fresh: Labelled
}

/** Points of two classes in turn; the one with the wrong label may have been dragged elsewhere. */
export function dataOf(seed: Stream, wrongAt: readonly number[]): Data {
  const right = blobs(POINTS, CENTRES, SPREAD, seed.fork('points'))
  const { labels } = withWrongLabels(right, 1 / POINTS, seed.fork('labels'))
  const inputs = right.inputs.slice()
  const wrong = labels.findIndex((label, i) => label !== right.labels[i])
  if (wrongAt.length === 2) inputs.set(wrongAt, 2 * wrong)
  return {
    inputs,
    given: labels,
    right: right.labels,
    fresh: blobs(FRESH, CENTRES, SPREAD, seed.fork('fresh')),
  }
}

/** The rows of a batch: every epoch goes through all points once, in an order of its own. */
export function batchOf(step: number, seed: Stream): number[] {
  const batches = POINTS / BATCH
  const order = seed
    .fork('order')
    .fork(Math.floor(step / batches))
    .permutation(POINTS)
  const from = (step % batches) * BATCH
  return Array.from(order.subarray(from, from + BATCH))
}
