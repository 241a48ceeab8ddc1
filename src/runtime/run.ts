import type { Config, Frames, Id } from '../experiments'
import type { AnswerOf, Ask, Open, Step } from './protocol'

/** One experiment running elsewhere. At most one request at a time. */
export interface Run<Frame> {
  /** The frame of this number (Infinity: the last). Rejects with a sentence for the reader if the run fails. */
  to: (index: number) => Promise<Step<Frame>>
  close: () => void
}

export interface Host {
  open: <K extends Id>(id: K, config: Config<K>) => Run<Frames[K]>
  terminate: () => void
}

/**
 * A live worker answers or says “working” far sooner than within so many looks, once its own script has come over a
 * slow line. Looks, not one long wait: a page that was asleep wakes to a timer that is due before any message, and must
 * not take its own silence for the worker's.
 */
const LOOKS = 4
const LOOK_MS = 5000

const LOST = 'The calculation stopped answering.'
const REFUSED = 'This browser would not start the calculation (it needs module workers and WebAssembly).'

/**
 * A worker and the runs open in it. If the worker fails or falls silent, its open runs reject, and the next
 * `open` starts a fresh worker.
 */
export function workerHost(start: () => Worker = startWorker): Host {
  let worker: Worker | undefined
  const failures = new Set<(message: string) => void>()

  const lose = (message: string): void => {
    worker?.terminate()
    worker = undefined
    for (const fail of failures) fail(message)
  }

  const alive = (): Worker => {
    if (worker !== undefined) return worker
    const fresh = start()
    fresh.addEventListener('error', (event) => {
      event.preventDefault()
      if (fresh === worker) lose(event.message ? `The calculation failed: ${event.message}` : REFUSED)
    })
    worker = fresh
    return fresh
  }

  return {
    open: <K extends Id>(id: K, config: Config<K>): Run<Frames[K]> => {
      const { port1: port, port2 } = new MessageChannel()
      const post = (message: Ask): void => port.postMessage(message)
      let pending: { resolve: (step: Step<Frames[K]>) => void; reject: (error: Error) => void } | undefined
      let lost: string | undefined
      let silence: ReturnType<typeof setTimeout> | undefined

      const fail = (message: string): void => {
        lost = message
        clearTimeout(silence)
        failures.delete(fail)
        port.close()
        pending?.reject(new Error(message))
        pending = undefined
      }
      const listen = (looks = LOOKS): void => {
        clearTimeout(silence)
        silence = setTimeout(() => (looks > 1 ? listen(looks - 1) : lose(LOST)), LOOK_MS)
      }
      failures.add(fail)
      port.addEventListener('message', ({ data }: MessageEvent<AnswerOf<K>>) => {
        if (data.kind === 'working') listen()
        else if (data.kind === 'failed') fail(data.message)
        else {
          clearTimeout(silence)
          pending?.resolve(data.step)
          pending = undefined
        }
      })
      port.start()
      try {
        const message: Open<K> = { id, config, port: port2 }
        alive().postMessage(message, [port2])
      } catch {
        fail(REFUSED)
      }

      return {
        to: (index) =>
          new Promise((resolve, reject) => {
            if (lost !== undefined) {
              reject(new Error(lost))
              return
            }
            pending = { resolve, reject }
            listen()
            post(index)
          }),
        close: () => {
          clearTimeout(silence)
          failures.delete(fail)
          if (lost === undefined) post('close')
          lost = 'closed'
        },
      }
    },
    terminate: () => lose(LOST),
  }
}

const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
