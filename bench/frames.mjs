/**
 * npm run bench:frames [figure…] — how the built page keeps up with a reader, in Chromium, at 1280 × 900.
 *
 * Two tables, for all figures or those named: how soon a figure answers (goals: 100 ms to the first picture after a
 * change, 1 s to the first of a trained net), and the frames painted while it trains or is worked as a hand would
 * (goal: 95 % within 16.7 ms), beside the same seconds without a hand.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowsers } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGUMENTS } from '../scripts/chromium.mjs'
import { serve } from '../scripts/serve.mjs'
import { answerToKey, answerToWaking } from './frames/answers.mjs'
import { bring } from './frames/bring.mjs'
import { gesturesOf, questionOf } from './frames/figures.mjs'
import { intervalsDuring } from './frames/intervals.mjs'
import { watch } from './frames/watch.mjs'

const ACTED_MS = 5000
const RESTED_MS = 1500

const wanted = process.argv.slice(2)
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)
const rule = (columns) => row(...Array.from({ length: columns }, () => '---'))

/** All figures of the article, or those that were named. */
async function figuresOn(page, url) {
  await page.goto(url)
  const all = await page
    .locator('[data-figure]')
    .evaluateAll((figures) => figures.map((it) => it.dataset.figure))
  const unknown = wanted.filter((id) => !all.includes(id))
  if (unknown.length > 0) throw new Error(`bench:frames: the article has no figure ${unknown.join(', ')}`)
  return wanted.length === 0 ? all : wanted
}

/** The article with one figure awake and in the middle of the window. */
async function openAt(page, url, id) {
  await page.goto(url)
  const figure = page.locator(`#figure-${id}`)
  await figure.evaluate(bring)
  await page.locator(`#figure-${id}[data-hydrated]`).waitFor({ state: 'attached' })
  await figure.evaluate(bring)
}

async function tellAnswers(page, url, ids) {
  row(
    'figure',
    'from waking: first picture (ms)',
    'of a trained net',
    'from a change: first picture (ms)',
    'of a trained net',
  )
  rule(5)
  for (const id of ids) {
    await openAt(page, url, id)
    await page.waitForTimeout(RESTED_MS)
    const question = await questionOf(page, id)
    if (question === undefined) continue
    const woken = await answerToWaking(page, url, question)
    await openAt(page, url, id)
    await page.waitForTimeout(RESTED_MS)
    const asked = await answerToKey(page, question)
    const times = [woken.first, woken.trained, asked?.first, asked?.trained]
    row(id, ...times.map((ms) => ms?.toFixed(0) ?? '–'))
  }
}

async function tellFrames(page, cdp, url, ids) {
  row(
    'figure',
    'gesture',
    'frames',
    '≤ 16.7 ms',
    '95 % (ms)',
    'longest (ms)',
    'page’s thread (CPU ms a frame)',
    '× idle',
  )
  rule(8)
  await page.goto(`${url}#references`)
  await page.waitForTimeout(RESTED_MS)
  const idle = await intervalsDuring(page, cdp, () => page.waitForTimeout(ACTED_MS))
  const tell = (id, what, { frames, within, p95, longest, busy }) =>
    row(
      id,
      what,
      frames,
      `${(100 * within).toFixed(1)} %`,
      ...[p95, longest, busy].map((ms) => ms.toFixed(1)),
      (within / idle.within).toFixed(2),
    )
  tell('–', 'nothing', idle)
  for (const id of ids) {
    await openAt(page, url, id)
    for (const { what, act, rested = RESTED_MS } of await gesturesOf(page, id)) {
      await openAt(page, url, id)
      await page.waitForTimeout(rested)
      tell(id, what, await intervalsDuring(page, cdp, () => act(page, id, ACTED_MS)))
    }
  }
}

const site = await serve(fileURLToPath(new URL('../dist', import.meta.url)))
const { chromium: executablePath } = findBrowsers()
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(watch)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const ids = await figuresOn(page, site.url)
  await tellAnswers(page, site.url, ids)
  console.log()
  await tellFrames(page, cdp, site.url, ids)
} finally {
  await browser.close()
  await site.close()
}
