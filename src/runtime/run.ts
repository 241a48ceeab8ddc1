import type { Config, Frames, Id } from '../experiments'
import type { RunResponseOf, Step } from './protocol'
import { type Line, startWorker, type Thread, whyRefused } from './thread'
import { WorkerPair, type Waiting } from './workerPair'

/** One experiment running elsewhere. At most one request at a time. */
export interface Run<Frame> {
  /**
   * The frame of this number (Infinity: the last), and on a long way to it pictures for `onPassing`. Rejects with a
   * sentence for the reader if the run fails.
   */
  to: (index: number, onPassing?: (step: Step<Frame>) => void) => Promise<Step<Frame>>
  /** Nothing more is heard of the run; a frame still asked for never comes. */
  close: () => void
}

export interface Host {
  open: <K extends Id>(id: K, config: Config<K>) => Run<Frames[K]>
}

/** So often a lost run is tried again before a word is said. */
const TRIES = 2

interface Asked<Frame> {
  index: number
  onPassing: ((step: Step<Frame>) => void) | undefined
  resolve: (step: Step<Frame>) => void
  reject: (error: Error) => void
}

class OpenRun<K extends Id> implements Run<Frames[K]>, Waiting {
  readonly #lines = new Map<Thread, Line>()
  #asked: Asked<Frames[K]> | undefined
  #tries = 0
  readonly #workers: WorkerPair
  readonly #id: K
  readonly #config: Config<K>

  constructor(workers: WorkerPair, id: K, config: Config<K>) {
    this.#workers = workers
    this.#id = id
    this.#config = config
  }

  to(index: number, onPassing?: (step: Step<Frames[K]>) => void): Promise<Step<Frames[K]>> {
    return new Promise((resolve, reject) => {
      this.#asked = { index, onPassing, resolve, reject }
      this.#tries = 0
      this.#workers.wait(this)
      this.#ask()
    })
  }

  close(): void {
    this.#asked = undefined
    this.#workers.rest(this)
    this.#leave()
  }

  askIn(thread: Thread): void {
    if (this.#asked === undefined) return
    this.#lineIn(thread).request({ to: this.#asked.index, passing: this.#asked.onPassing !== undefined })
  }

  lose(why: string): void {
    this.#leave()
    this.#tries += 1
    if (this.#tries > TRIES) this.#settle(new Error(why))
    else this.#ask()
  }

  #ask(): void {
    try {
      this.#workers.ask(this)
    } catch {
      this.#settle(new Error(whyRefused()))
    }
  }

  #lineIn(thread: Thread): Line {
    const known = this.#lines.get(thread)
    if (known !== undefined) return known
    const line = thread.open(this.#id, this.#config, (message) => this.#hear(thread, message))
    this.#lines.set(thread, line)
    return line
  }

  #hear(from: Thread, message: RunResponseOf<K>): void {
    if (message.kind === 'working' || this.#asked === undefined) return
    this.#workers.answered(from)
    if (message.kind === 'passing') this.#asked.onPassing?.(message.step)
    else if (message.kind === 'step') this.#settle(message.step)
    else if (message.lost) this.lose(message.message)
    else {
      this.#leave()
      this.#settle(new Error(message.message))
    }
  }

  #settle(outcome: Step<Frames[K]> | Error): void {
    const wish = this.#asked
    this.#asked = undefined
    this.#workers.rest(this)
    if (outcome instanceof Error) wish?.reject(outcome)
    else wish?.resolve(outcome)
  }

  #leave(): void {
    for (const line of this.#lines.values()) line.close()
    this.#lines.clear()
  }
}

/** Runs experiments in workers. A run whose workers all fail is tried again in a fresh one. */
export function workerHost(start: () => Worker = startWorker): Host {
  const workers = new WorkerPair(start)
  return { open: (id, config) => new OpenRun(workers, id, config) }
}
