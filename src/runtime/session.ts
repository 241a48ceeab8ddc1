import type { Config, Frames, Id } from '../experiments'
import type { Step } from './protocol'
import type { Host, Run } from './run'

export type Phase = 'waiting' | 'playing' | 'paused' | 'ended' | 'failed'

/** What a figure shows: the latest picture, whose it is, and where the run stands. */
export interface Snapshot<K extends Id> {
  readonly frame: Frames[K] | undefined
  /** The config this frame was computed from; the store may be a gesture ahead of it. Before the first frame, the first. */
  readonly config: Config<K>
  readonly index: number
  readonly phase: Phase
  /** Whether the frame was computed without WebAssembly. */
  readonly plain?: boolean
  readonly error?: string
}

export interface SessionOptions {
  /** A changed setting shows the new run at the same step (`keep`), or trains it before the reader’s eyes (`restart`). */
  onChange: 'keep' | 'restart'
  /** Whether a new run that takes long shows its pictures on the way. */
  passing?: boolean
  /** Resolves before the next paint. */
  nextPaint: () => Promise<void>
}

const FRAME_BY_FRAME = { next: (nextPaint: () => Promise<void>) => nextPaint().then(() => 1) }

/** Frames remembered for scrubbing. */
const REMEMBERED = 400

/**
 * One figure's run in time: play, pause, step, scrub, and a config that may change at every pointer move.
 * Requests never queue: while a picture is computed only the latest wish is kept.
 */
export class Session<K extends Id> {
  /** Waits until it is time to go on, and tells by how many frames: one a paint, unless a player brings its own. */
  pace: { next: (nextPaint: () => Promise<void>) => Promise<number> } = FRAME_BY_FRAME
  #snapshot: Snapshot<K>
  readonly #listeners = new Set<() => void>()
  readonly #seen = new Map<number, Step<Frames[K]>>()
  #run: Run<Frames[K]> | undefined
  #reached = -1
  /** The config of the run that is open; the picture may still be an earlier one's. */
  #config: Config<K>
  #wantedConfig: Config<K> | undefined
  #wantedIndex: number | undefined
  /** Where the reader wants to be: the frame asked for last, or the one played to. */
  #aim: number
  #driving = false
  /** What it was doing when it failed. */
  #failedIn: Phase = 'waiting'
  /** The run under way answers a hand, which sees on the way how far it is. */
  #answering = false
  #visible = true
  #closed = false

  readonly #id: K
  readonly #host: Host
  readonly #options: SessionOptions

