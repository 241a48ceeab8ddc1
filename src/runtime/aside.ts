import { watchHand } from './hand'
import type { Order } from './protocol'
import { startWorker } from './thread'

/**
 * Starts workers that rest while the reader’s hand is at work: on few cores, the one that answers the hand would have to
 * share its own.
 */
export function workersAside(watch = watchHand, start: () => Worker = startWorker): () => Worker {
  const workers: Worker[] = []
  let order: Order = 'go on'
  watch((isAtWork) => {
    order = isAtWork ? 'rest' : 'go on'
    for (const worker of workers) worker.postMessage(order)
  })
  return () => {
    const worker = start()
    workers.push(worker)
    if (order === 'rest') worker.postMessage(order)
    return worker
  }
}
