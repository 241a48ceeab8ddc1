import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import { drawAll } from './harness/readThrough'

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

describeInEveryEngine('the article without scripts', { folder }, ({ share }) => {
  /** All of the page drawn, in a window of this width: these tests only look, so that one page does for all. */
  async function still(width: number) {
    const page = await share({ script: false, width })
    await drawAll(page)
    return page
  }

  test('has all its prose', async () => {
    const page = await still(1280)
    const text = (await page.evaluate(() => document.body.innerText)).replaceAll(/\s+/gu, ' ')
    expect(openings.filter((words) => !text.includes(words))).toEqual([])
  })

  // Otherwise their text is not as large as it is meant to be. In a framed question a plot is a little narrower.
  test.each([1280, 390])('shows plots about as large as they are drawn, at %i', async (width) => {
    const page = await still(width)
    const stretched = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.plot-box img')].flatMap((image) => {
        const source = image.closest('picture')?.querySelector('source')
        const isNarrow = matchMedia(source?.media ?? 'not all').matches
        const drawn = isNarrow ? source : image
        const box = image.getBoundingClientRect()
        const wide = box.width / Number(drawn?.getAttribute('width'))
        const tall = box.height / Number(drawn?.getAttribute('height'))
        // It is fitted whole into its box.
        const scale = Math.min(wide, tall)
        return scale > 0.85 && scale < 1.05 ? [] : [`${image.alt.slice(0, 40)}: ${wide}, ${tall}`]
      }),
    )
    expect(stretched).toEqual([])
    expect(await page.evaluate(() => document.querySelectorAll('.plot-box img').length)).toBeGreaterThan(30)
  })

  test('lets the plots of a row end level, and a strip with its stage', async () => {
    const page = await still(1280)
    const rows = await page.evaluate(() => {
      const found: { end: number; bottoms: number[] }[] = []
      for (const panels of document.querySelectorAll('.panels')) {
        let row: (typeof found)[number] | undefined
        for (const child of panels.children) {
          const plots = child.matches('.strip, .panel:has(> .panel-title)')
            ? [...child.querySelectorAll('.plot-box')]
            : []
          // A strip may end with words or a table instead.
          const endsWithPlot = !child.matches('.strip') || child.lastElementChild?.querySelector('.plot-box')
          if (plots.length === 0 || !endsWithPlot) continue
          const { top, bottom } = child.getBoundingClientRect()
          // What begins below all before it begins a row.
          if (row === undefined || top > row.end - 1) found.push((row = { end: bottom, bottoms: [] }))
          row.end = Math.max(row.end, bottom)
          // The plots of a strip end where its stage does, with what is noted below that.
          const isStage = !child.matches('.strip') && panels.querySelector(':scope > .strip') !== null
          row.bottoms.push(isStage ? bottom : (plots.at(-1)?.getBoundingClientRect().bottom ?? Number.NaN))
        }
      }
      return found.map(({ bottoms }) => bottoms).filter((bottoms) => bottoms.length > 1)
    })
    expect(rows.filter((row) => Math.max(...row) - Math.min(...row) > 1)).toEqual([])
    expect(rows.length).toBeGreaterThan(10)
  })

  test('swipes the companions of a stage on a phone, and never the page', async () => {
    const page = await still(390)
    const [strips, wide] = await page.evaluate(() => [
      // A single companion has the whole width.
      [...document.querySelectorAll('.strip:has(> :nth-child(2))')].map(
        (strip) => strip.scrollWidth > strip.clientWidth,
      ),
      document.documentElement.scrollWidth,
    ])
    expect(strips).toContain(true)
    expect(strips).not.toContain(false)
    expect(wide).toBeLessThanOrEqual(390)
  })

  // Else the picture moves when the figure lives, whose seeds are still on their way and its sentence shorter.
  test('keeps the sentences of figures to the lines that a phone reserves for them', async () => {
    const page = await still(390)
    const taller = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.figure-says[data-long]')].flatMap((sentence) =>
        sentence.getBoundingClientRect().height > parseFloat(getComputedStyle(sentence).minHeight) + 1
          ? [sentence.textContent]
          : [],
      ),
    )
    expect(taller).toEqual([])
  })

  test('has all its maths', async () => {
    const page = await still(1280)
    const shown = await page.evaluate(() => {
      const formulas = [...document.querySelectorAll('.katex')]
      const isEmpty = (formula: Element) =>
        !formula.querySelector('.katex-html')?.getBoundingClientRect().width
      const empty = formulas.filter(isEmpty).map((formula) => formula.textContent)
      const words = document.body.cloneNode(true)
      if (words instanceof Element)
        for (const element of words.querySelectorAll('.katex, pre, code, script, style')) element.remove()
      const raw = /.{0,40}\$.{0,40}/u.exec(words.textContent ?? '')?.[0]
      return { count: formulas.length, empty, raw, wrong: document.querySelectorAll('.katex-error').length }
    })
    expect(shown.raw).toBeUndefined()
    expect(shown).toMatchObject({ empty: [], wrong: 0 })
    expect(shown.count).toBeGreaterThanOrEqual(formulaCount)
  })

  test('has a still of every figure', async () => {
    const page = await still(1280)
    // Asked again and again from here: a page without scripts calls nobody back.
    const missing = () =>
      page.evaluate(() => {
        const images = [...document.querySelectorAll<HTMLImageElement>('figure img')]
        for (const image of images) image.loading = 'eager'
        return images.filter((image) => !image.complete || image.naturalWidth === 0).map(({ src }) => src)
      })
    await expect.poll(missing).toEqual([])
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-figure]')]
        .filter((figure) =>
          [...figure.querySelectorAll('svg path, img')].some(
            (mark) => mark.getBoundingClientRect().width > 100,
          ),
        )
        .map((figure) => figure.dataset.figure),
    )
    expect(drawn).toEqual(figureIds)
  })

  test('has its references', async () => {
    const page = await still(1280)
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll('.reference')].map((entry) => entry.id),
    )
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a.cite')].map((link) => link.hash.slice(1)),
    )
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })
})
