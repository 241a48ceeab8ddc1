import { watchHand } from './hand'
import type { Rests } from './protocol'
import { startWorker } from './thread'

/**
 * Starts workers that rest while the reader’s hand is at work: on few cores, the one that answers the hand would have to
 * share its own.
 */
export function workersAside(watch = watchHand, start: () => Worker = startWorker): () => Worker {
  const workers: Worker[] = []
  let rests: Rests = false
  watch((isAtWork) => {
    rests = isAtWork
    for (const worker of workers) worker.postMessage(rests)
  })
  return () => {
    const worker = start()
    workers.push(worker)
    if (rests) worker.postMessage(rests)
    return worker
  }
}
