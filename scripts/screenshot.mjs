/**
 * A picture of the built page, taken in Chromium.
 *
 *   node scripts/screenshot.mjs [options] out.png
 *
 *   --width 390        width of the window in CSS pixels (1280)
 *   --height 800       height of the window (900); the picture is of the whole page
 *   --dark             the dark theme
 *   --only <id>        the page with one figure alone
 *   --section <css>    only the first element that matches
 *   --query 'a=1#b'    what follows the ? of the address
 *   --dist <folder>    the built page (dist)
 *   --scale 2          device pixels per CSS pixel (1)
 *   --settle 1500      milliseconds the figures are given to run before the picture (1000)
 *   --no-script        without JavaScript
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowsers } from './browsers.mjs'
import { CHROMIUM_ARGUMENTS } from './chromium.mjs'
import { serve } from './serve.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    only: { type: 'string' },
    section: { type: 'string' },
    query: { type: 'string', default: '' },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    scale: { type: 'string', default: '1' },
    settle: { type: 'string', default: '1000' },
    'no-script': { type: 'boolean', default: false },
  },
})

/**
 * Draws also what is far from the window, and passes it through the window once, so that each figure is hydrated. The
 * waiting is done here: in a page without scripts no callback is ever called.
 */
async function hydrateFigures(page) {
  const height = await page.evaluate(() => {
    const drawAll = new CSSStyleSheet()
    drawAll.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(drawAll)
    return document.documentElement.scrollHeight
  })
  const show = async (top) => {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top)
    await page.waitForTimeout(50)
  }
  for (let top = 0; top < height; top += Number(values.height) / 2) await show(top)
  await show(0)
}

async function takePicture(page, path) {
  const place = values.only ? `figure/${values.only}/` : ''
  const query = values.query ? `?${values.query}` : ''
  const server = await serve(resolve(values.dist))
  try {
    const answer = await page.goto(server.url + place + query, { waitUntil: 'load' })
    if (!answer?.ok()) throw new Error(`no ${place}index.html in ${values.dist}; run npm run build first`)
    await hydrateFigures(page)
    const part = values.section && page.locator(values.section).first()
    await part?.scrollIntoViewIfNeeded({ timeout: 5000 })
    await page.waitForTimeout(Number(values.settle))
    await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }))
  } finally {
    await server.close()
  }
}

const [path] = positionals
const executablePath = findBrowsers().chromium
if (!path) throw new Error('name the picture: node scripts/screenshot.mjs out.png')
if (!executablePath) throw new Error('no Chromium here; node scripts/browsers.mjs installs it')

const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    deviceScaleFactor: Number(values.scale),
    javaScriptEnabled: !values['no-script'],
  })
  page.on('pageerror', (error) => console.error(`error on the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`)
  })
  await takePicture(page, path)
  console.log(path)
} finally {
  await browser.close()
}
