import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Neither slider stands at its end, so that whatever would move it is seen. */
const ONLY = 'figure/huber-vs-mse/?at=40'
const FIGURE = '#figure-huber-vs-mse'

async function isAwake(page: Page): Promise<void> {
  const awake = () => page.evaluate((css) => document.querySelector(`${css}[data-hydrated]`) !== null, FIGURE)
  await expect.poll(awake).toBe(true)
}

const valueOf = (page: Page, css: string) =>
  page.evaluate(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.getAttribute('aria-valuetext'),
    css,
  )

const SLIDERS = [
  ['a setting', `${FIGURE} .figure-main .slider input`],
  ['the time line', `${FIGURE} .player-line`],
] as const

/** Chromium alone takes touches that scroll from a driver; what others send is sent by hand in the tests below. */
describeInEveryEngine('a finger', { folder, seeds: 'held', engines: ['chromium'] }, ({ open }) => {
  test.each(SLIDERS)('that scrolls from %s leaves it as it was', async (_, slider) => {
    const page = await open({ width: 390, height: 500, reducedMotion: true }, ONLY)
    await isAwake(page)
    const before = await valueOf(page, slider)
    const top = await page.evaluate(() => scrollY)
    await page.swipe(slider, { x: 2, y: -120 })
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 20)
    expect(await valueOf(page, slider)).toBe(before)
  })

  test('that goes along a slider moves it, and does not scroll', async () => {
    const page = await open({ width: 390, height: 500, reducedMotion: true }, ONLY)
    await isAwake(page)
    const [[, slider]] = SLIDERS
    const before = await valueOf(page, slider)
    await page.swipe(slider, { x: 90, y: -4 })
    await expect.poll(() => valueOf(page, slider)).not.toBe(before)
  })
})

describeInEveryEngine('a finger on a point', { folder, seeds: 'held', engines: ['chromium'] }, ({ open }) => {
  test('drags it up, and the page does not scroll', async () => {
    const page = await open({ width: 390, height: 844, reducedMotion: true })
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector('#figure-one-bad-point[data-hydrated]') !== null),
      )
      .toBe(true)
    const point = '#figure-one-bad-point .figure-live [aria-label="Reading 12"]'
    await page.hover(point)
    const [before, top] = [await valueOf(page, point), await page.evaluate(() => scrollY)]
    await page.swipe(point, { x: 4, y: -60 })
    await expect.poll(() => valueOf(page, point)).not.toBe(before)
    expect(await page.evaluate(() => scrollY)).toBe(top)
  })
})

/** Chromium alone takes several fingers from a driver; the handlers they meet are the same everywhere. */
describeInEveryEngine(
  'two fingers on two points',
  { folder, seeds: 'held', engines: ['chromium'] },
  ({ open }) => {
    const one = `${FIGURE} .figure-live :is([aria-label="Point 1"], [aria-label^="Point 1,"])`
    const other = `${FIGURE} .figure-live [aria-label="Point 60"]`

    test('move at most what each of them holds, and leave nothing held', async () => {
      const page = await open({ width: 1280, height: 900, reducedMotion: true }, ONLY)
      await isAwake(page)
      const before = await Promise.all([valueOf(page, one), valueOf(page, other)])
      await page.hover(one)
      // Side by side, so that the page is not zoomed by them.
      await page.swipeTogether([
        [one, { x: 30, y: -20 }],
        [other, { x: 30, y: -20 }],
      ])
      await expect.poll(() => page.evaluate(() => document.querySelector('[data-grabbed]'))).toBeNull()
      const after = await Promise.all([valueOf(page, one), valueOf(page, other)])
      expect(after).not.toContain(undefined)
      // One is held by the first finger; the second must not tear it along, nor be taken for the first.
      expect(after[1]).toBe(before[1])
      // The next drag works, by either kind of pointer.
      await page.swipe(other, { x: -30, y: -20 })
      await expect.poll(() => valueOf(page, other)).not.toBe(before[1])
      const swiped = await valueOf(page, other)
      await page.drag(other, { x: 30, y: 20 })
      await expect.poll(() => valueOf(page, other)).not.toBe(swiped)
      expect(await page.errors()).toEqual([])
    })
  },
)

/** Writes its end into a slider, as every engine does under a finger; `touch` also sends what makes of it a scroll. */
const write = async ({ selector, touch }: { selector: string; touch: boolean }) => {
  const input = document.querySelector<HTMLInputElement>(selector)
  if (!input) throw new Error(`no ${selector}`)
  const { left, top, width } = input.getBoundingClientRect()
  const send = (type: string, x: number, y: number) =>
    touch &&
    input.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 9,
        pointerType: 'touch',
        isPrimary: true,
        bubbles: true,
        clientX: left + x,
        clientY: top + y,
      }),
    )
  send('pointerdown', width * 0.9, 8)
  // Past the setter by which React notes what it has written itself.
  Reflect.set(HTMLInputElement.prototype, 'value', input.max, input)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  send('pointermove', width * 0.9 + 1, -4)
  send('pointercancel', width * 0.9 + 1, -9)
  const seen = new Set<string | null>()
  // A frame of a run is shown some paints after it is asked for.
  for (let paint = 0; paint < 20; paint += 1) {
    await new Promise((done) => requestAnimationFrame(done))
    seen.add(input.ariaValueText)
  }
  return [...seen]
}

describeInEveryEngine('a gesture that became a scroll', { folder, seeds: 'held' }, ({ open }) => {
  test.each(SLIDERS)('leaves %s as it was', async (_, slider) => {
    const page = await open({ width: 390, height: 800, reducedMotion: true }, ONLY)
    await isAwake(page)
    const before = await valueOf(page, slider)
    expect(await page.evaluate(write, { selector: slider, touch: true })).toEqual([before])
    // The same without a finger moves it, so that what was written would have been taken.
    await page.evaluate(write, { selector: slider, touch: false })
    await expect.poll(() => valueOf(page, slider)).not.toBe(before)
  })
})

describeInEveryEngine('a pointer that is lost on the way', { folder, seeds: 'held' }, ({ open }) => {
  const point = '[aria-label="Point 60"]'
  const place = (page: Page) => valueOf(page, `${FIGURE} ${point}`)

  test('ends its drag, and the next drag works', async () => {
    const page = await open({ reducedMotion: true }, ONLY)
    await isAwake(page)
    const before = await place(page)
    expect(before).toBeTruthy()
    // The capture goes, as to a dialog of the system, while the button is down.
    await page.run(`
      const family = document.querySelector('${FIGURE} .drag-points')
      let isDown = true
      window.addEventListener('pointerup', () => { isDown = false }, { capture: true, once: true })
      family.addEventListener('lostpointercapture', () => { family.dataset.lost = isDown }, { once: true })
      const lose = (event) => {
        // The pointer comes before it is pressed.
        if (!family.hasPointerCapture(event.pointerId)) return
        family.removeEventListener('pointermove', lose)
        family.releasePointerCapture(event.pointerId)
        family.addEventListener('pointerup', (late) => late.stopPropagation(), { capture: true, once: true })
      }
      family.addEventListener('pointermove', lose)`)
    await page.drag(`${FIGURE} ${point}`, { x: 30, y: -10 })
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-grabbed]'))).toBeNull()
    expect(
      await page.evaluate(() => document.querySelector<SVGElement>('[data-lost]')?.dataset['lost']),
    ).toBe('true')
    const lost = await place(page)
    expect(lost).not.toBe(before)
    await page.drag(`${FIGURE} ${point}`, { x: 30, y: -20 })
    await expect.poll(() => place(page)).not.toBe(lost)
  })
})
