import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ids } from '../../src/experiments'
import { answerToKey, tabThrough, unfold } from './everyFigure/keyboard'
import { openOwnLink } from './everyFigure/link'
import { showAndSaveNumbers } from './everyFigure/numbers'
import { playToEnd } from './everyFigure/play'
import { axeViolations } from './harness/axe'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'
import { wearTheme } from './harness/wearTheme'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))
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

describeInEveryEngine('the figure', { folder }, ({ engine, open }) => {
  test.each(ids)(
    '%s stands on a projector, plays, is worked by keyboard, linked to and saved',
    async (id) => {
      const page = await open({ ...PROJECTOR, reducedMotion: true }, `?only=${id}`)
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
      // The whole article opens slowly: one engine does so for every figure, all do for some (failures.page.ts).
      await openOwnLink(page, id, engine === 'chromium' ? 'figure' : 'only')
      expect(await idsGivenTwice(page)).toEqual([])
      expect(await page.errors()).toEqual([])
    },
  )
})
