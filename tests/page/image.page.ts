import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Files that the page would hand to the reader are kept instead. */
const KEEP_FILES = `
  window.saved = []
  const make = URL.createObjectURL
  URL.createObjectURL = (content) => {
    window.saved.push(content)
    return make.call(URL, content)
  }
  HTMLAnchorElement.prototype.click = function () {}
`

declare global {
  interface Window {
    saved: Blob[]
  }
}

const ONLY = 'figure/huber-vs-mse/?at=150'
const FIGURE = '#figure-huber-vs-mse'

async function save(page: Page, kind: 'SVG' | 'PNG'): Promise<void> {
  const says = () =>
    page.evaluate((css) => document.querySelector(`${css} .figure-live .figure-says`)?.textContent, FIGURE)
  await expect.poll(says).toMatch(/Over 50 seeds/)
  await page.click({ role: 'button', name: 'Menu of the figure Huber against MSE' })
  await page.click({ role: 'button', name: `Save the picture (${kind})` })
  const type = kind === 'SVG' ? 'image/svg+xml' : 'image/png'
  await expect
    .poll(() => page.evaluate((wanted) => window.saved.some((file) => file.type === wanted), type))
    .toBe(true)
}

/** What the page shows of the figure, to look for in its picture. */
const shown = (css: string) => {
  const figure = document.querySelector(`${css} .figure-live`)
  const texts = (selector: string) =>
    [...(figure?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent)
  return {
    words: [...texts('.figure-claim'), ...texts('.panel-title'), ...texts('.plot-box svg text')],
    settings: texts('.figure-print').join(),
    sentence: texts('.figure-says').join(),
    ground: getComputedStyle(document.documentElement).backgroundColor,
  }
}

/** What the page shows of the panels of its one figure: their titles, of a guess its question, and how many plots. */
const panels = () => {
  const seen = (selector: string) =>
    [...document.querySelectorAll(`[data-hydrated] .figure-live ${selector}`)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    )
  return {
    titles: seen(':is(.panel-title, .guess-question)').map(({ textContent }) => textContent),
    plots: seen('.plot-box svg').length,
  }
}

/** What stands in the saved picture. */
const savedPicture = async () => {
  const file = window.saved.find(({ type }) => type === 'image/svg+xml')
  const written = (await file?.text()) ?? ''
  // The page's policy would count the style of a file that is only looked at here as the page's own.
  const bare = written.replace(/<style[^>]*>.*?<\/style>/s, '')
  const { documentElement: svg } = new DOMParser().parseFromString(bare, 'image/svg+xml')
  const lines = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
  return {
    lines,
    flow: lines.join(' '),
    plots: svg.querySelectorAll('svg').length,
    ground: svg.querySelector('rect')?.getAttribute('fill'),
    fonts: written.match(/data:font\/woff2/g)?.length ?? 0,
    elsewhere: [...svg.querySelectorAll('[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((address) => !address.startsWith('data:image/png')),
  }
}

/** How many of its bands, 80 pixels high, show nothing but the ground. */
const emptyBands = async () => {
  const file = window.saved.find(({ type }) => type === 'image/png')
  if (!file) throw new Error('no picture')
  const image = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const empty = []
  for (let top = 0; top + 80 <= image.height; top += 80) {
    const data = context?.getImageData(0, top, image.width, 80).data ?? new Uint8ClampedArray()
    const isEmpty = data.every((value, i) => value === data[i % 4])
    if (isEmpty) empty.push(top)
  }
  return { empty, width: image.width, height: image.height }
}

describeInEveryEngine('a saved picture', { folder, before: KEEP_FILES }, ({ open }) => {
  test.each(['light', 'dark'] as const)('is what one sees, in the %s theme', async (theme) => {
    const page = await open({ theme, reducedMotion: true }, ONLY)
    await save(page, 'SVG')
    const seen = await page.evaluate(shown, FIGURE)
    const picture = await page.evaluate(savedPicture)
    for (const words of seen.words) expect(picture.lines).toContain(words)
    expect(picture.flow).toContain(seen.sentence)
    expect(picture.flow).toContain(seen.settings)
    expect(picture.flow).toContain('Robust by Training · http')
    expect(picture.elsewhere).toEqual([expect.stringContaining('figure=huber-vs-mse')])
    expect(picture.ground).toBe(seen.ground)
    expect(picture.fonts).toBeGreaterThan(0)
    expect(picture.lines).not.toContain('Paste your own points')
    expect(await page.errors()).toEqual([])
  })

  test('has no empty band, as pixels', async () => {
    const page = await open({ reducedMotion: true }, ONLY)
    await save(page, 'PNG')
    const { empty, width, height } = await page.evaluate(emptyBands)
    expect(empty).toEqual([])
    expect(width).toBeGreaterThan(2000)
    expect(height).toBeGreaterThan(1000)
    expect(await page.errors()).toEqual([])
  })
})

/** The picture is put together by the same code everywhere; what each engine makes of it is asked above. */
describeInEveryEngine(
  'a saved picture of a figure that lets one guess',
  { folder, before: KEEP_FILES, seeds: 'held', engines: ['chromium'] },
  ({ open }) => {
    test('holds every panel, that of the answer too', async () => {
      const page = await open({ reducedMotion: true }, 'figure/noise-injection/')
      await page.click({ role: 'button', name: 'Skip the guess' })
      await comes(page, '[data-hydrated] .guess[data-revealed]')
      await page.click('[data-hydrated] .figure-menu-button')
      await page.click({ role: 'button', name: 'Save the picture (SVG)' })
      await expect.poll(() => page.evaluate(() => window.saved.length)).toBe(1)
      const seen = await page.evaluate(panels)
      const picture = await page.evaluate(savedPicture)
      expect(seen.titles.length).toBeGreaterThan(3)
      for (const title of seen.titles) expect(picture.flow).toContain(title)
      expect(picture.plots).toBe(seen.plots)
      expect(await page.errors()).toEqual([])
    })
  },
)
