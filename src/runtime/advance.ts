import type { Step } from './protocol'

/** A generator read by frame number. Frames are computed once, in order; there is no way back. */
export interface Reader<Frame> {
  /**
   * Advances towards `target` for at most `budgetMs`; undefined means the time is up and the caller should ask
   * again. Throws if the run yields no frame at all, or if `target` lies behind.
   */
  toward: (target: number, budgetMs?: number) => Step<Frame> | undefined
  close: () => void
}

export function reader<Frame>(run: Generator<Frame, void>, now: () => number = () => 0): Reader<Frame> {
  let last: Step<Frame> | undefined

  const toward = (target: number, budgetMs = Infinity): Step<Frame> | undefined => {
    if (last !== undefined && target < last.index) {
      throw new Error(`toward: frame ${target} lies behind frame ${last.index}`)
    }
    const until = now() + budgetMs
    while (last === undefined || (last.index < target && !last.ended)) {
      const next = run.next()
      if (next.done === true) {
        if (last === undefined) throw new Error('the run made no picture')
        last = { ...last, ended: true }
      } else {
        last = { frame: next.value, index: last === undefined ? 0 : last.index + 1, ended: false }
      }
      if (now() >= until && last.index < target && !last.ended) return undefined
    }
    return last
  }

  return { toward, close: () => void run.return() }
}
