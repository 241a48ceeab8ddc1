import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ids } from '../../src/experiments'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import { useControls } from './harness/useControls'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Does to every text what a browser's translator does, now and whenever one is written: its node is replaced. */
const translate = () => {
  const SILENT = 'script, style, textarea, math, .katex'
  const replace = (text: Text) => {
    const parent = text.parentElement
    if (parent === null || parent.tagName === 'FONT' || parent.closest(SILENT) !== null) return
    if (text.data.trim() === '' || text.data.startsWith('\u200B')) return
    if (parent instanceof SVGElement) {
      text.replaceWith(new Text(`\u200B${text.data}`))
      return
    }
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]
    inner.textContent = text.data
    outer.append(inner)
    text.replaceWith(outer)
  }
  const replaceIn = (root: Node) => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node: Node | null = root; node !== null; node = walker.nextNode())
      if (node instanceof Text) texts.push(node)
    texts.forEach(replace)
  }
  replaceIn(document.body)
  const observer = new MutationObserver((records) => {
    for (const { type, addedNodes, target } of records)
      for (const node of type === 'characterData' ? [target] : addedNodes) replaceIn(node)
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
}

/** What stands in the figure, and each number that a slider shows beside what it says to a screen reader. */
const state = () => {
  const all = (css: string) => [
    ...document.querySelectorAll<HTMLElement>(`[data-hydrated] .figure-live ${css}`),
  ]
  const pairs = all(':is(.slider, .player)').map((control) => [
    control.querySelector('output')?.textContent,
    control.querySelector('input')?.getAttribute('aria-valuetext'),
  ])
  return {
    figures: all('.figure-view').length,
    pictures: all('.figure-body :is(svg, canvas, table)').length > 0,
    translated: all('.figure-says font').length > 0,
    failures: all('.notice').flatMap(({ textContent }) => (/failed/.test(textContent) ? [textContent] : [])),
    frozen: pairs.filter(([shown, said]) => shown !== said),
  }
}

/** Sets ranges of a kind: a player to its middle, where no run ends, or a slider to another end than it stands at. */
const setRanges = (control: '.player' | '.slider') => {
  const ranges = document.querySelectorAll<HTMLInputElement>(
    `[data-hydrated] .figure-live ${control} input[type=range]`,
  )
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  for (const range of ranges) {
    const end = range.value === range.max ? range.min : range.max
    value?.set?.call(range, control === '.player' ? Math.ceil(Number(range.max) / 2) : end)
    range.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
/** Whether the player stands in its middle. */
const isInMiddle = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-hydrated] .figure-live .player input')].every(
    ({ value, max }) => Number(value) === Math.ceil(Number(max) / 2),
  )

// What replaces texts is the same script everywhere, and so is what React makes of it: one engine is enough.
describeInEveryEngine(
  'a page that the browser translates',
  { folder, seeds: 'held', engines: ['chromium'] },
  ({ open }) => {
    test.each(ids)('keeps %s whole and its numbers moving while every control is used', async (id) => {
      const page = await open({ reducedMotion: true }, `figure/${id}/`)
      await comes(page, `[data-figure="${id}"][data-hydrated]`)
      await page.evaluate(setRanges, '.player')
      await expect.poll(() => page.evaluate(isInMiddle)).toBe(true)
      await page.evaluate(translate)
      expect(await useControls(page)).toBeGreaterThan(5)
      await page.evaluate(setRanges, '.slider')
      const whole = { figures: 1, pictures: true, translated: true, failures: [], frozen: [] }
      await expect.poll(() => page.evaluate(state)).toEqual(whole)
      expect(await page.errors()).toEqual([])
    })
  },
)
