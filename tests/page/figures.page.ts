import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const ONLY = '?only=huber-vs-mse&at=150'
const live = '#figure-huber-vs-mse[data-hydrated]'

async function isAwake(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate((css) => document.querySelector(css) !== null, live)).toBe(true)
}
const sentence = (page: Page) =>
  page.evaluate(() => document.querySelector('#figure-huber-vs-mse .figure-says')?.textContent ?? '')
const notice = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#figure-huber-vs-mse .notice')]
      .map(({ textContent }) => textContent)
      .join(' '),
  )
/** What has the focus: its name, and its number among all elements of the page. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const place = [...document.querySelectorAll('*')].findIndex((element) => element === at)
    return { name: at?.getAttribute('aria-label') ?? at?.textContent ?? '', place }
  })
/** What is read out where the focus is on a slider, be it one of the page's own or a point. */
const readOut = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at instanceof HTMLInputElement ? at.value : at?.getAttribute('aria-valuetext')
  })

describeInEveryEngine('a figure', { folder, seeds: 'held' }, ({ open }) => {
  test('stands alone when a link asks for it alone', async () => {
    const page = await open({}, ONLY)
    await isAwake(page)
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll(':is(h1, h2, main p, figure):not(.visually-hidden)')]
        .filter((element) => element instanceof HTMLElement && element.offsetParent !== null)
        .filter((element) => element.closest('#figure-huber-vs-mse') === null)
        .map(({ textContent }) => textContent),
    )
    expect(seen).toEqual([])
  })

  test.each([true, false])(
    'is led to by its anchor and by the one it once had, scripts: %s',
    async (script) => {
      for (const hash of ['figure-huber-vs-mse', 'huber-vs-mse']) {
        const page = await open({ script }, `#${hash}`)
        const top = () =>
          page.evaluate(() =>
            Math.abs(document.querySelector('#figure-huber-vs-mse')?.getBoundingClientRect().top ?? Infinity),
          )
        await expect.poll(top).toBeLessThan(200)
      }
    },
  )

  test('opens in the state its link holds, epoch included', async () => {
    const page = await open({}, '?figure=huber-vs-mse&v=1&delta=2&outlierShare=30&seed=9&at=40')
    await isAwake(page)
    const shown = () =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '#figure-huber-vs-mse .slider output, #figure-huber-vs-mse .player-at',
          ),
        ].map(({ textContent }) => textContent),
      )
    await expect.poll(shown).toEqual(expect.arrayContaining(['2.000 σ̂', '30 %', 'epoch 40 of 150']))
  })

  test('can be worked by keyboard alone', async () => {
    const page = await open({}, ONLY)
    await isAwake(page)
    const before = await sentence(page)
    await page.focus({ role: 'slider', name: /Huber’s threshold/ })
    const threshold = Number(await readOut(page))
    for (let i = 0; i < 40; i += 1) await page.press('ArrowLeft')
    await expect.poll(async () => Number(await readOut(page))).toBeLessThan(threshold)
    await expect.poll(() => sentence(page)).not.toBe(before)

    await page.press('Enter', { role: 'button', name: '30 % outliers' })
    await expect.poll(() => sentence(page)).toContain('5.33 under squared error')
    const preset = await sentence(page)
    await page.focus({ role: 'slider', name: 'Point 1, planted as an outlier' })
    const place = await readOut(page)
    expect(place).toMatch(/^x \S+, y \S+$/u)
    await page.press('ArrowUp')
    await expect.poll(() => readOut(page)).not.toBe(place)
    await expect.poll(() => sentence(page)).not.toBe(preset)

    await page.press('Home', { role: 'slider', name: 'epoch shown' })
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#figure-huber-vs-mse .player-at')?.textContent))
      .toBe('epoch 0 of 150')

    await page.press('Enter', { role: 'button', name: 'Menu of the figure Huber against MSE' })
    await page.press('Enter', { role: 'button', name: 'Show the data as tables' })
    await expect
      .poll(() =>
        page.evaluate(
          () => document.querySelector<HTMLTableElement>('#figure-huber-vs-mse table')?.rows.length,
        ),
      )
      .toBe(61)
    await page.press('Enter', { role: 'button', name: 'Put it back' })
    await expect.poll(() => sentence(page)).toContain('2.10 under Huber')
  })

  test('reaches every control with Tab, in the order they stand', async () => {
    const page = await open({}, ONLY)
    await isAwake(page)
    const wanted = ['No outliers', 'Point 1, planted as an outlier', 'More settings', 'Put it back']
    // Past its last stop the page would let the focus go to the browser’s own buttons: from its first on.
    await page.focus({ role: 'button', name: '10 % outliers' })
    await page.press('Shift+Tab')
    const reached = [await focused(page)]
    while (reached.at(-1)?.name !== wanted.at(-1) && reached.length < 40) {
      await page.press('Tab')
      reached.push(await focused(page))
    }
    expect(reached.map(({ name }) => name).filter((name) => wanted.includes(name))).toEqual(wanted)
    const places = reached.map(({ place }) => place)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('opens malformed links without an error, and says what it did not understand', async () => {
    for (const query of [
      'delta=NaN',
      'delta=1e999&outlierShare=-7',
      'points=~_~_1~2',
      `points=${'1~1_'.repeat(900)}`,
      'v=99&seed=abc&at=-4',
      '%00=%F0&tukey=perhaps',
    ]) {
      const page = await open({}, `figure/huber-vs-mse/?${query}`)
      await isAwake(page)
      expect(await notice(page)).not.toBe('')
      expect(await page.errors()).toEqual([])
    }
  })

  test('says so when a link names a figure that does not exist', async () => {
    const page = await open({}, '?figure=perpetual-motion')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.page-notice')?.textContent ?? ''))
      .toContain('perpetual-motion')
  })
})

