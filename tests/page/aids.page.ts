import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Where the focus is: in the figure, before it in the text, or after it. */
const focusBeside = (page: Page, id: string) =>
  page.evaluate((id) => {
    const figure = document.querySelector(`[data-figure="${id}"]`)
    const at = document.activeElement
    if (figure === null || at === null || at === document.body) return 'nowhere'
    if (figure.contains(at)) return 'within'
    return figure.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before'
  }, id)

// In WebKit the link stays small when the driver gives it the focus; why is open.
const WITH_FOCUS = ['chromium', 'firefox'] as const

describeInEveryEngine(
  'a reader who goes by keys',
  { folder, seeds: 'held', engines: WITH_FOCUS },
  ({ open }) => {
    test('is offered the way past a figure before it, and takes it with Enter', async () => {
      const page = await open({ reducedMotion: true }, '#figure-huber-vs-mse')
      await comes(page, '[data-figure="huber-vs-mse"][data-hydrated]')
      const link = '[data-figure="huber-vs-mse"] .skip-figure'
      const width = () =>
        page.evaluate((css) => document.querySelector(css)?.getBoundingClientRect().width, link)
      expect(await width()).toBeLessThan(2)
      await page.focus(link)
      expect(await width()).toBeGreaterThan(100)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Skip the figure “Huber against MSE”',
      )
      await page.press('Enter')
      await page.press('Tab')
      expect(await focusBeside(page, 'huber-vs-mse')).toBe('after')
    })
  },
)

describeInEveryEngine('the contents', { folder, seeds: 'held' }, ({ open }) => {
  test('stand beside the text of a wide screen, with the figures of the chapter that is read', async () => {
    const page = await open({ width: 1440, height: 900 }, '#huber-loss')
    await comes(page, '.contents [data-for="huber-loss"][aria-current]')
    const pictures = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('.contents-figure img')]
          .filter((image) => image.checkVisibility())
          .map((image) => [image.closest('a')?.hash, image.complete && image.naturalWidth > 0]),
      )
    await expect.poll(pictures).toContainEqual(['#figure-huber-vs-mse', true])
    expect(await pictures()).not.toContainEqual(['#figure-replay', true])
  })
})

describeInEveryEngine('a correction', { folder, seeds: 'held' }, ({ open }) => {
  const mark = '.correction-mark a[href="#correction-E53"]'

  test('is a mark in the text that opens it where there is no margin', async () => {
    const page = await open({ width: 390, height: 844 }, '#published-program')
    const isInMargin = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.correction')].some((note) => note.checkVisibility()),
      )
    expect(await isInMargin()).toBe(false)
    await page.click(mark)
    await comes(page, '.note-card')
    const said = await page.evaluate(() => document.querySelector('.note-card')?.textContent)
    expect(said).toContain('Nothing is learnt in the published program')
  })

  test('stands in the margin where there is one, beside its mark', async () => {
    const page = await open({ width: 1280, height: 900 }, '#published-program')
    const places = () =>
      page.evaluate((css) => {
        const note = document.querySelector('.correction:has([href="#correction-E53"])')
        const [inText, inMargin] = [document.querySelector(css), note].map((it) =>
          it?.getBoundingClientRect(),
        )
        return inText && inMargin ? [inMargin.left - inText.right, inMargin.top - inText.bottom] : []
      }, mark)
    const [right, below] = await places()
    expect(right).toBeGreaterThan(0)
    expect(Math.abs(below)).toBeLessThan(300)
  })
})

/** Printing itself is asked of Chromium alone (paper.page.ts); what the page makes ready for it, of all. */
describeInEveryEngine('before it is printed', { folder, seeds: 'held' }, ({ open }) => {
  test('the page gathers its answers at the end and says where figures live, and puts all back', async () => {
    const page = await open({ reducedMotion: true })
    await page.hover('h1')
    await comes(page, 'html[data-answers]')
    const made = () =>
      page.evaluate(() => ({
        numbers: [...document.querySelectorAll<HTMLElement>('.printed-answer')].map(
          ({ dataset }) => dataset.number,
        ),
        empty: [...document.querySelectorAll('.printed-answer')].some(
          ({ textContent }) => textContent.trim() === '',
        ),
        last: document.querySelector('article')?.lastElementChild?.className,
        addresses: [...document.querySelectorAll('.printed-address')].map(({ textContent }) =>
          new URL(textContent).hash.slice(1),
        ),
      }))
    const before = await made()
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const { numbers, empty, last, addresses } = await made()
    const wanted = await page.evaluate(() => ({
      answers: document.querySelectorAll('.exercise .answer').length,
      figures: [...document.querySelectorAll('[data-figure]')].map(({ id }) => id),
    }))
    expect(numbers).toHaveLength(wanted.answers)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toContain('4.1')
    expect(empty).toBe(false)
    expect(last).toBe('printed-answers')
    expect(addresses).toEqual(wanted.figures)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await made()).toEqual(before)
  })
})

/** Posters far below the window: what is seen is what readers see before a figure lives. */
describeInEveryEngine('a figure that asks for a guess', { folder, seeds: 'held' }, ({ open }) => {
  test('shows readers with scripts no answer before it is alive, and folds it below for those without', async () => {
    const shown = (page: Page) =>
      page.evaluate(() => {
        const folded = [...document.querySelectorAll('.poster-answers')]
        return {
          folded: folded.length,
          visible: folded.filter((answers) => answers.checkVisibility()).length,
          uncovered: [...document.querySelectorAll('.figure-poster .until-guessed[data-hidden]')].filter(
            (answer) => getComputedStyle(answer).visibility === 'visible',
          ).length,
        }
      })
    const withScripts = await open()
    const { folded, visible, uncovered } = await shown(withScripts)
    expect(folded).toBeGreaterThan(0)
    expect({ visible, uncovered }).toEqual({ visible: 0, uncovered: 0 })
    const without = await shown(await open({ script: false }))
    expect(without.visible).toBe(folded)
  })
})
