import { settle } from './settle'

const KEY = 'place'
/** What a reader's eye rests on; within a figure the static page has other elements than one that is hydrated. */
const BLOCKS = 'main :is(h1, h2, h3, p, li, .katex-display, [data-figure]):not([data-figure] *)'

interface Place {
  address: string
  /** Which of the blocks, and how far below the window's top. */
  block: number
  top: number
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'address' in value && 'block' in value && 'top' in value

/** The first block that is seen. */
function placeNow(): Place | undefined {
  const boxes = [...document.querySelectorAll(BLOCKS)].map((block) => block.getBoundingClientRect())
  const block = boxes.findIndex(({ bottom }) => bottom > 0)
  const top = boxes[block]?.top
  return top === undefined ? undefined : { address: location.href, block, top }
}

function keptPlace(): Place | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return isPlace(kept) && kept.address === location.href ? kept : undefined
  } catch {
    return undefined
  }
}

function keepPlace(): void {
  try {
    const place = scrollY > 0 ? placeNow() : undefined
    if (place === undefined) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(place))
  } catch {
    // Storage may be forbidden: the browser then restores the place by its pixels.
  }
}

/**
 * A page that is reloaded shows the same paragraph at the same height. Browsers restore pixels; but the heights of what
 * is off screen are estimates until it has been laid out once.
 */
export function returnToPlace(): void {
  const kept = keptPlace()
  const target = kept === undefined ? undefined : document.querySelectorAll(BLOCKS)[kept.block]
  if (kept === undefined || target === undefined) return
  history.scrollRestoration = 'manual'
  const place = () => scrollBy({ top: target.getBoundingClientRect().top - kept.top, behavior: 'instant' })
  settle(target, place)
}

/** Keeps the place when the page is left. */
export function startPlace(): void {
  addEventListener('pagehide', () => {
    keepPlace()
    history.scrollRestoration = 'auto'
  })
}
