import type { Page } from './page'

/** Passes the whole page through the window, as a reader does, so that each figure comes near and is hydrated. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(done))
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' })
      await painted()
      await painted()
    }
    scrollTo({ top: 0, behavior: 'instant' })
    await painted()
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
