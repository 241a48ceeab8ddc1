import type { Config, Frames, Id } from '../experiments'

/** Opens a run. Each run has a port of its own, so no message needs a run's id. */
export type Open<K extends Id = Id> = { [P in K]: { id: P; config: Config<P>; port: MessagePort } }[K]

/** To a whole worker: whether it rests from now on, and leaves the cores to others. */
export type Rests = boolean

/** The worker's first word to its page, over no run's port: its script has come and runs. */
export const READY = 'ready'

/**
 * “Advance to the frame of this number and send it” (Infinity: the last one), with pictures on the way if it takes long
 * and `passing`; or “stop”.
 */
export type RunRequest = { to: number; passing: boolean } | 'close'

/** A frame of a run. `ended`: there is none after it. */
export interface Step<Frame> {
  frame: Frame
  index: number
  ended: boolean
  /** Computed without WebAssembly: slower, and equal within rounding. */
  plain?: boolean
}

export type RunResponse<Frame> =
  | { kind: 'step'; step: Step<Frame> }
  /** A picture on a long way to the frame asked for. */
  | { kind: 'passing'; step: Step<Frame> }
  /** A long way to the frame asked for: the worker lives and is on its way. */
  | { kind: 'working' }
  /** `lost`: through no fault of the experiment's, so that it may be tried again. */
  | { kind: 'failed'; message: string; lost: boolean }

export type RunResponseOf<K extends Id> = RunResponse<Frames[K]>