  constructor(
    host: Host,
    id: K,
    first: { config: Config<K>; at?: number; playing: boolean },
    options: SessionOptions,
  ) {
    this.#host = host
    this.#id = id
    this.#options = options
    this.#config = first.config
    this.#aim = first.at ?? 0
    this.#wantedIndex = this.#aim
    this.#snapshot = {
      frame: undefined,
      config: first.config,
      index: 0,
      phase: first.playing ? 'playing' : 'waiting',
    }
    this.begin(first.config)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): Snapshot<K> => this.#snapshot

  begin(config: Config<K>): void {
    this.#wantedConfig = config
    this.#drive()
  }

  /** A setting changed. */
  change(config: Config<K>): void {
    if (this.#options.onChange === 'keep') this.#wantedIndex ??= this.#aim
    else {
      this.#aim = 0
      this.#wantedIndex = 0
      this.#publish({ phase: 'playing' })
    }
    this.#answering = true
    this.begin(config)
  }

  play(): void {
    if (this.#snapshot.phase === 'ended') this.seek(0)
    this.#publish({ phase: 'playing' })
    this.#drive()
  }

  pause(): void {
    if (this.#snapshot.phase === 'playing') this.#publish({ phase: 'paused' })
  }

  step(): void {
    this.seek(this.#snapshot.index + 1)
  }

  /** Shows the frame of this number (Infinity: the last) and stays there. */
  seek(index: number): void {
    this.#aim = Math.max(0, index)
    this.#answering = false
    this.#wantedIndex = this.#aim
    if (this.#snapshot.phase !== 'failed') this.#publish({ phase: 'paused' })
    this.#drive()
  }

  /** Off screen nobody asks for frames. */
  set onScreen(visible: boolean) {
    this.#visible = visible
    this.#drive()
  }

  /** After a failure: what was on its way is asked for again, in a fresh worker if the old one is gone. */
  retry(): void {
    this.#wantedIndex ??= this.#aim
    this.#publish({ phase: this.#failedIn })
    this.begin(this.#config)
  }

  close(): void {
    this.#closed = true
    this.#run?.close()
    this.#listeners.clear()
  }

  #publish(change: Partial<Snapshot<K>>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }

  #drive(): void {
    if (this.#driving || this.#closed) return
    this.#driving = true
    this.#work()
      .catch((error: unknown) => {
        this.#run = undefined
        this.#failedIn = this.#snapshot.phase
        this.#publish({ phase: 'failed', error: error instanceof Error ? error.message : String(error) })
      })
      .finally(() => {
        this.#driving = false
        // What was set meanwhile may work.
        if (this.#wantedConfig !== undefined) this.#drive()
      })
  }

  async #work(): Promise<void> {
    for (;;) {
      if (this.#closed) return
      if (this.#wantedConfig !== undefined) this.#restart(this.#wantedConfig)
      if (this.#wantedIndex !== undefined) {
        const index = this.#wantedIndex
        this.#wantedIndex = undefined
        await this.#show(index)
      } else if (this.#snapshot.phase === 'playing' && this.#visible) {
        const on = await this.pace.next(this.#options.nextPaint)
        if (this.#wantedIndex === undefined && this.#snapshot.phase === 'playing')
          await this.#show(this.#snapshot.index + on)
      } else return
    }
  }

  #restart(config: Config<K>): void {
    this.#wantedConfig = undefined
    this.#wantedIndex ??= 0
    this.#run?.close()
    this.#run = undefined
    this.#seen.clear()
    this.#config = config
  }

  async #show(index: number): Promise<void> {
    const step = this.#seen.get(index) ?? (await this.#fetch(index))
    if (this.#closed || step === undefined) return
    this.#answering = false
    const { phase } = this.#snapshot
    const moving = phase === 'playing' || phase === 'waiting'
    if (phase === 'playing' && this.#wantedIndex === undefined) this.#aim = step.ended ? Infinity : step.index
    this.#publish({
      frame: step.frame,
      config: this.#config,
      index: step.index,
      plain: step.plain === true,
      phase: step.ended ? 'ended' : phase === 'waiting' ? 'paused' : moving ? 'playing' : 'paused',
    })
  }

  /** The picture on the way; true where the reader has gone on meanwhile, and the way is left. */
  #pass({ frame, index, plain }: Step<Frames[K]>): boolean {
    if (this.#closed) return true
    this.#publish({ frame, config: this.#config, index, plain: plain === true })
    return this.#wantedConfig !== undefined
  }

  /** The frame of a run, with what is passed on the way; undefined where the way was left. */
  #way(run: Run<Frames[K]>, index: number): Promise<Step<Frames[K]> | undefined> {
    // Until there is a picture the poster stands, which is a finished one.
    const isShown = this.#answering && this.#options.passing === true && this.#snapshot.frame !== undefined
    if (!isShown) return run.to(index)
    return new Promise((resolve, reject) => {
      const onPassing = (step: Step<Frames[K]>): void => {
        if (this.#pass(step)) resolve(undefined)
      }
      run.to(index, onPassing).then(resolve, reject)
    })
  }

  /** Undefined where the way to the frame was left. */
  async #fetch(index: number): Promise<Step<Frames[K]> | undefined> {
    if (this.#run === undefined || index <= this.#reached) {
      this.#run?.close()
      this.#run = this.#host.open(this.#id, this.#config)
      this.#reached = -1
    }
    const step = await this.#way(this.#run, index)
    if (step === undefined) return undefined
    this.#reached = step.index
    if (this.#seen.size >= REMEMBERED) {
      const oldest = this.#seen.keys().next()
      if (oldest.done !== true) this.#seen.delete(oldest.value)
    }
    this.#seen.set(step.index, step)
    return step
  }
}
