import { expect } from 'vitest'
import { comes } from '../harness/comes'
import type { Page } from '../harness/page'
import { chooseFromMenu } from './menu'
import { stepBack } from './play'

const SETTINGS = [
  '.figure-live :is(.figure-main, .figure-more) :is(input, select, [role=switch])',
  '.figure-live .player-line',
  // What is set in the picture: points, edges, handles. What is folded away opens folded.
  '.figure-live .figure-body :is(input, select, [role=slider]):not(details *)',
]

/**
 * Every setting of one figure, those that are held in its picture too, with the place on the time line: others may have
 * been hydrated near it.
 */
const settings = (page: Page, id: string): Promise<string[]> =>
  page.evaluate(
    (controls) =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(controls)].map((control) => {
        if (control instanceof HTMLSelectElement) return control.value
        if (!(control instanceof HTMLInputElement))
          return String(control.ariaChecked ?? control.getAttribute('aria-valuetext'))
        return ['radio', 'checkbox'].includes(control.type) ? String(control.checked) : control.value
      }),
    SETTINGS.map((controls) => `[data-figure="${id}"][data-hydrated] ${controls}`).join(),
  )

/**
 * Opens the link to the figure's state, which leads to the figure in the article, in that state. With `only` it leads to
 * the figure's own page, which reads it by the same code and comes much sooner.
 */
export async function openOwnLink(page: Page, id: string, place: 'figure' | 'only'): Promise<void> {
  await stepBack(page)
  const before = await settings(page, id)
  expect(before).not.toEqual([])
  await chooseFromMenu(page, 'Link to this state')
  await comes(page, '[data-hydrated] dialog[open] textarea')
  const link = await page.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('[data-hydrated] dialog[open] textarea')?.value ?? '',
  )
  const address = new URL(link)
  expect(address.searchParams.get('figure')).toBe(id)
  address.searchParams.delete('figure')
  address.searchParams.set(place, id)
  await page.goto(address.href)
  await comes(page, `[data-figure="${id}"][data-hydrated]`)
  await expect.poll(() => settings(page, id), { message: 'opens from its link as it was' }).toEqual(before)
}
