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

/** Goes through the figure with the Tab key alone. */
export async function tabThrough(page: Page): Promise<void> {
  const wanted = await stops(page)
  expect(wanted.length).toBeGreaterThan(0)
  const reached = new Set<string>()
  for (let i = 0; i < wanted.length + 12 && reached.size < wanted.length; i += 1) {
    await page.press('Tab')
    const stop = await page.evaluate(() => {
      const at = document.activeElement
      return at instanceof HTMLElement || at instanceof SVGElement ? at.dataset['stop'] : undefined
    })
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

const CONTROLS = '.figure-live :is(.figure-main, .figure-more) :is(input, [role=switch])'

/** Presses a key on the figure's first setting, after which the figure shows something else. */
export async function answerToKey(page: Page): Promise<void> {
  const key = await page.evaluate((controls) => {
    const first = document.querySelector(`[data-hydrated] ${controls}`)
    if (first === null) return undefined
    first.setAttribute('data-first', '')
    if (!(first instanceof HTMLInputElement)) return 'Enter'
    if (first.type === 'range') return Number(first.value) > Number(first.min) ? 'Home' : 'End'
    return first.type === 'radio' ? 'ArrowDown' : 'Space'
  }, CONTROLS)
  if (key === undefined) return
  const before = await picture(page)
  await page.press(key, '[data-hydrated] [data-first]')
  await expect
    .poll(async () => (await picture(page)) !== before, { message: 'answers to a key on its first setting' })
    .toBe(true)
}
