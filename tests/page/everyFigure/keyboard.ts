import { expect } from 'vitest'
import type { Page } from '../harness/page'

/** Opens what is folded and shows what is held back until the reader has guessed. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-hydrated] .figure-body button'))
      if (['Skip the guess', 'Show me'].includes(button.textContent)) button.click()
    for (const folded of document.querySelectorAll('[data-hydrated] details')) folded.setAttribute('open', '')
  })

/** Numbers everything the Tab key shall reach. */
const stops = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      '[data-hydrated] :is(a[href], button, input, select, summary, [tabindex="0"]):not(:disabled)',
    )
    const radios = new Set<string>()
    return [...all].flatMap((element, number) => {
      // Of a group of radio buttons Tab reaches the chosen one.
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (!element.checked || radios.has(element.name)) return []
        radios.add(element.name)
      }
      if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return []
      element.dataset['stop'] = `${number} ${element.getAttribute('aria-label') ?? element.textContent}`
      return [element.dataset['stop']]
    })
  })

/** The number of the stop that has the focus. */
const stopNow = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const at = document.activeElement
    return at instanceof HTMLElement || at instanceof SVGElement ? at.dataset['stop'] : undefined
  })

/**
 * Goes through the figure with the Tab key alone, from its first stop on: past the last, the focus would leave the page
 * for the browser's own buttons, and keys would go astray.
 */
export async function tabThrough(page: Page): Promise<void> {
  const wanted = await stops(page)
  expect(wanted.length).toBeGreaterThan(1)
  await page.focus(`[data-stop="${wanted[1]}"]`)
  await page.press('Shift+Tab')
  const reached = new Set([await stopNow(page)])
  for (let i = 0; i < wanted.length + 12 && reached.size < wanted.length; i += 1) {
    await page.press('Tab')
    const stop = await stopNow(page)
    if (stop !== undefined) reached.add(stop)
  }
  expect(
    wanted.filter((stop) => !reached.has(stop)),
    'is not reached with Tab',
  ).toEqual([])
}

/** What the figure shows: its sentence and its picture. */
const picture = (page: Page): Promise<string> =>
  page.evaluate(() =>
    ['.figure-says', '.figure-body']
      .map((part) => document.querySelector(`[data-hydrated] .figure-live ${part}`)?.innerHTML)
      .join(''),
  )

/** Settings beside the picture; what is held in it, where there are none, as in the first figure of the article. */
const CONTROLS = [
  '.figure-live :is(.figure-main, .figure-more) :is(input, select, [role=switch])',
  '.figure-live .figure-body [role=slider][tabindex="0"]',
]

/** Marks the figure's first setting, and tells the key that changes it. */
const markFirst = (page: Page): Promise<string> =>
  page.evaluate((controls) => {
    const all = controls.flatMap((css) => [...document.querySelectorAll(`[data-hydrated] ${css}`)])
    const chosen = all.find((control) => control.matches('[type=radio]:checked'))
    // Of a group of radio buttons keys begin at the chosen one.
    const first = chosen !== undefined && all[0].matches('[type=radio]') ? chosen : all[0]
    first.setAttribute('data-first', '')
    if (first instanceof HTMLSelectElement) return first.selectedIndex > 0 ? 'Home' : 'End'
    if (first instanceof SVGElement) return 'ArrowUp'
    if (!(first instanceof HTMLInputElement)) return 'Enter'
    if (first.type === 'range') return Number(first.value) > Number(first.min) ? 'Home' : 'End'
    return first.type === 'radio' ? 'ArrowDown' : 'Space'
  }, CONTROLS)

/** Where the figure’s first setting stands; of a group of radio buttons, whether the same one is still chosen. */
const firstSetting = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const first = document.querySelector('[data-hydrated] [data-first]')
    if (first instanceof HTMLSelectElement) return first.value
    if (!(first instanceof HTMLInputElement))
      return String(first?.ariaChecked ?? first?.getAttribute('aria-valuetext'))
    return first.type === 'range' ? first.value : String(first.checked)
  })

/** Presses a key on the figure's first setting, which is then another, and after which the figure shows something else. */
export async function answerToKey(page: Page): Promise<void> {
  const key = await markFirst(page)
  const before = await picture(page)
  const setting = await firstSetting(page)
  await page.press(key, '[data-hydrated] [data-first]')
  await expect
    .poll(() => firstSetting(page), { message: 'is set by a key on its first setting' })
    .not.toBe(setting)
  await expect
    .poll(async () => (await picture(page)) !== before, { message: 'answers to a key on its first setting' })
    .toBe(true)
}
