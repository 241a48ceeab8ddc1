import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { axeViolations } from './harness/axe'
import { describeInEveryEngine } from './harness/describeInEveryEngine'

declare global {
  interface Window {
    fixture: { counts: number; hovers: number; x: number; y: number; moves: number; dotProduct?: number }
  }
}

const folder = fileURLToPath(new URL('fixture', import.meta.url))

describeInEveryEngine('the harness', { folder }, ({ open, site }) => {
  test('evaluates functions with arguments and waits for promises', async () => {
    const page = await open()
    expect(await page.evaluate(() => document.title)).toBe('A page to try the harness on')
    expect(await page.evaluate(async (x) => [x.a + 1, 'b'], { a: 1 })).toEqual([2, 'b'])
  })

  test('clicks and hovers the visible element of a role and name', async () => {
    const page = await open()
    await page.click({ role: 'button', name: 'Count' })
    await page.click('#count')
    await page.hover({ role: 'slider', name: /^Point/u })
    await page.hover({ role: 'button', name: 'Count' })
    expect(await page.evaluate(() => window.fixture)).toMatchObject({ counts: 2, hovers: 2 })
  })

  test('moves a range by keys', async () => {
    const page = await open()
    await page.press('ArrowRight', { role: 'slider', name: 'Delta' })
    await page.press('ArrowRight')
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('7')
    await page.press('Home')
    expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('0')
  })

  test('types over what a field holds', async () => {
    const page = await open()
    await page.type('#data', '1,+2\n3')
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('1,+2\n3')
  })

  test('drags by an offset in several moves', async () => {
    const page = await open()
    await page.drag('#handle', { x: 30, y: -20 })
    const { x, y, moves } = await page.evaluate(() => window.fixture)
    expect({ x, y }).toEqual({ x: 30, y: -20 })
    expect(moves).toBeGreaterThan(2)
  })

  test('collects what the console shows as an error, and what is thrown', async () => {
    const page = await open()
    expect(await page.errors()).toEqual([])
    await page.click({ role: 'button', name: 'Fail loudly' })
    const errors = await page.errors()
    expect(errors).toContainEqual(expect.stringContaining('said on the console'))
    expect(errors).toContainEqual(expect.stringContaining('thrown in a handler'))
    await page.reload()
    expect((await page.errors()).length).toBe(errors.length)
  })

  test('takes a formula of which half has come for no error', async () => {
    const page = await open()
    await page.evaluate(async () => {
      const formula = '<math><mfrac><mi>a</mi></mfrac><msup><mi>x</mi></msup></math>'
      document.body.insertAdjacentHTML('beforeend', formula)
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)))
    })
    expect(await page.errors()).toEqual([])
  })

  test('knows what the page asked for', async () => {
    const page = await open()
    const paths = (await page.requests()).map((address) => new URL(address).pathname)
    expect(paths).toEqual(expect.arrayContaining(['/', '/fixture.css', '/fixture.js']))
  })

  test('shows the theme the reader asked for', async () => {
    const background = () => getComputedStyle(document.body).backgroundColor
    expect(await (await open()).evaluate(background)).toBe('rgb(255, 255, 255)')
    expect(await (await open({ theme: 'dark' })).evaluate(background)).toBe('rgb(0, 0, 0)')
  })

  test('reduces motion when asked to', async () => {
    const reduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches
    expect(await (await open()).evaluate(reduced)).toBe(false)
    expect(await (await open({ reducedMotion: true })).evaluate(reduced)).toBe(true)
  })

  test('shows the page to a reader without scripts', async () => {
    const page = await open({ script: false })
    expect(
      await page.evaluate(() => [typeof window.fixture, document.querySelector('h1')?.innerText]),
    ).toEqual(['undefined', 'A page to try the harness on'])
  })

  test('sets the viewport, as narrow as a phone', async () => {
    const page = await open({ width: 390, height: 844 })
    const size = () => [innerWidth, innerHeight]
    expect(await page.evaluate(size)).toEqual([390, 844])
    await page.setViewport(1280, 720)
    expect(await page.evaluate(size)).toEqual([1280, 720])
  })

  test('runs wasm SIMD in a module worker', async () => {
    const page = await open()
    await expect.poll(() => page.evaluate(() => window.fixture.dotProduct)).toBe(43210)
  })

  test('finds the page again by its service worker when the host is out of reach', async () => {
    const page = await open()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.reload()
    await site.goOffline()
    try {
      await page.reload()
      expect(await page.evaluate(() => document.querySelector('h1')?.innerText)).toBe(
        'A page to try the harness on',
      )
      expect(await page.evaluate(() => fetch('other').then(String, () => 'out of reach'))).toBe(
        'out of reach',
      )
    } finally {
      await site.goOnline()
    }
  })

  test('lets axe find a picture without words', async () => {
    const page = await open()
    expect(await axeViolations(page)).toEqual([expect.stringMatching(/^image-alt: .*#wordless$/u)])
  })

  test('takes pictures of the window and of one element', async () => {
    const pictures = await mkdtemp(join(tmpdir(), 'pictures-'))
    const page = await open()
    await page.screenshot(join(pictures, 'window.png'))
    await page.screenshot(join(pictures, 'handle.png'), '#handle')
    const width = async (name: string) => (await readFile(join(pictures, name))).readUInt32BE(16)
    expect([await width('window.png'), await width('handle.png')]).toEqual([1280, 40])
    await rm(pictures, { recursive: true })
  })
})

describeInEveryEngine('printing', { folder, engines: ['chromium'] }, ({ open }) => {
  test('writes a PDF', async () => {
    const pictures = await mkdtemp(join(tmpdir(), 'print-'))
    const page = await open()
    await page.pdf(join(pictures, 'page.pdf'))
    expect((await readFile(join(pictures, 'page.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    await rm(pictures, { recursive: true })
  })
})
