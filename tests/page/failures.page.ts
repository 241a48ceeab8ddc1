import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const ONLY = 'figure/huber-vs-mse/?at=150'

async function isHydrated(page: Page, id = 'huber-vs-mse'): Promise<void> {
  const hydrated = `[data-figure="${id}"][data-hydrated]`
  await expect.poll(() => page.evaluate((css) => document.querySelector(css) !== null, hydrated)).toBe(true)
}
const notices = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.notice')]
      .filter((notice) => notice.checkVisibility())
      .map(({ textContent }) => textContent),
  )
const textOf = (page: Page, selector: string) =>
  page.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector)
const sentence = (page: Page) => textOf(page, '[data-figure="huber-vs-mse"] .figure-says')
const topOf = (page: Page, selector: string) =>
  page.evaluate((css) => document.querySelector(css)?.getBoundingClientRect().top ?? Number.NaN, selector)
/** Controls a hand would try. */
const controls = (page: Page) =>
  page.evaluate(
    () =>
      [
        ...document.querySelectorAll(
          '.figure-dock :is(button, input), .figure-presets button, .figure-foot button',
        ),
      ].filter((element) => element.checkVisibility()).length,
  )

/** Keeps the workers, so that a test can end them as a system short of memory does. */
const KEEP_WORKERS = `
  window.started = []
  const Native = window.Worker
  window.Worker = class extends Native { constructor(...a) { super(...a); window.started.push(this) } }
  window.killWorkers = () => window.started.forEach((worker) => worker.terminate())
`

describeInEveryEngine('a worker that the system ended', { folder, before: KEEP_WORKERS }, ({ open }) => {
  test('is replaced without a word, and the figure goes on where it was', async () => {
    const page = await open({}, ONLY)
    await isHydrated(page)
    const before = await sentence(page)
    await page.run('killWorkers()')
    await page.click({ role: 'button', name: '30 % outliers' })
    await expect.poll(() => sentence(page)).not.toBe(before)
    // All fifty runs beside it come as well.
    const counter = '[data-figure="huber-vs-mse"] .figure-progress'
    await expect.poll(() => textOf(page, counter)).toBe('')
    expect(await sentence(page)).toContain('Over 50 seeds')
    expect(await notices(page)).toEqual([])
    expect(await page.errors()).toEqual([])
  })
})

describeInEveryEngine('an address', { folder, seeds: 'held' }, ({ open }) => {
  test.each(['#100%', '#%F0%9F', '?figure=%F0&utm_source=a#%', '?fbclid=1'])(
    'like %s stops nothing',
    async (address) => {
      const page = await open({}, address)
      await isHydrated(page, 'one-bad-point')
      expect(await page.errors()).toEqual([])
    },
  )

  test('that others added to opens its figure without a notice', async () => {
    const page = await open({}, '?only=Huber-vs-MSE.&fbclid=1&utm_source=letter')
    await isHydrated(page)
    expect(await notices(page)).toEqual([])
  })

  test('that speaks of a figure sets it in the article and brings its top under the bar, and it stays', async () => {
    const page = await open({ width: 390, height: 844 }, '?figure=replay&seed=17')
    await isHydrated(page, 'replay')
    const seeds = '[data-figure="replay"] .figure-live input'
    expect(
      await page.evaluate(
        (css) => [...document.querySelectorAll<HTMLInputElement>(css)].map(({ value }) => value),
        seeds,
      ),
    ).toContain('17')
    const top = () => topOf(page, '[data-figure="replay"]')
    await expect.poll(top).toBeLessThan(120)
    expect(await top()).toBeGreaterThanOrEqual(0)
  })
})

describeInEveryEngine('a reload', { folder, seeds: 'held' }, ({ open }) => {
  test('shows the same paragraph at the same height', async () => {
    const page = await open({ width: 390, height: 844 })
    const paragraph = '[aria-labelledby="huber-loss"] p'
    // Read as far as this, so that all above it has its true height, which a page that is opened anew only estimates.
    await page.evaluate(async () => {
      const heading = document.querySelector('#huber-loss')
      while ((heading?.getBoundingClientRect().top ?? 0) > -333) {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' })
        for (let paint = 0; paint < 2; paint++) await new Promise((done) => requestAnimationFrame(done))
      }
    })
    await isHydrated(page)
    const before = await topOf(page, paragraph)
    await page.reload()
    await isHydrated(page)
    await expect.poll(async () => Math.abs((await topOf(page, paragraph)) - before)).toBeLessThan(12)
  })
})

describeInEveryEngine(
  'a page opened from a file',
  { folder, engines: ['chromium', 'firefox'] },
  ({ open }) => {
    test('is the page without JavaScript, and says how to serve it', async () => {
      const page = await open({}, pathToFileURL(`${folder}/index.html`).href)
      await expect.poll(() => notices(page)).toHaveLength(1)
      expect((await notices(page)).join()).toContain('python3 -m http.server')
      expect(await controls(page)).toBe(0)
    })
  },
)

describeInEveryEngine('the focus', { folder, seeds: 'held' }, ({ open, site }) => {
  test.each(['replay', 'huber-vs-mse'])(
    'stays on the same control as %s is hydrated over a slow line',
    async (id) => {
      const release = site.hold(/\/assets\/figure-/u)
      const page = await open({ reducedMotion: true, eager: true }, `#figure-${id}`)
      const poster = `[data-figure="${id}"] .figure-poster`
      const isOpen = () => page.evaluate((css) => document.querySelector(`${css} [inert]`) === null, poster)
      await expect.poll(isOpen).toBe(true)
      const focused = () =>
        page.evaluate(() => {
          const at = document.activeElement
          return [at?.getAttribute('aria-label'), at?.closest('.figure-live') !== null]
        })
      await page.evaluate((css) => {
        document.querySelector<HTMLElement>(`${css} [aria-label="Back to the start"]`)?.focus()
      }, poster)
      expect(await focused()).toEqual(['Back to the start', false])
      release()
      await isHydrated(page, id)
      expect(await focused()).toEqual(['Back to the start', true])
    },
  )
})

describeInEveryEngine('the window', { folder, seeds: 'held' }, ({ open, site }) => {
  test.each([8, 100, 300])(
    'is not scrolled as a figure of which %i pixels are left is hydrated',
    async (left) => {
      const release = site.hold(/\/assets\/hydrate-/)
      const page = await open({ eager: true })
      const top = () =>
        page.evaluate(
          () => document.querySelector('#opening a.cite')?.getBoundingClientRect().top ?? Number.NaN,
        )
      await page.evaluate((left) => {
        const figure = document.querySelector('[data-figure]')
        scrollBy({ top: (figure?.getBoundingClientRect().bottom ?? 0) - left, behavior: 'instant' })
      }, left)
      await page.evaluate(() => new Promise<void>((painted) => requestAnimationFrame(() => painted())))
      const before = await top()
      release()
      await isHydrated(page, 'one-bad-point')
      await page.evaluate(() => new Promise<void>((painted) => requestAnimationFrame(() => painted())))
      expect(Math.abs((await top()) - before)).toBeLessThan(1)
    },
  )
})
