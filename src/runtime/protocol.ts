import type { Config, Frames, Id } from '../experiments'

/** Opens a run: the page's first word to a worker. Each run has a port of its own, so no message needs a run's id. */
export type Open<K extends Id = Id> = { [P in K]: { id: P; config: Config<P>; port: MessagePort } }[K]

/** “Advance to the frame of this number and send it” (Infinity: the last one), or “stop”. */
export type Ask = number | 'close'

/** A frame of a run. `ended`: there is none after it. */
export interface Step<Frame> {
  frame: Frame
  index: number
  ended: boolean
}

export type Answer<Frame> =
  | { kind: 'step'; step: Step<Frame> }
  /** A long way to the frame asked for: the worker lives and is on its way. */
  | { kind: 'working' }
  | { kind: 'failed'; message: string }

export type AnswerOf<K extends Id> = Answer<Frames[K]>
