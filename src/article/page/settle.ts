/** As far off are figures hydrated. */
const NEAR = 600
const stillFrames = 6
/** Long enough for figures to be hydrated on a slow machine; a reader's first gesture ends it. */
const longestMs = 8000

/**
 * Keeps what a reader is to see where it belongs while what stands above it takes its true height: the browser skips
 * what is off screen, and not every browser holds its place when that is laid out. `place` moves it there.
 */
export function settle(target: Element, place: () => void): void {
  const signal = new AbortController()
  for (const gesture of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(gesture, () => signal.abort(), { passive: true, once: true, signal: signal.signal })
  const end = performance.now() + longestMs
  let still = 0
  let last = Number.NaN
  let lastScroll = scrollY
  /** A scroll that is none of ours, nor the browser's own to hold its place. */
  const isScrolled = (top: number) =>
    document.readyState === 'complete' &&
    Math.abs(scrollY - lastScroll) > 1 &&
    Math.abs(last - top - (scrollY - lastScroll)) < 1
  const isNear = (slot: Element) => {
    const { top, bottom } = slot.getBoundingClientRect()
    return top < innerHeight + NEAR && bottom > -NEAR
  }
  const isComing = () =>
    [...document.querySelectorAll('[data-figure]:not([data-hydrated], [data-dead])')].some(isNear)
  const step = () => {
    const isDone = still > stillFrames && document.readyState === 'complete' && !isComing()
    if (signal.signal.aborted || isDone || performance.now() > end) {
      signal.abort()
      return
    }
    const { top } = target.getBoundingClientRect()
    if (still > 0 && isScrolled(top)) {
      signal.abort()
      return
    }
    still = top === last ? still + 1 : 0
    if (still === 0) place()
    last = target.getBoundingClientRect().top
    lastScroll = scrollY
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}
