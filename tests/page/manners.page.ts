import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const citation = '#opening a.cite'
const card = '.note-card'

const goes = (page: Page, selector: string): Promise<void> => comes(page, selector, false)

/** Whether an element is there two seconds on: far longer than a card takes to close. */
const stays = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    (selector) =>
      new Promise<boolean>((tell) => {
        setTimeout(() => tell(document.querySelector(selector) !== null), 2000)
      }),
    selector,
  )

/** Waits until an element has stood at one place for a third of a second. */
const settled = (page: Page, selector: string): Promise<void> =>
  page.evaluate(async (selector) => {
    const place = () => document.querySelector(selector)?.getBoundingClientRect().top
    for (let last = place(), still = 0; still < 20; last = place()) {
      await new Promise((next) => requestAnimationFrame(next))
      still = place() === last ? still + 1 : 0
    }
  }, selector)

const background = () => getComputedStyle(document.documentElement).backgroundColor

describeInEveryEngine('the page of the article', { folder, seeds: 'held' }, ({ open }) => {
  test('shows a citation as a card under the pointer, and keeps it while the pointer is in it', async () => {
    const page = await open()
    await page.hover(citation)
    await comes(page, card)
    await page.hover(`${card} cite`)
    expect(await stays(page, card)).toBe(true)
  })

  test('keeps a pressed citation open until Escape, and does not move the page', async () => {
    const page = await open()
    await page.click(citation)
    await comes(page, card)
    await page.hover('h1')
    expect(await stays(page, card)).toBe(true)
    expect(await page.evaluate(() => location.hash)).toBe('')
    await page.press('Escape')
    await goes(page, card)
  })

  test('goes round the themes and keeps the choice', async () => {
    const page = await open({ theme: 'light' })
    const light = await page.evaluate(background)
    await page.click('.theme-button')
    expect(await page.evaluate(background)).toBe(light)
    await page.click('.theme-button')
    const dark = await page.evaluate(background)
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await page.evaluate(background)).toBe(dark)
  })

  test('opens its contents on a small screen, leads to a section and says where the reader is', async () => {
    const page = await open({ width: 390, height: 800 })
    await page.click('.contents-button')
    await page.click('.contents [data-for="huber-loss"]')
    await comes(page, '.contents [data-for="huber-loss"][aria-current]')
    await settled(page, '#huber-loss')
    expect(await page.evaluate(() => document.querySelector('.contents-here')?.textContent)).toBe(
      'Huber loss',
    )
    const top = await page.evaluate(
      () => document.querySelector('#huber-loss')?.getBoundingClientRect().top ?? -1,
    )
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(200)
  })

  test('says where the reader is when a section’s end comes back over the line', async () => {
    const page = await open({ width: 390, height: 800 })
    const here = () => page.evaluate(() => document.querySelector('.contents-here')?.textContent)
    /** Puts the beginning of the section behind “Huber loss” at this share of the window's height. */
    const place = (share: number) =>
      page.evaluate((share) => {
        const next = document.querySelector('[aria-labelledby="huber-loss"]')?.nextElementSibling
        const top = (next?.getBoundingClientRect().top ?? 0) - share * innerHeight
        scrollBy({ top, behavior: 'instant' })
      }, share)
    await page.click('.contents-button')
    await page.click('.contents [data-for="huber-loss"]')
    await settled(page, '#huber-loss')
    for (let look = 0; look < 10 && (await here()) === 'Huber loss'; look++) await place(0.205)
    expect(await here()).not.toBe('Huber loss')
    // Figures that come alive further up may still move the place.
    const hereAt = async (share: number) => {
      await place(share)
      return here()
    }
    await expect.poll(() => hereAt(0.3)).toBe('Huber loss')
  })
})
