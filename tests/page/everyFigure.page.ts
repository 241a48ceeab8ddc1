import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ids } from '../../src/experiments'
import { answerToKey, tabThrough, unfold } from './everyFigure/keyboard'
import { openOwnLink } from './everyFigure/link'
import { showAndSaveNumbers } from './everyFigure/numbers'
import { playToEnd } from './everyFigure/play'
import { axeViolations } from './harness/axe'
import { comes } from './harness/comes'
import { describeInEveryEngine, type Visit } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'
import { wearTheme } from './harness/wearTheme'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))
/** The whole article opens slowly: these are led to there, the others to their own pages. */
const LED_TO_IN_THE_ARTICLE = new Set(['augment', 'scoreboard'])
const PROJECTOR = { width: 1280, height: 720 }
const PHONE = { width: 390, height: 844 }

/** The lower edge of the first plot there is; of a figure without plots, that of its first drawing. */
const firstPlotEnd = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const live = '[data-hydrated] .figure-live'
    const boxes = [
      ...document.querySelectorAll(`${live} .plot-box`),
      ...document.querySelectorAll(`${live} .figure-body :is(svg, canvas)`),
    ]
    return boxes.find((box) => box.checkVisibility())?.getBoundingClientRect().bottom ?? Infinity
  })

/** Where the parts of a figure begin, in px below its top. */
const partsOf = (page: Page, root: string): Promise<string[]> =>
  page.evaluate((root) => {
    const figure = document.querySelector(root)
    const top = figure?.getBoundingClientRect().top ?? 0
    return ['.figure-body', '.stage', '.strip', '.figure-foot'].flatMap((part) => {
      const box = figure?.querySelector(part)?.getBoundingClientRect()
      return box === undefined ? [] : [`${part}: ${Math.round(box.top - top)}`]
    })
  }, root)

/** Opens the figure on a phone, where its still and what comes to live in its place take the same room. */
async function openInItsRoom({ open, site }: Visit, id: string): Promise<Page> {
  const release = site.hold(/\/first-[^/]*\.js$/u)
  const page = await open({ ...PHONE, reducedMotion: true }, `figure/${id}/`)
  const still = await partsOf(page, '.figure-view')
  release()
  await comes(page, `[data-figure="${id}"][data-hydrated]`)
  expect(await partsOf(page, '.figure-live .figure-view')).toEqual(still)
  await page.setViewport(PROJECTOR.width, PROJECTOR.height)
  return page
}

const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)

const idsGivenTwice = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return all.filter((id, i) => all.indexOf(id) !== i)
  })

/** Lets axe look at everything there is to unfold, light on a desk and dark on a phone. */
async function lookThrough(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
  await page.setViewport(PHONE.width, PHONE.height)
  await wearTheme(page, 'dark')
  expect(await axeViolations(page)).toEqual([])
  expect(await pageWidth(page)).toBeLessThanOrEqual(PHONE.width)
  await wearTheme(page, 'light')
  await page.setViewport(PROJECTOR.width, PROJECTOR.height)
}

describeInEveryEngine('the figure', { folder, seeds: 'held' }, (visit) => {
  const { engine, open } = visit
  test.each(ids)(
    '%s stands on a projector, plays, is worked by keyboard, linked to and saved',
    async (id) => {
      const address = `figure/${id}/`
      // Both are the same boxes in every engine: one is enough.
      const page =
        engine === 'chromium'
          ? await openInItsRoom(visit, id)
          : await open({ ...PROJECTOR, reducedMotion: true }, address)
      await comes(page, `[data-figure="${id}"][data-hydrated]`)
      await expect
        .poll(() => firstPlotEnd(page), { message: 'shows its first plot whole' })
        .toBeLessThanOrEqual(720)
      expect(await pageWidth(page)).toBeLessThanOrEqual(PROJECTOR.width)
      await playToEnd(page)
      await unfold(page)
      await tabThrough(page)
      await answerToKey(page)
      await showAndSaveNumbers(page)
      // The same rules hold in every engine: one is enough.
      if (engine === 'chromium') await lookThrough(page)
      await openOwnLink(page, id, LED_TO_IN_THE_ARTICLE.has(id) ? 'figure' : 'only')
      expect(await idsGivenTwice(page)).toEqual([])
      expect(await page.errors()).toEqual([])
    },
  )
})
