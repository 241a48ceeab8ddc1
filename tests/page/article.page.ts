import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { axeViolations } from './harness/axe'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'
import { drawAll, readThrough } from './harness/readThrough'
import { wearTheme } from './harness/wearTheme'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))
const HEIGHT = 844

/** How far what stood has moved, by the browser's own measure. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observer = new PerformanceObserver((list) => {
          const moved = list
            .getEntriesByType('layout-shift')
            .map((entry) => Number(Reflect.get(entry, 'value')))
          done(moved.reduce((sum, value) => sum + value, 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // There is always one navigation, so the observer is called even if nothing moved.
        observer.observe({ type: 'navigation', buffered: true })
      }),
  )

/** The drawn half of a formula is thousands of elements, hidden from assistive technology; MathML is the other. */
const violations = (page: Page): Promise<string[]> => axeViolations(page, ['.katex-html'])

/** Every section drawn, in a window of this width. */
async function widthIn(page: Page, width: number): Promise<number> {
  await page.setViewport(width, HEIGHT)
  await drawAll(page)
  return page.evaluate(async () => {
    // Plots take their new size from an observer, a paint after the window has its own.
    for (let paint = 0; paint < 4; paint += 1) await new Promise((done) => requestAnimationFrame(done))
    return document.documentElement.scrollWidth
  })
}

describeInEveryEngine('the article', { folder }, ({ open, site }) => {
  test('is read to the end without an error, asks no other host for anything, and fits every window', async () => {
    const page = await open({ width: 1280, height: HEIGHT })
    await readThrough(page)
    const hosts = (await page.requests()).filter((address) => !/^(data|blob):/u.test(address))
    expect(new Set(hosts.map((address) => new URL(address).origin))).toEqual(
      new Set([new URL(site.url).origin]),
    )
    for (const width of [1280, 390, 320]) expect(await widthIn(page, width)).toBeLessThanOrEqual(width)
    expect(await page.errors()).toEqual([])
  })

  test('opens again after the first visit when the host is out of reach, whatever the query', async () => {
    const page = await open()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await site.goOffline()
    try {
      await page.reload()
      await page.goto(new URL('?figure=huber-vs-mse', site.url).href)
      await comes(page, '[data-figure="huber-vs-mse"][data-hydrated]')
      await drawAll(page)
      const seen = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(done))
        await document.fonts.ready
        return {
          title: document.querySelector('h1')?.innerText,
          hasRules: [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0),
          hasFont: document.fonts.check('1rem "Article Serif"'),
          failedFonts: [...document.fonts]
            .filter((font) => font.status === 'error' && /^(Article \w+|KaTeX_\w+)$/u.test(font.family))
            .map((font) => font.family),
        }
      })
      expect(seen).toEqual({ title: 'Robust by Training', hasRules: true, hasFont: true, failedFonts: [] })
    } finally {
      await site.goOnline()
    }
  })
})

describeInEveryEngine(
  'the article, once for all engines',
  { folder, engines: ['chromium'] },
  ({ open, site }) => {
    test.each([
      { on: 'a desk', width: 1280, themes: ['light', 'dark'] },
      { on: 'a phone', width: 390, themes: ['dark', 'light'] },
    ] as const)(
      'moves nothing that stands while it is read on $on, and gives axe nothing to find, light and dark',
      async ({ width, themes: [first, second] }) => {
        const page = await open({ theme: first, width, height: HEIGHT })
        await readThrough(page)
        expect(await shiftOf(page)).toBeLessThanOrEqual(0.01)
        expect({ [first]: await violations(page) }).toEqual({ [first]: [] })
        await wearTheme(page, second)
        expect({ [second]: await violations(page) }).toEqual({ [second]: [] })
      },
    )

    test('needs at most 90 kB of JavaScript before the reader does anything', async () => {
      const page = await open()
      // Not the page's requests: the service worker fetches the rest in the background.
      const scripts = await page.evaluate(async () => {
        const loaded = () => performance.getEntriesByType('resource').map((entry) => entry.name)
        for (let before = -1, still = 0; still < 60; before = loaded().length) {
          await new Promise((done) => requestAnimationFrame(done))
          still = loaded().length === before ? still + 1 : 0
        }
        return loaded().filter((address) => address.endsWith('.js'))
      })
      const bytes = scripts.map(
        (address) => gzipSync(readFileSync(join(folder, address.slice(site.url.length)))).length,
      )
      expect(scripts.length).toBeGreaterThan(0)
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90_000)
    })
  },
)
