import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const setDirection = (page: Page, direction: string) =>
  page.evaluate((to) => {
    document.documentElement.dir = to
  }, direction)

/** Where the words of a figure's plots begin, counted from the plot's own edge. */
const wordsOfPlots = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.figure-live .plot-box svg')].flatMap((plot) => {
      const { left } = plot.getBoundingClientRect()
      const scale = plot.viewBox.baseVal.width / plot.getBoundingClientRect().width
      return [...plot.querySelectorAll('text')].map(
        (text) => `${text.textContent} ${Math.round((text.getBoundingClientRect().left - left) * scale)}`,
      )
    }),
  )

describeInEveryEngine('a page set from right to left', { folder }, ({ open }) => {
  test('keeps the words of plots where they are', async () => {
    const page = await open({ reducedMotion: true }, 'figure/huber-vs-mse/?at=150')
    await expect.poll(async () => (await wordsOfPlots(page)).length).toBeGreaterThan(20)
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.figure-live .figure-says')?.textContent))
      .toMatch(/Over 50 seeds/)
    const before = await wordsOfPlots(page)
    await setDirection(page, 'rtl')
    expect(await wordsOfPlots(page)).toEqual(before)
  })

  test('has sliders, formulas and numbers from left to right, and prose that follows it', async () => {
    const page = await open({ reducedMotion: true }, '?figure=huber-vs-mse')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.figure-live .slider input') !== null))
      .toBe(true)
    await setDirection(page, 'rtl')
    const directions = await page.evaluate(() =>
      Object.fromEntries(
        [
          '.slider input',
          '.slider-ticks',
          '.player',
          '.katex',
          'output[data-read]',
          '.plot-box svg',
          'main p',
          'main h2',
        ].map((css) => {
          const element = document.querySelector(css)
          return [css, element ? getComputedStyle(element).direction : 'missing']
        }),
      ),
    )
    expect(directions).toEqual({
      '.slider input': 'ltr',
      '.slider-ticks': 'ltr',
      '.player': 'ltr',
      '.katex': 'ltr',
      'output[data-read]': 'ltr',
      '.plot-box svg': 'ltr',
      'main p': 'rtl',
      'main h2': 'rtl',
    })
  })

  test('is no wider than its window', async () => {
    const page = await open({ width: 390, reducedMotion: true })
    await setDirection(page, 'rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
