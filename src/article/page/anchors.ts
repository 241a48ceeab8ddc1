const stillFrames = 6
const mostFrames = 120

const targetOf = (hash: string): Element | null =>
  hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null

/**
 * Keeps a heading that a link led to where it belongs while what stands above it takes its true height: the
 * browser skips what is off screen, and not every browser holds its place when that is laid out.
 */
function settle(target: Element): void {
  const signal = new AbortController()
  for (const gesture of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(gesture, () => signal.abort(), { passive: true, once: true, signal: signal.signal })
  let still = 0
  let frames = 0
  let last = Number.NaN
  const step = () => {
    if (signal.signal.aborted || frames++ > mostFrames || still > stillFrames) {
      signal.abort()
      return
    }
    const { top } = target.getBoundingClientRect()
    still = top === last ? still + 1 : 0
    if (still === 0) target.scrollIntoView({ block: 'start', behavior: 'instant' })
    last = target.getBoundingClientRect().top
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

/** Links within the page, and the link the page was opened with, end at their target. */
export function startAnchors(): void {
  const go = () => {
    const target = targetOf(location.hash)
    if (target) settle(target)
  }
  addEventListener('hashchange', go)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    // The same link again changes no hash.
    if (link?.getAttribute('href') === location.hash && !event.defaultPrevented) go()
  })
  go()
}
