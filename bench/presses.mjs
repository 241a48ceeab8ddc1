/**
 * npm run bench:presses -- [--minutes 10] [--seed 1] [--busy] — random presses on all controls of all figures of the
 * built page, seeds running, in Chromium; with --busy every core is kept busy by other programs.
 *
 * Prints notices of failed runs, errors on the console, and figures whose counter of runs does not reach its end
 * afterwards; fails if there are any. The same seed draws the same presses, as far as the page is as quick.
 */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowsers } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGUMENTS } from '../scripts/chromium.mjs'
import { serve } from '../scripts/serve.mjs'
import { keepBusy } from './presses/busy.mjs'
import { pressOne } from './presses/hands.mjs'
import { randomFrom } from './presses/random.mjs'

const MOST_PRESSES = 8
/** A counter that has stood still for so long will never reach its end. */
const PATIENCE_MS = 120_000
const LOOK_MS = 100

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    busy: { type: 'boolean', default: false },
  },
})

/** Runs inside the page, before its own scripts: notes every notice there ever was, and keeps files to itself. */
function watchNotices() {
  window.benchNotices = new Map()
  const look = () => {
    for (const said of document.querySelectorAll('.notice, .figure-progress:has(.run-again)')) {
      const figure = said.closest('[data-figure]')?.dataset.figure ?? 'the page'
      const text = `${figure}: ${said.textContent.replaceAll(/\s+/g, ' ').trim()}`
      if (!said.benchTexts?.has(text)) window.benchNotices.set(text, (window.benchNotices.get(text) ?? 0) + 1)
      said.benchTexts = (said.benchTexts ?? new Set()).add(text)
    }
  }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    }),
  )
  URL.createObjectURL = () => '#'
  HTMLAnchorElement.prototype.click = () => {}
}

/** Notices that are no answer to what was typed or set. */
const isFailure = (text) => /could not|stopped answering|failed|missing|would not/u.test(text)

async function bringUp(page, id) {
  const figure = page.locator(`[data-figure="${id}"]`)
  await figure.evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }))
  await page
    .locator(`[data-figure="${id}"][data-hydrated]`)
    .waitFor({ state: 'attached', timeout: PATIENCE_MS })
  return figure
}

async function pressAtRandom(page, ids, random, until) {
  const pressed = new Map()
  while (Date.now() < until) {
    const id = random.of(ids)
    const figure = await bringUp(page, id)
    for (let i = random.below(MOST_PRESSES); i >= 0 && Date.now() < until; i -= 1) {
      if ((await pressOne(page, random, figure)) !== undefined) pressed.set(id, (pressed.get(id) ?? 0) + 1)
    }
  }
  return pressed
}

/** Figures that still count runs after a long while on the screen, with what they say. */
async function unfinished(page, ids) {
  const left = []
  for (const id of ids) {
    const figure = await bringUp(page, id)
    await figure.locator('.figure-live .figure-body').first().scrollIntoViewIfNeeded()
    const counter = () => figure.locator('.figure-live .figure-progress').first().textContent()
    await page.waitForTimeout(500)
    // A press has stopped it: that was no failure, and it goes on where it was.
    const goOn = figure.getByRole('button', { name: 'Go on' })
    if (await goOn.isVisible()) await goOn.click()
    let text = await counter()
    for (let stood = 0; text !== '' && stood < PATIENCE_MS; stood += LOOK_MS) {
      await page.waitForTimeout(LOOK_MS)
      const now = await counter()
      if (now !== text) stood = 0
      text = now
    }
    if (text !== '') left.push(`${id}: ${text}`)
  }
  return left
}

const list = (title, lines) => {
  console.log(`${title}: ${lines.length === 0 ? 'none' : ''}`)
  for (const line of lines) console.log(`  ${line}`)
}

const site = await serve(fileURLToPath(new URL('../dist', import.meta.url)))
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium,
  args: CHROMIUM_ARGUMENTS,
})
const rest = values.busy ? keepBusy() : () => {}
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.addInitScript(watchNotices)
  await page.goto(site.url)
  const ids = await page
    .locator('[data-figure]')
    .evaluateAll((figures) => figures.map(({ dataset }) => dataset.figure))
  const random = randomFrom(Number(values.seed))
  const pressed = await pressAtRandom(page, ids, random, Date.now() + 60_000 * Number(values.minutes))
  const total = [...pressed.values()].reduce((sum, count) => sum + count, 0)
  console.log(
    `${total} presses in ${values.minutes} minutes, seed ${values.seed}${values.busy ? ', busy' : ''}`,
  )
  for (const id of ids) console.log(`  ${id}: ${pressed.get(id) ?? 0}`)
  const waiting = await unfinished(page, ids)
  const notices = await page.evaluate(() => [...window.benchNotices])
  const failures = notices.filter(([text]) => isFailure(text)).map(([text, times]) => `${times} × ${text}`)
  list('notices of failed runs', failures)
  list(
    'other notices',
    notices.filter(([text]) => !isFailure(text)).map(([text, times]) => `${times} × ${text}`),
  )
  list('errors on the console', errors)
  list('counters that did not reach their end', waiting)
  if (failures.length + errors.length + waiting.length > 0) process.exitCode = 1
} finally {
  rest()
  await browser.close()
  await site.close()
}
