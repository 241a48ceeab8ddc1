/**
 * npm run bench:shift -- [--busy] — how far what stands on the built page moves while it is read through, in Chromium
 * at 390 and 1280 px: the sum of the browser's own measure (goal: 0.01), and what moved most.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowsers } from '../scripts/browsers.mjs'
import { CHROMIUM_ARGUMENTS } from '../scripts/chromium.mjs'
import { watchLayoutShifts } from '../scripts/layoutShifts.mjs'
import { serve } from '../scripts/serve.mjs'
import { keepBusy } from './presses/busy.mjs'

const WIDTHS = [390, 1280]
const HEIGHT = 844
const STEP_PX = 300
const PAUSE_MS = 120
const MOST_SOURCES = 5

const { values } = parseArgs({ options: { busy: { type: 'boolean', default: false } } })

/** Reads through with the wheel, as a reader does. */
async function readThrough(page) {
  // At the edge, where no note opens under it.
  await page.mouse.move(4, 400)
  const isAtEnd = () =>
    page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
  while (!(await isAtEnd())) {
    await page.mouse.wheel(0, STEP_PX)
    await page.waitForTimeout(PAUSE_MS)
  }
}

const site = await serve(fileURLToPath(new URL('../dist', import.meta.url)))
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGUMENTS })
const rest = values.busy ? keepBusy() : () => {}
try {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: HEIGHT } })
    await page.addInitScript(watchLayoutShifts)
    await page.goto(site.url)
    await readThrough(page)
    const shifts = await page.evaluate(() => window.layoutShifts())
    const sum = shifts.reduce((total, { value }) => total + value, 0)
    console.log(`${width} px${values.busy ? ', busy' : ''}: layout shift ${sum.toFixed(4)}`)
    const most = shifts.toSorted((a, b) => b.value - a.value).slice(0, MOST_SOURCES)
    for (const { value, names } of most) console.log(`  ${value.toFixed(4)} ${names.join(', ')}`)
    await page.close()
  }
} finally {
  rest()
  await browser.close()
  await site.close()
}
