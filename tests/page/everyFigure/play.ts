import { expect } from 'vitest'
import type { Page } from '../harness/page'

/** Where the time line stands, and what its button would do. */
const playing = (page: Page) =>
  page.evaluate(() => {
    const line = document.querySelector<HTMLInputElement>('[data-hydrated] .player-line')
    const button = document.querySelector('[data-hydrated] .player button')
    return {
      at: line?.valueAsNumber,
      atEnd: line?.value === line?.max,
      button: button?.getAttribute('aria-label'),
    }
  })

/** Waits until the figure stands at its end, if it trains; tells whether it does, and the number of its last frame. */
async function standsAtEnd(page: Page): Promise<number | undefined> {
  const { at } = await playing(page)
  if (at === undefined) return undefined
  const now = async () => {
    const { atEnd, button } = await playing(page)
    return { atEnd, button }
  }
  await expect.poll(now, { message: 'plays to its end' }).toEqual({ atEnd: true, button: 'Play' })
  return (await playing(page)).at
}

/** Waits until the figure, paused, shows the frame of this number. */
async function standsAt(page: Page, at: number, message: string): Promise<void> {
  await expect.poll(() => playing(page), { message }).toEqual({ at, atEnd: false, button: 'Play' })
}

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
  // With reduced motion a figure opens at its end, where it would stand if no button answered.
  await standsAt(page, 0, 'goes back to its start')
  await page.click({ role: 'button', name: 'Play' })
  await standsAtEnd(page)
}

/** Takes a figure that trains one step back from its end, so that a link has a place on the time line to hold. */
export async function stepBack(page: Page): Promise<void> {
  const last = await standsAtEnd(page)
  if (last === undefined) return
  await page.press('ArrowLeft', '[data-hydrated] .player-line')
  await standsAt(page, last - 1, 'goes one step back')
}
