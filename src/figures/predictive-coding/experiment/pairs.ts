import { certifiedByCandidates, gaussianScores } from '../../../core/contrast'
import { stream } from '../../../core/random'
import { COUNTS, PAIRS } from '../names'

/** Rows that every second frame adds to the estimates. */
const ROWS = 24

/** Sums over the batches so far, for each pair and count; they belong to no seed of the reader’s. */
const batches: number[][][] = []

function batch(at: number): number[][] {
  const random = stream(20).fork('pairs').fork(at)
  return PAIRS.map((pair, i) =>
    certifiedByCandidates(gaussianScores(pair, ROWS, COUNTS[COUNTS.length - 1], random.fork(i)), COUNTS),
  )
}

/** Means up to a frame: for each pair what is certified with each count of candidates, in nats. */
export function pairsAt(frame: number): number[][] {
  const count = Math.floor(frame / 2) + 1
  while (batches.length < count) batches.push(batch(batches.length))
  return PAIRS.map((_, pair) =>
    COUNTS.map(
      (_, at) => batches.slice(0, count).reduce((sum, certified) => sum + certified[pair][at], 0) / count,
    ),
  )
}
