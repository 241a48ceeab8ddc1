import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Order, Outcome } from './thread'

interface Waiting {
  order: Order
  /** Those of the shortest list first: a training alone may take as long as a hundred together. */
  rank: number
  done: (frame: Uint8Array) => void
  failed: (error: Error) => void
}

const START = `import(require('node:worker_threads').workerData).then(({ serve }) => serve())`

/** Runs jobs in as many threads as there are cores; a thread lives as long as there is work for it. */
export class Threads {
  readonly #bundle: string
  readonly #most: number
  readonly #waiting: Waiting[] = []
  #running = 0

  /** `bundle`: address of a module that exports `serve` (see thread.ts). */
  constructor(bundle: string, most = availableParallelism()) {
    this.#bundle = bundle
    this.#most = most
  }

  /** The frame, serialised. */
  run(order: Order, rank: number): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      const at = this.#waiting.findIndex((other) => other.rank > rank)
      this.#waiting.splice(at < 0 ? this.#waiting.length : at, 0, { order, rank, done, failed })
      if (this.#running < this.#most) this.#start()
    })
  }

  #start(): void {
    const thread = new Worker(START, { eval: true, workerData: this.#bundle })
    let current: Waiting | undefined
    this.#running += 1
    const next = (): void => {
      current = this.#waiting.shift()
      if (current === undefined) void thread.terminate()
      else thread.postMessage(current.order)
    }
    thread.on('message', (outcome: Outcome) => {
      if (outcome.frame === undefined) current?.failed(new Error(outcome.problem))
      else current?.done(outcome.frame)
      next()
    })
    thread.on('error', (error) => current?.failed(error))
    thread.on('exit', () => {
      current?.failed(new Error('Its thread ended before it did.'))
      this.#running -= 1
      if (this.#waiting.length > 0 && this.#running < this.#most) this.#start()
    })
    next()
  }
}
