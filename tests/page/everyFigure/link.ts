import { expect } from 'vitest'
import { comes } from '../harness/comes'
import type { Page } from '../harness/page'
import { chooseFromMenu } from './menu'

/** Every setting of one figure, with the place on the time line: others may have been hydrated near it. */
const settings = (page: Page, id: string): Promise<string[]> =>
  page.evaluate(
    (controls) =>
      [...document.querySelectorAll<HTMLElement>(controls)].map((control) =>
        control instanceof HTMLInputElement && control.type !== 'radio' && control.type !== 'checkbox'
          ? control.value
          : String(control.ariaChecked ?? (control instanceof HTMLInputElement && control.checked)),
      ),
    `[data-figure="${id}"][data-hydrated] .figure-live :is(.figure-main, .figure-more, .player) :is(input, [role=switch])`,
  )

/**
 * Opens the link to the figure's state, which leads to the figure in the article, in that state. With `only` it leads to
 * the figure's own page, which reads it by the same code and comes much sooner.
 */
export async function openOwnLink(page: Page, id: string, place: 'figure' | 'only'): Promise<void> {
  const before = await settings(page, id)
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
  const isBefore = async () => {
    const after = await settings(page, id)
    return after.filter((value, i) => value !== before[i])
  }
  await expect.poll(isBefore, { message: 'opens from its link as it was' }).toEqual([])
  expect((await settings(page, id)).length).toBe(before.length)
}
