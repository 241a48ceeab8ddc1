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
  /**
   * What a changed setting does: `keep` shows the new run at the same step (for runs computed in a few
   * milliseconds), `restart` trains again before the reader's eyes.
   */
  onChange: 'keep' | 'restart'
  /** Resolves before the next paint. */
  nextPaint: () => Promise<void>
}

/** Frames remembered for scrubbing. */
const REMEMBERED = 400

/**
 * One figure's run in time: play, pause, step, scrub, and a config that may change at every pointer move.
 * Requests never queue: while a picture is computed only the latest wish is kept.
 */
export class Session<K extends Id> {
  private snapshot: Snapshot<K>
  private readonly listeners = new Set<() => void>()
  private readonly seen = new Map<number, Step<Frames[K]>>()
  private run: Run<Frames[K]> | undefined
  private reached = -1
  /** The config of the run that is open; the picture may still be an earlier one's. */
  private config: Config<K>
  private wantedConfig: Config<K> | undefined
  private wantedIndex: number | undefined
  /** Where the reader wants to be: the frame asked for last, or the one played to. */
  private aim: number
  private driving = false
  private visible = true
  private closed = false
  private framesPerPaint = 1

  private readonly id: K
  private readonly host: Host
  private readonly options: SessionOptions

  constructor(
    host: Host,
    id: K,
    first: { config: Config<K>; at?: number; playing: boolean },
    options: SessionOptions,
  ) {
    this.host = host
    this.id = id
    this.options = options
    this.config = first.config
    this.aim = first.at ?? 0
    this.wantedIndex = this.aim
    this.snapshot = {
      frame: undefined,
      config: first.config,
      index: 0,
      phase: first.playing ? 'playing' : 'waiting',
    }
    this.begin(first.config)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): Snapshot<K> => this.snapshot

  begin(config: Config<K>): void {
    this.wantedConfig = config
    this.drive()
  }

  /** A setting changed. */
  change(config: Config<K>): void {
    if (this.options.onChange === 'keep') this.wantedIndex ??= this.aim
    else {
      this.aim = 0
      this.wantedIndex = 0
      this.publish({ phase: 'playing' })
    }
    this.begin(config)
  }

  play(): void {
    if (this.snapshot.phase === 'ended') this.seek(0)
    this.publish({ phase: 'playing' })
    this.drive()
  }

  pause(): void {
    if (this.snapshot.phase === 'playing') this.publish({ phase: 'paused' })
  }

  step(): void {
    this.seek(this.snapshot.index + 1)
  }

  /** Shows the frame of this number (Infinity: the last) and stays there. */
  seek(index: number): void {
    this.aim = Math.max(0, index)
    this.wantedIndex = this.aim
    if (this.snapshot.phase !== 'failed') this.publish({ phase: 'paused' })
    this.drive()
  }

  /** Frames a paint: 1 is one a paint, 1/4 one every fourth, 8 shows every eighth. */
  set speed(framesPerPaint: number) {
    this.framesPerPaint = framesPerPaint
  }

  /** Off screen nobody asks for frames. */
  set onScreen(visible: boolean) {
    this.visible = visible
    this.drive()
  }

  /** After a failure: the same again, in a fresh worker if the old one is gone. */
  retry(): void {
    this.wantedIndex ??= this.snapshot.index
    this.publish({ phase: 'playing' })
    this.begin(this.config)
  }

  close(): void {
    this.closed = true
    this.run?.close()
    this.listeners.clear()
  }

  private publish(change: Partial<Snapshot<K>>): void {
    this.snapshot = { ...this.snapshot, ...change }
    for (const listener of this.listeners) listener()
  }

  private drive(): void {
    if (this.driving || this.closed) return
    this.driving = true
    this.work()
      .catch((error: unknown) => {
        this.run = undefined
        this.publish({ phase: 'failed', error: error instanceof Error ? error.message : String(error) })
      })
      .finally(() => {
        this.driving = false
      })
  }

  private async work(): Promise<void> {
    for (;;) {
      if (this.closed) return
      if (this.wantedConfig !== undefined) this.restart(this.wantedConfig)
      if (this.wantedIndex !== undefined) {
        const index = this.wantedIndex
        this.wantedIndex = undefined
        await this.show(index)
      } else if (this.snapshot.phase === 'playing' && this.visible) {
        for (let waited = 0; waited < 1; waited += this.framesPerPaint) await this.options.nextPaint()
        if (this.wantedIndex === undefined && this.snapshot.phase === 'playing') {
          await this.show(this.snapshot.index + Math.max(1, Math.round(this.framesPerPaint)))
        }
      } else return
    }
  }

  private restart(config: Config<K>): void {
    this.wantedConfig = undefined
    this.wantedIndex ??= 0
    this.run?.close()
    this.run = undefined
    this.seen.clear()
    this.config = config
  }

  private async show(index: number): Promise<void> {
    const step = this.seen.get(index) ?? (await this.fetch(index))
    if (this.closed) return
    const { phase } = this.snapshot
    const moving = phase === 'playing' || phase === 'waiting'
    if (phase === 'playing' && this.wantedIndex === undefined) this.aim = step.ended ? Infinity : step.index
    this.publish({
      frame: step.frame,
      config: this.config,
      index: step.index,
      plain: step.plain === true,
      phase: step.ended ? 'ended' : phase === 'waiting' ? 'paused' : moving ? 'playing' : 'paused',
    })
  }

  private async fetch(index: number): Promise<Step<Frames[K]>> {
    if (this.run === undefined || index <= this.reached) {
      this.run?.close()
      this.run = this.host.open(this.id, this.config)
      this.reached = -1
    }
    const step = await this.run.to(index)
    this.reached = step.index
    if (this.seen.size >= REMEMBERED) {
      const oldest = this.seen.keys().next()
      if (oldest.done !== true) this.seen.delete(oldest.value)
    }
    this.seen.set(step.index, step)
    return step
  }
}
