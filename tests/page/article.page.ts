import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { watchLayoutShifts } from '../../scripts/layoutShifts.mjs'
import { axeViolations } from './harness/axe'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'
import { drawAll, readThrough } from './harness/readThrough'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))
const HEIGHT = 844

/** What stood and has moved, the farthest first, if all of it together moved farther than that. */
const movedFartherThan = (page: Page, most: number) =>
  page.evaluate((most) => {
    const shifts = window.layoutShifts()
    const sum = shifts.reduce((total, { value }) => total + value, 0)
    return sum > most ? shifts.toSorted((a, b) => b.value - a.value) : []
  }, most)

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
        // Firefox tells a family in the quotes it was written in.
        const fonts = [...document.fonts].map(({ family, status }) => ({
          family: family.replaceAll(/["']/gu, ''),
          status,
        }))
        const text = getComputedStyle(document.body)
        return {
          title: document.querySelector('h1')?.innerText,
          firstFamily: text.fontFamily.split(',')[0].replaceAll(/["']/gu, ''),
          // A family that no rule declares would pass the browser's own check.
          hasFont: fonts.some(({ family, status }) => family === 'Article Serif' && status === 'loaded'),
          failedFonts: fonts
            .filter(({ family, status }) => status === 'error' && /^(Article \w+|KaTeX_\w+)$/u.test(family))
            .map(({ family }) => family),
        }
      })
      expect(seen).toEqual({
        title: 'Robust by Training',
        firstFamily: 'Article Serif',
        hasFont: true,
        failedFonts: [],
      })
    } finally {
      await site.goOnline()
    }
  })
})

describeInEveryEngine(
  'the article, once for all engines',
  { folder, engines: ['chromium'] },
  ({ open, site }) => {
    // Each figure by itself is looked at in both themes (everyFigure.page.ts).
    test.each([
      { on: 'a desk', width: 1280, theme: 'light' },
      { on: 'a phone', width: 390, theme: 'dark' },
    ] as const)(
      'moves nothing that stands while it is read on $on in the $theme, and gives axe nothing to find',
      async ({ width, theme }) => {
        const page = await open({ theme, width, height: HEIGHT })
        await page.evaluate(watchLayoutShifts)
        await readThrough(page, { pausing: true })
        expect(await movedFartherThan(page, 0.01)).toEqual([])
        expect(await violations(page)).toEqual([])
      },
    )

    test('has the faces of formulas and of stressed words before a reader comes to them', async () => {
      const page = await open({ width: 390, height: HEIGHT })
      const missing = () =>
        page.evaluate(() =>
          ['italic 1em "Article Serif"', '1em KaTeX_Main', 'italic 1em KaTeX_Math'].filter(
            (face) => !document.fonts.check(face, 'a'),
          ),
        )
      await expect.poll(missing).toEqual([])
    })

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
