/**
 * npm run bench:frames — how long the page takes from frame to frame while a reader works a figure.
 *
 * Opens the built article in Chromium, works each figure for a few seconds as a hand would, and prints the share of
 * frames within 16.7 ms (a display's own jitter of 1 ms allowed) beside the same seconds without a hand.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowsers } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGUMENTS } from '../scripts/chromium.mjs'
import { serve } from '../scripts/serve.mjs'

const SECONDS = 5
const FRAME_MS = 17.7

/** Intervals between paints, and how much of them the page's own thread worked. */
const record = (seconds) =>
  new Promise((resolve) => {
    const intervals = []
    let last = performance.now()
    const end = last + seconds * 1000
    const tick = () => {
      const now = performance.now()
      intervals.push(now - last)
      last = now
      if (now < end) requestAnimationFrame(tick)
      else resolve(intervals)
    }
    requestAnimationFrame(tick)
  })

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN

const summary = (intervals) => ({
  frames: intervals.length,
  within: intervals.filter((ms) => ms <= FRAME_MS).length / intervals.length,
  p95: quantile(intervals, 0.95),
  longest: Math.max(...intervals),
})

/** Moves a grabbed point about for as long as the recording runs. */
async function drag(page, id) {
  const point = page.locator(`#${id} .drag-point`).last()
  const box = await point.boundingBox()
  if (box === null) throw new Error(`bench:frames: ${id} has no point to drag`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const end = Date.now() + SECONDS * 1000
  for (let i = 0; Date.now() < end; i += 1) {
    await page.mouse.move(x + 20 * Math.sin(i / 9), y - 40 + 40 * Math.cos(i / 13))
    await page.waitForTimeout(8)
  }
  await page.mouse.up()
}

const press = (name) => async (page, id) => {
  await page.locator(`#${id}`).getByRole('button', { name, exact: true }).first().click()
  await page.waitForTimeout(SECONDS * 1000)
}

const gestures = [
  { id: 'one-bad-point', what: 'drag a point', act: drag },
  { id: 'huber-vs-mse', what: 'drag a point, fits and curves running', act: drag },
  { id: 'huber-vs-mse', what: 'play the training', act: press('Play') },
  { id: 'replay', what: 'play 300 epochs', act: press('Play') },
  { id: 'audit', what: '200 seeds running', act: (page) => page.waitForTimeout(SECONDS * 1000) },
]

/** Processor time of the page's own thread so far, in ms: what other work on the machine does not blur. */
async function busyMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

async function measure(page, cdp, url, { id, act }) {
  await page.goto(url)
  if ((await page.locator(`#${id}`).count()) === 0) return undefined
  await page.locator(`#${id}`).scrollIntoViewIfNeeded()
  await page.locator(`#${id}[data-awake]`).waitFor({ state: 'attached' })
  const before = await busyMs(cdp)
  const recording = page.evaluate(record, SECONDS)
  await act(page, id)
  const found = summary(await recording)
  return { ...found, busy: ((await busyMs(cdp)) - before) / found.frames }
}

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const site = await serve(dist)
const { chromium: executablePath } = findBrowsers()
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(site.url)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const idle = { ...summary(await page.evaluate(record, SECONDS)), busy: 0 }
  const line = (name, what, { frames, within, p95, longest, busy }) =>
    `| ${name} | ${what} | ${frames} | ${(100 * within).toFixed(1)} % | ${p95.toFixed(1)} | ${longest.toFixed(1)} | ${busy.toFixed(1)} | ${(within / idle.within).toFixed(2)} |`
  console.log(
    '| figure | gesture | frames | ≤ 16.7 ms | 95 % (ms) | longest (ms) | page’s thread (CPU ms a frame) | × idle |',
  )
  console.log('|---|---|---|---|---|---|---|---|')
  console.log(line('–', 'nothing', idle))
  for (const gesture of gestures) {
    const found = await measure(page, cdp, site.url, gesture)
    console.log(
      found === undefined
        ? `| ${gesture.id} | not in the article | | | | | |`
        : line(gesture.id, gesture.what, found),
    )
  }
} finally {
  await browser.close()
  await site.close()
}
