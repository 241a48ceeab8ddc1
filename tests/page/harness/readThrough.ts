import type { Page } from './page'

/**
 * Passes the whole page through the window, as a reader does, so that each figure comes near and is hydrated; a reader
 * who looks (`pausing`) goes on once the figures in the window live.
 */
export async function readThrough(page: Page, { pausing = false } = {}): Promise<void> {
  // Window by window: on a busy machine the whole way may take longer than a page may be silent.
  for (let top = 0, isRead = false; !isRead;) {
    const seen = await page.evaluate(
      async ({ top, pausing }) => {
        const painted = () => new Promise((done) => requestAnimationFrame(done))
        const isSeen = (slot: Element) => {
          const { top, bottom } = slot.getBoundingClientRect()
          return top < innerHeight && bottom > 0
        }
        const isComing = () =>
          [...document.querySelectorAll('[data-figure]:not([data-hydrated], [data-dead])')].some(isSeen)
        scrollTo({ top, behavior: 'instant' })
        do await painted()
        while (pausing && isComing())
        await painted()
        return { next: top + innerHeight / 2, end: document.documentElement.scrollHeight }
      },
      { top, pausing },
    )
    top = seen.next
    isRead = top >= seen.end
  }
  await page.evaluate(async () => {
    scrollTo({ top: 0, behavior: 'instant' })
    await new Promise((done) => requestAnimationFrame(done))
    await document.fonts.ready
  })
}

/** Draws also the sections that the browser would leave out while they are far from the window. */
export async function drawAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.adoptedStyleSheets.length > 0) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
  })
}
