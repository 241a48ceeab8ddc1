import type { Answer, FramesOf } from '../src/batch/index'

export interface Batch {
  /** Answers the words of a command line. */
  main: (words: readonly string[]) => Promise<Answer>
  /** Frames, each computed once: what was kept is read, the rest is computed in threads and kept. */
  framesOf: FramesOf
}

export interface BatchOptions {
  /** The project; this one unless given. */
  root?: string
  /** Where compiled experiments and frames are kept. */
  cache?: string
}

/** Experiments as the sources stand now. */
export function openBatch(options?: BatchOptions): Promise<Batch>
