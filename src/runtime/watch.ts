/** How often a watch looks. */
export const LOOK_MS = 250

/** Counts how long nothing has been heard, while something is waited for. */
export interface Watch {
  /** Starts to look, unless it does already. */
  start: () => void
  /** Something was heard: counts from 0 on again, or from so many looks. */
  heard: (from?: number) => void
  stop: () => void
}

/**
 * Calls `quietFor` with the number of looks since something was heard. A look that comes late counts for nothing: a
 * page that was asleep or starved itself must not take its own silence for the other's, and wakes to a timer that is
 * due before any message.
 */
export function createWatch(quietFor: (looks: number) => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let quiet = 0

  const look = (): void => {
    const due = performance.now() + LOOK_MS
    timer = setTimeout(() => {
      look()
      if (performance.now() > due + LOOK_MS) return
      quiet += 1
      quietFor(quiet)
    }, LOOK_MS)
  }

  return {
    start: () => {
      if (timer !== undefined) return
      quiet = 0
      look()
    },
    // The next look may come at once: it finds no silence of a whole look.
    heard: (from = 0) => {
      quiet = Math.min(quiet, from - 1)
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
