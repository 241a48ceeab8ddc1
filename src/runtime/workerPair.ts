import { startThread, type Thread } from './thread'
import { createWatch, LOOK_MS } from './watch'

/** After so many quiet looks a second worker is asked for the same: one that lives may be in a long step, or gone. */
const DOUBTED = 2000 / LOOK_MS
/** After so many more of both, they are given up. */
const LOST = 20_000 / LOOK_MS
/** A worker's script may take so long to come over a slow line. */
const COMING = 60_000 / LOOK_MS

const SILENT = 'The calculation stopped answering.'

/** A run that waits for a frame. */
export interface Waiting {
  askIn: (thread: Thread) => void
  /** Its threads are gone. */
  lose: (why: string) => void
}

/**
 * A worker, and a second one while it is doubted. A worker that falls silent may have been ended by the system, or be
 * in a long step on a busy machine; from outside the two look the same. So a second one is asked for the same frames,
 * which are the same to the bit: who answers first stays.
 */
export class WorkerPair {
  #thread: Thread | undefined
  #spare: Thread | undefined
  #isDoubted = false
  readonly #waiting = new Set<Waiting>()
  readonly #watch = createWatch((quiet) => this.#look(quiet))
  readonly #start: () => Worker

  constructor(start: () => Worker) {
    this.#start = start
  }

  /** From now on the run waits for a frame. */
  wait(run: Waiting): void {
    this.#waiting.add(run)
    this.#watch.start()
  }

  /** The run waits no more. */
  rest(run: Waiting): void {
    this.#waiting.delete(run)
    if (this.#waiting.size > 0) return
    this.#watch.stop()
    this.#dropSpare()
  }

  /** Asks for a run's frame wherever one may come from. Throws where the browser starts no worker. */
  ask(run: Waiting): void {
    this.#thread ??= this.#begin()
    run.askIn(this.#thread)
    if (this.#spare !== undefined) run.askIn(this.#spare)
  }

  /** This one gave a frame: it stays. */
  answered(thread: Thread): void {
    if (thread === this.#spare) this.#takeSpare()
  }

  #begin(): Thread {
    const fresh: Thread = startThread(this.#start, {
      onSign: () => {
        if (fresh === this.#spare) this.#watch.heard(DOUBTED + 1)
        else {
          this.#watch.heard()
          this.#dropSpare()
        }
      },
      onLost: (why) => {
        if (fresh === this.#spare) this.#spare = undefined
        else if (this.#spare === undefined) this.#loseAll(why)
        else this.#takeSpare()
      },
    })
    return fresh
  }

  #look(quiet: number): void {
    if (this.#thread === undefined) return
    if (quiet >= (this.#thread.isReady ? LOST : COMING)) this.#loseAll(SILENT)
    else if (this.#thread.isReady && quiet >= DOUBTED && !this.#isDoubted) {
      this.#isDoubted = true
      this.#askSpare()
    }
  }

  #askSpare(): void {
    try {
      const spare = this.#begin()
      this.#spare = spare
      for (const run of this.#waiting) run.askIn(spare)
    } catch {
      // No second worker to be had: the first is waited for.
    }
  }

  #dropSpare(): void {
    this.#isDoubted = false
    this.#spare?.end()
    this.#spare = undefined
  }

  #takeSpare(): void {
    this.#thread?.end()
    this.#thread = this.#spare
    this.#spare = undefined
    this.#isDoubted = false
  }

  #loseAll(why: string): void {
    this.#dropSpare()
    this.#thread?.end()
    this.#thread = undefined
    this.#watch.heard()
    for (const run of this.#waiting) run.lose(why)
  }
}
