import type { Step } from './protocol'

/**
 * A generator read by frame number. Frames are computed once, in order; there is no way back. A frame that was
 * yielded as a function is drawn only if it is asked for, before the run goes on or after it ended: a run changes
 * nothing after its last yield.
 */
export interface Reader<Frame> {
  /**
   * Advances towards `target` for at most `budgetMs`; undefined means the time is up and the caller should ask
   * again. Throws if the run yields no frame at all, or if `target` lies behind.
   */
  advanceTo: (target: number, budgetMs?: number) => Step<Frame> | undefined
  /** The frame where it stands; undefined before the first. */
  here: () => Step<Frame> | undefined
  close: () => void
}

const isDrawing = <Frame>(yielded: Frame | (() => Frame)): yielded is () => Frame =>
  typeof yielded === 'function'

export function reader<Frame>(
  run: Generator<Frame | (() => Frame), void>,
  now: () => number = () => 0,
): Reader<Frame> {
  let last: { yielded: Frame | (() => Frame); index: number; ended: boolean } | undefined

  const here = (): Step<Frame> | undefined => {
    if (last === undefined) return undefined
    const { yielded, index, ended } = last
    const frame = isDrawing(yielded) ? yielded() : yielded
    last = { yielded: frame, index, ended }
    return { frame, index, ended }
  }

  const advanceTo = (target: number, budgetMs = Infinity): Step<Frame> | undefined => {
    if (last !== undefined && target < last.index) {
      throw new Error(`advanceTo: frame ${target} lies behind frame ${last.index}`)
    }
    const until = now() + budgetMs
    while (last === undefined || (last.index < target && !last.ended)) {
      const next = run.next()
      if (next.done !== true) {
        last = { yielded: next.value, index: last === undefined ? 0 : last.index + 1, ended: false }
      } else if (last === undefined) throw new Error('the run made no picture')
      else last = { ...last, ended: true }
      if (now() >= until && last.index < target && !last.ended) return undefined
    }
    return here()
  }

  return { advanceTo, here, close: () => void run.return() }
}
