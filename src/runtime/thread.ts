import type { Config, Id } from '../experiments'
import { IN_A_BOX } from './inABox'
import type { Open, RunRequest, RunResponseOf } from './protocol'

/** One run's line to a thread. */
export interface Line {
  request: (request: Exclude<RunRequest, 'close'>) => void
  /** Stops the run; nothing more is heard of it. */
  close: () => void
}

/** A started worker. */
export interface Thread {
  /** Whether its script has come and said so. */
  readonly isReady: boolean
  open: <K extends Id>(id: K, config: Config<K>, hear: (message: RunResponseOf<K>) => void) => Line
  /** Ends the worker; nothing more is heard of it. */
  end: () => void
}

const NOT_LOADED =
  'The calculation could not be started: its code did not come, or this browser has no module workers.'
const NOT_ALLOWED = 'This browser would not start the calculation: it needs module workers.'

/** Why a browser threw instead of starting a worker, as far as one can tell. */
export const whyRefused = (): string => (globalThis.origin === 'null' ? IN_A_BOX : NOT_ALLOWED)

/**
 * Starts a worker. `onSign` is called whenever anything is heard of it, `onLost` once, with a sentence, if it fails.
 * Throws where the browser refuses.
 */
export function startThread(
  start: () => Worker,
  { onSign, onLost }: { onSign: () => void; onLost: (why: string) => void },
): Thread {
  const worker = start()
  const ports = new Set<MessagePort>()
  let isReady = false
  let hasEnded = false

  const end = (): void => {
    hasEnded = true
    worker.terminate()
    for (const port of ports) port.close()
    ports.clear()
  }
  const sign = (): void => {
    if (hasEnded) return
    isReady = true
    onSign()
  }
  worker.addEventListener('message', sign)
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    if (hasEnded) return
    end()
    onLost(event.message ? `The calculation failed: ${event.message}` : NOT_LOADED)
  })

  return {
    get isReady() {
      return isReady
    },
    open: <K extends Id>(id: K, config: Config<K>, hear: (message: RunResponseOf<K>) => void): Line => {
      const { port1: port, port2 } = new MessageChannel()
      ports.add(port)
      port.addEventListener('message', ({ data }: MessageEvent<RunResponseOf<K>>) => {
        if (!ports.has(port)) return
        sign()
        hear(data)
      })
      port.start()
      const message: Open<K> = { id, config, port: port2 }
      worker.postMessage(message, [port2])
      const post = (request: RunRequest): void => port.postMessage(request)
      return {
        request: post,
        close: () => {
          if (!ports.delete(port)) return
          post('close')
          port.close()
        },
      }
    },
    end,
  }
}

export const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
