import { expect } from 'vitest'
import type { Page } from '../harness/page'

/** Where the time line stands, and what its button would do. */
const playing = (page: Page) =>
  page.evaluate(() => {
    const line = document.querySelector<HTMLInputElement>('[data-hydrated] .player-line')
    const button = document.querySelector('[data-hydrated] .player button')
    return { atEnd: line?.value === line?.max, button: button?.getAttribute('aria-label') }
  })

/** Plays a figure that trains from the start to its end, as quickly as its player can. */
export async function playToEnd(page: Page): Promise<void> {
  const hasPlayer = await page.evaluate(() => {
    const speed = document.querySelector<HTMLSelectElement>('[data-hydrated] .player select')
    if (speed === null) return false
    speed.value = '8'
    speed.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  })
  if (!hasPlayer) return
  await page.click({ role: 'button', name: 'Back to the start' })
  await page.click({ role: 'button', name: 'Play' })
  await expect
    .poll(() => playing(page), { message: 'plays to its end' })
    .toEqual({ atEnd: true, button: 'Play' })
}
