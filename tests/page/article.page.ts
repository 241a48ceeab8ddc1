import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { axeViolations } from './harness/axe'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Reader } from './harness/page'
import { drawAll, readThrough } from './harness/readThrough'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))
const chapterFolder = fileURLToPath(new URL('../../src/article', import.meta.url))
const chapters = readdirSync(chapterFolder)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readFileSync(join(chapterFolder, name), 'utf8'))

/** The plain words with which each paragraph begins, up to its first piece of markup. */
const openings = chapters
  .flatMap((chapter) => chapter.split(/\n\s*\n/u))
  .map((block) => /^[A-Z][^<$`*_[{^\\]{20,}/u.exec(block)?.[0] ?? '')
  .filter(Boolean)
  .map((words) => words.replaceAll(/\s+/gu, ' ').trim())

const formulaCount = chapters.join('\n').match(/\$\$[^$]+\$\$|\$[^$]+\$/gu)?.length ?? 0

const figureIds = chapters.flatMap((chapter) =>
  [...chapter.matchAll(/<Figure\s+id="([^"]+)"/gu)].map((match) => match[1]),
)

describeInEveryEngine('the article', { folder }, ({ open, site }) => {
  test('is read to the end without an error, and asks no other host for anything', async () => {
    const page = await open()
    await readThrough(page)
    expect(await page.errors()).toEqual([])
    const hosts = (await page.requests()).filter((address) => !/^(data|blob):/u.test(address))
    expect(new Set(hosts.map((address) => new URL(address).origin))).toEqual(
      new Set([new URL(site.url).origin]),
    )
  })

  test('has all its prose without scripts', async () => {
    const page = await open({ script: false })
    await drawAll(page)
    const text = (await page.evaluate(() => document.body.innerText)).replaceAll(/\s+/gu, ' ')
    expect(openings.filter((words) => !text.includes(words))).toEqual([])
  })

  // Otherwise their text is not as large as it is meant to be. In a framed question a plot is a little narrower.
  test.each([1280, 390])(
    'shows plots without scripts about as wide as they are drawn, at %i',
    async (width) => {
      const page = await open({ script: false, width })
      await drawAll(page)
      const stretched = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('.plot-box img')].flatMap((image) => {
          const source = image.closest('picture')?.querySelector('source')
          const isNarrow = matchMedia(source?.media ?? 'not all').matches
          const drawn = Number((isNarrow ? source : image)?.getAttribute('width'))
          const shown = image.getBoundingClientRect().width / drawn
          return shown > 0.85 && shown < 1.05 ? [] : [`${image.alt.slice(0, 40)}: ${shown}`]
        }),
      )
      expect(stretched).toEqual([])
      expect(await page.evaluate(() => document.querySelectorAll('.plot-box img').length)).toBeGreaterThan(30)
    },
  )

  test('has all its maths without scripts', async () => {
    const page = await open({ script: false })
    await drawAll(page)
    const shown = await page.evaluate(() => {
      const formulas = [...document.querySelectorAll('.katex')]
      const isEmpty = (formula: Element) =>
        !formula.querySelector('.katex-html')?.getBoundingClientRect().width
      const empty = formulas.filter(isEmpty).map((formula) => formula.textContent)
      for (const element of document.querySelectorAll('.katex, pre, code')) element.remove()
      const raw = document.body.innerText.match(/\$[^$\n]+\$/gu)
      return { count: formulas.length, empty, raw, wrong: document.querySelectorAll('.katex-error').length }
    })
    expect(shown).toMatchObject({ empty: [], raw: null, wrong: 0 })
    expect(shown.count).toBeGreaterThanOrEqual(formulaCount)
  })

  test('has a still of every figure without scripts', async () => {
    const page = await open({ script: false })
    await drawAll(page)
    // Asked again and again from here: a page without scripts calls nobody back.
    const missing = () =>
      page.evaluate(() => {
        const images = [...document.querySelectorAll<HTMLImageElement>('figure img')]
        for (const image of images) image.loading = 'eager'
        return images.filter((image) => !image.complete || image.naturalWidth === 0).map(({ src }) => src)
      })
    await expect.poll(missing).toEqual([])
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('figure[data-figure]')]
        .filter((figure) =>
          [...figure.querySelectorAll('svg path, img')].some(
            (mark) => mark.getBoundingClientRect().width > 100,
          ),
        )
        .map((figure) => figure.dataset.figure),
    )
    expect(drawn).toEqual(figureIds)
  })

  test('has its references without scripts', async () => {
    const page = await open({ script: false })
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('.reference')].map((entry) => entry.id),
    )
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a.cite')].map((link) => link.hash.slice(1)),
    )
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
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
      await readThrough(page)
      const seen = await page.evaluate(() => ({
        title: document.querySelector('h1')?.innerText,
        hasRules: [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0),
        hasFont: document.fonts.check('1rem "Article Serif"'),
        failedFonts: [...document.fonts]
          .filter((font) => font.status === 'error' && /^(Article \w+|KaTeX_\w+)$/u.test(font.family))
          .map((font) => font.family),
      }))
      expect(seen).toEqual({ title: 'Robust by Training', hasRules: true, hasFont: true, failedFonts: [] })
    } finally {
      await site.goOnline()
    }
  })

  test('is no wider than the window, from phone to desk', async () => {
    const page = await open({ width: 1280, height: 844 })
    for (const width of [1280, 390, 320]) {
      await page.setViewport(width, 844)
      await readThrough(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})

describeInEveryEngine(
  'the article, once for all engines',
  { folder, engines: ['chromium'] },
  ({ open, site }) => {
    test.each([1280, 390])('moves nothing that stands while it is read, %i pixels wide', async (width) => {
      const page = await open({ width, height: 844 })
      await readThrough(page)
      const shift = await page.evaluate(
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
      expect(shift).toBeLessThanOrEqual(0.01)
    })

    test.each<[string, Reader]>([
      ['light on a desk', { theme: 'light', width: 1280 }],
      ['dark on a desk', { theme: 'dark', width: 1280 }],
      ['light on a phone', { theme: 'light', width: 390 }],
      ['dark on a phone', { theme: 'dark', width: 390 }],
    ])('gives axe nothing to find, %s', async (_, reader) => {
      const page = await open({ ...reader, height: 844 })
      await readThrough(page)
      // The drawn half of a formula is thousands of elements, hidden from assistive technology; MathML is the other.
      expect(await axeViolations(page, ['.katex-html'])).toEqual([])
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