const NO_WORKERS = `window.Worker = class { constructor() { throw new Error('no workers here') } }`

describeInEveryEngine('a browser without module workers', { folder, before: NO_WORKERS }, ({ open }) => {
  test('keeps the still and the prose, and says what is missing', async () => {
    const page = await open({}, '?figure=huber-vs-mse')
    await expect.poll(() => notice(page)).toContain('needs module workers')
    const isStill = () =>
      page.evaluate(() => {
        const still = document.querySelector<HTMLImageElement>('#figure-huber-vs-mse .plot-box img')
        return still?.checkVisibility() === true && still.complete && still.naturalWidth > 0
      })
    await expect.poll(isStill).toBe(true)
    expect(await page.errors()).toEqual([])
  })
})

describeInEveryEngine('on a projector of 1280 × 720', { folder, engines: ['chromium'] }, ({ open }) => {
  test('has plots whose words have grown with the text, and a point that is dragged stays under the pointer', async () => {
    const page = await open({ width: 1280, height: 720, reducedMotion: true }, ONLY)
    await isAwake(page)
    const zoom = () =>
      page.evaluate(() => {
        const svg = document.querySelector<SVGSVGElement>('#figure-huber-vs-mse .figure-live .plot-box svg')
        return svg === null ? 0 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      })
    await expect.poll(zoom).toBeCloseTo(1.25, 2)
    // Once all runs have come, nothing moves by itself any more.
    const liveSentence = () =>
      page.evaluate(
        () => document.querySelector('#figure-huber-vs-mse .figure-live .figure-says')?.textContent ?? '',
      )
    await expect.poll(liveSentence).toMatch(/Over 50 seeds/)
    const middle = () =>
      page.evaluate(() => {
        const box = document
          .querySelector(`#figure-huber-vs-mse .figure-live [aria-label="Point 60"]`)
          ?.getBoundingClientRect()
        return box === undefined ? [] : [box.x + box.width / 2, box.y + box.height / 2]
      })
    const [x, y] = await middle()
    await page.drag('#figure-huber-vs-mse [aria-label="Point 60"]', { x: 60, y: -40 })
    const miss = async () => {
      const [left, top] = await middle()
      return Math.hypot(left - x - 60, top - y + 40)
    }
    await expect.poll(miss).toBeLessThan(2)
  })

  test('claims what its figure claims, in its heading, and is called as that is, in its tab', async () => {
    const page = await open({ width: 1280, height: 720, reducedMotion: true }, ONLY)
    await isAwake(page)
    const names = await page.evaluate(() => [
      ...[...document.querySelectorAll('h1')]
        .filter((heading) => heading.checkVisibility())
        .map(({ textContent }) => textContent),
      document.title,
    ])
    expect(names).toEqual([
      'Huber caps what one point can do — unless the point is far out in x.',
      'Huber against MSE · Robust by Training',
    ])
  })
})
