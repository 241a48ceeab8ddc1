import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { axeViolations } from './harness/axe'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page, Reader } from './harness/page'
import { readThrough } from './harness/readThrough'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Figures of the four procedures, and what a key on their first setting is pressed on. */
const SLIDER = '.figure-main input[type=range]'
const FIGURES: readonly (readonly [id: string, control: string, key: string])[] = [
  ['training-loop', '[role=switch]', 'Enter'],
  ['noise-injection', SLIDER, 'Home'],
  ['attack-by-hand', SLIDER, 'Home'],
  ['why-so-easy', SLIDER, 'Home'],
  ['adversarial-digits', SLIDER, 'Home'],
  ['dropblock', SLIDER, 'Home'],
  ['label-smoothing', SLIDER, 'Home'],
]

/** Opens what is folded and shows what is held back until the reader has guessed. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-awake] .guess button'))
      if (button.textContent === 'Skip the guess') button.click()
    for (const folded of document.querySelectorAll('[data-awake] details')) folded.setAttribute('open', '')
  })

const sentence = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[data-awake] .figure-says')?.textContent ?? '')

/** The text, with the figures as they stand at first, is looked through with the article. */
const TESTED_ELSEWHERE = ['.section > :not(.figure)', '#experiment', '#references']

describeInEveryEngine('the procedures’ figures', { folder, engines: ['chromium'] }, ({ open }) => {
  test.each<[string, Reader]>([
    ['light on a desk', { theme: 'light', width: 1280 }],
    ['dark on a phone', { theme: 'dark', width: 390 }],
  ])('give axe nothing to find when everything is unfolded, %s', async (_, reader) => {
    const page = await open({ ...reader, height: 844, reducedMotion: true })
    await readThrough(page)
    await unfold(page)
    expect(await axeViolations(page, TESTED_ELSEWHERE)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      reader.width ?? 0,
    )
  })

  test.each(FIGURES)(
    'include %s, reached with Tab, all of it, which answers to a key',
    async (id, control, key) => {
      const page = await open({ width: 1280, height: 844, reducedMotion: true }, `?only=${id}`)
      await expect.poll(() => page.evaluate(() => document.querySelector('[data-awake]')?.id)).toBe(id)
      await unfold(page)
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          '[data-awake] :is(a[href], button, input, select, summary, [tabindex="0"]):not(:disabled)',
        )
        const radios = new Set<string>()
        return [...all].flatMap((element, number) => {
          // Of a group of radio buttons Tab reaches the chosen one.
          if (element instanceof HTMLInputElement && element.type === 'radio') {
            if (!element.checked || radios.has(element.name)) return []
            radios.add(element.name)
          }
          if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return []
          element.dataset['stop'] = String(number)
          return [String(number)]
        })
      })
      const reached = new Set<string>()
      for (let i = 0; i < wanted.length + 12; i += 1) {
        await page.press('Tab')
        const stop = await page.evaluate(() =>
          document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement
            ? document.activeElement.dataset['stop']
            : undefined,
        )
        if (stop !== undefined) reached.add(stop)
      }
      expect(wanted.filter((stop) => !reached.has(stop))).toEqual([])

      const before = await sentence(page)
      await page.press(key, `[data-awake] ${control}`)
      await expect.poll(() => sentence(page)).not.toBe(before)
      expect(await page.errors()).toEqual([])
    },
  )
})
