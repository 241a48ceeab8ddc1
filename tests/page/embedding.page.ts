import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ids } from '../../src/experiments'
import { axeViolations } from './harness/axe'
import { comes } from './harness/comes'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** A page without a policy of its own, in which a learning platform is imitated. */
const EMPTY = 'robots.txt'
const WIDTHS = [320, 390, 600, 768, 1024, 1280]

interface Framed {
  address: string
  width: number
  /** Whether the page around the frame does what it is told. */
  follows?: boolean
  sandbox?: string
}

/** Puts the figure's page into a frame, as a learning platform does, and keeps what the frame says. */
async function frame(page: Page, { address, width, follows = true, sandbox }: Framed): Promise<void> {
  await page.evaluate(
    ({ address, width, follows, sandbox }) => {
      const before = document.createElement('input')
      const frame = document.createElement('iframe')
      if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
      Object.assign(frame, { src: address, title: 'A figure', width: String(width), height: '300' })
      frame.style.border = '0'
      const heard: unknown[] = []
      Reflect.set(window, 'heard', heard)
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow) return
        heard.push(data)
        if (follows && data.subject === 'lti.frameResize') frame.height = data.height
      })
      document.body.replaceChildren(before, frame)
      before.focus()
    },
    { address, width, follows, sandbox: sandbox ?? null },
  )
}

/** What stands in the frame, as far as it may be looked into. */
const inFrame = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument
    const root = inside?.documentElement
    if (!inside || !root?.clientHeight) return undefined
    return {
      isAlive: inside.querySelector('[data-hydrated]') !== null,
      // Of what is taller or wider than the frame a part is out of sight.
      tooTall: root.scrollHeight - root.clientHeight,
      tooWide: root.scrollWidth - root.clientWidth,
      empty: root.clientHeight - Math.ceil(inside.body.getBoundingClientRect().height),
    }
  })

/** In ms: how long the frame has the wrong height after its figure became taller, or lower again. */
const wrongFor = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const frame = document.querySelector('iframe')
    const inside = frame?.contentDocument
    const folded = inside?.querySelector<HTMLDetailsElement>('.figure-live details.figure-more')
    if (!frame || !inside || !folded) throw new Error('nothing to unfold')
    const right = () => Math.ceil(inside.body.getBoundingClientRect().height)
    const times: number[] = []
    for (let change = 0; change < 6; change += 1) {
      const before = right()
      folded.open = !folded.open
      const begin = performance.now()
      if (right() === before) throw new Error('as tall as before')
      while (frame.clientHeight !== right()) await new Promise((next) => requestAnimationFrame(next))
      times.push(performance.now() - begin)
    }
    return times
  })

describeInEveryEngine('a learning platform', { folder, seeds: 'held' }, ({ open }) => {
  test('has no bar to scroll with in a frame of any width, and the right height within 200 ms', async () => {
    const page = await open({ width: 1400, reducedMotion: true }, EMPTY)
    for (const width of WIDTHS) {
      await frame(page, { address: 'figure/huber-vs-mse/?v=1&delta=2', width })
      const fits = { isAlive: true, tooTall: 0, tooWide: 0, empty: 0 }
      await expect.poll(() => inFrame(page), { message: `${width} px wide` }).toEqual(fits)
      // The quickest of six: what a busy machine adds to the others is not the page's.
      expect(Math.min(...(await wrongFor(page)))).toBeLessThanOrEqual(200)
      expect(await inFrame(page)).toEqual(fits)
    }
  })

  test('keeps the focus, and hears two messages, again when it asks', async () => {
    const page = await open({ reducedMotion: true }, EMPTY)
    await frame(page, { address: 'figure/one-bad-point/', width: 700 })
    await expect.poll(async () => (await inFrame(page))?.isAlive).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    const asked = await page.evaluate(async () => {
      const heard: unknown = Reflect.get(window, 'heard')
      if (!Array.isArray(heard)) throw new Error('nothing was kept')
      heard.length = 0
      document.querySelector('iframe')?.contentWindow?.postMessage({ subject: 'robust-by-training.ask' }, '*')
      while (heard.length < 2) await new Promise((next) => requestAnimationFrame(next))
      return { heard, height: document.querySelector('iframe')?.clientHeight }
    })
    expect(asked.heard).toEqual([
      { subject: 'lti.frameResize', height: asked.height },
      { subject: 'robust-by-training.height', figure: 'one-bad-point', height: asked.height },
    ])
  })

  test('that does not follow can scroll in the frame', async () => {
    const page = await open({ reducedMotion: true }, EMPTY)
    await frame(page, { address: 'figure/one-bad-point/', width: 700, follows: false })
    const scrolled = () =>
      page.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentWindow
        inside?.scrollBy({ top: 9999, behavior: 'instant' })
        const root = inside?.document.documentElement
        return root === undefined ? '' : `${getComputedStyle(root).overflowY} ${(inside?.scrollY ?? 0) > 100}`
      })
    await expect.poll(scrolled).toBe('visible true')
  })

  test('that gives the frame no origin hears its height all the same', async () => {
    const page = await open({ reducedMotion: true }, EMPTY)
    await frame(page, { address: 'figure/one-bad-point/', width: 700, sandbox: 'allow-scripts' })
    await expect
      .poll(() => page.evaluate(() => document.querySelector('iframe')?.clientHeight))
      .toBeGreaterThan(400)
  })
})

describeInEveryEngine(
  'a frame without an origin, on a host that shares nothing',
  { folder, engines: ['chromium'], headers: { 'content-security-policy': 'sandbox allow-scripts' } },
  ({ open }) => {
    test('shows the still, and says what is missing', async () => {
      const page = await open({}, 'figure/huber-vs-mse/')
      await expect
        .poll(() => page.evaluate(() => document.querySelector('.own-page > .notice')?.textContent))
        .toContain('allow-same-origin')
      const stands = await page.evaluate(() => [
        document.querySelector('.poster-wide')?.checkVisibility(),
        document.querySelector('.figure-dock')?.checkVisibility(),
      ])
      expect(stands).toEqual([true, false])
    })
  },
)

/** The page that is open, by its last two folders and its query. */
const here = (page: Page) =>
  page.evaluate(() => location.pathname.split('/').slice(-3).join('/') + location.search)

describeInEveryEngine('a link to a figure alone', { folder, seeds: 'held' }, ({ open }) => {
  test.each([
    ['?only=huber-vs-mse&v=1&delta=2&seed=9&at=40', 'figure/huber-vs-mse/?v=1&delta=2&seed=9&at=40'],
    ['?only=Figure_Huber-vs-MSE.&pin=a+b&pin=c', 'figure/huber-vs-mse/?pin=a+b&pin=c'],
    ['?only=dropblock&rate=0.8', 'figure/dropout/?rate=0.8'],
  ])('like %s leads to its page with its settings', async (address, own) => {
    const page = await open({}, address)
    await comes(page, '[data-hydrated]')
    expect(await here(page)).toBe(own)
    // Nothing of the article was fetched on the way.
    expect((await page.requests()).filter((request) => request.includes('/posters/'))).toEqual([])
  })

  test('that is unknown leads to the article, which says so', async () => {
    const page = await open({}, '?only=huber-vs-nobody')
    await comes(page, '.page-notice')
    const said = await page.evaluate(() => document.querySelector('.page-notice')?.textContent)
    expect(said).toBe(
      'The link names a figure “huber-vs-nobody” that is not in this article; here is all of it.',
    )
    expect(await page.evaluate(() => document.querySelectorAll('[data-figure]').length)).toBe(ids.length)
  })
})

describeInEveryEngine('a figure’s own page', { folder, seeds: 'held' }, ({ engine, open, site }) => {
  test('is read without scripts: claim, sentence, picture, and the way to the article', async () => {
    const page = await open({ script: false }, 'figure/huber-vs-mse/')
    const seen = await page.evaluate(() => ({
      claim: document.querySelector('h1')?.innerText,
      sentence: document.querySelector<HTMLElement>('.figure-says')?.innerText,
      pictures: [...document.querySelectorAll('.plot-box > .poster-wide')].filter((plot) =>
        plot.checkVisibility(),
      ).length,
      dead: [...document.querySelectorAll('button, input')].filter((control) => control.checkVisibility())
        .length,
      ways: [...document.querySelectorAll('a')].map(({ href }) => href),
    }))
    expect(seen.claim).toMatch(/^Huber caps/u)
    expect(seen.sentence).toMatch(/^This seed: slope/u)
    expect(seen.pictures).toBeGreaterThanOrEqual(1)
    expect(seen.dead).toBe(0)
    expect(seen.ways).toEqual([`${site.url}#figure-huber-vs-mse`])
  })

  test('gives axe nothing to find, leads from its menu to the article in the state it is in, and gives itself to be embedded', async () => {
    const page = await open({ reducedMotion: true }, 'figure/huber-vs-mse/?v=1&delta=2&at=40')
    await comes(page, '[data-hydrated]')
    const epoch = () => page.evaluate(() => document.querySelector('[data-hydrated] .player-at')?.textContent)
    await expect.poll(epoch).toContain('40')
    // The same rules hold in every engine: one is enough.
    expect(engine === 'chromium' ? await axeViolations(page) : []).toEqual([])
    await page.click('[data-hydrated] .figure-menu-button')
    await comes(page, '.figure-menu li')
    await page.click({ role: 'button', name: 'Embed' })
    await comes(page, 'dialog[open] textarea')
    const given = await page.evaluate(() => {
      const text = document.querySelector<HTMLTextAreaElement>('dialog[open] textarea')?.value ?? ''
      const frame = new DOMParser().parseFromString(text, 'text/html').querySelector('iframe')
      return { src: frame?.src, title: frame?.title, height: Number(frame?.height) }
    })
    const address = new URL(given.src ?? '')
    expect(address.href).toContain(`${site.url}figure/huber-vs-mse/?`)
    expect(address.searchParams.get('delta')).toBe('2')
    expect(address.searchParams.get('at')).toBe('40')
    expect(given.title).toBe('Huber against MSE, a figure of “Robust by Training”')
    expect(given.height).toBeGreaterThan(400)
    await page.press('Escape')
    await page.click('[data-hydrated] .figure-menu-button')
    await page.click({ role: 'button', name: 'In the article' })
    // A page that is being left answers nothing: it is asked again.
    const here = () => page.evaluate(() => location.href)
    await expect.poll(here).toContain(`${site.url}?figure=huber-vs-mse&`)
    await comes(page, '.contents')
    const there = new URL(await here())
    expect(there.searchParams.get('delta')).toBe('2')
  })

  test('opens when the host is out of reach, once the article was there', async () => {
    const page = await open()
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.goto(`${site.url}?figure=huber-vs-mse`)
    await site.goOffline()
    try {
      await page.goto(`${site.url}figure/smote/?seed=2`)
      await comes(page, '[data-hydrated]')
      expect(await here(page)).toBe('figure/smote/?seed=2')
    } finally {
      await site.goOnline()
    }
  })
})

const MOST = 60_000

test.each(ids)('the own page of %s is light, and says what it is to whoever is sent its address', (id) => {
  const file = `${folder}/figure/${id}/index.html`
  expect(existsSync(file)).toBe(true)
  const html = readFileSync(file, 'utf8')
  expect(html).not.toMatch(/<link[^>]*stylesheet/u)
  expect(gzipSync(html).length).toBeLessThanOrEqual(MOST)
  expect(html.match(/<h1/gu)).toHaveLength(1)
  const content = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]+)"`, 'u').exec(html)?.[1]
  const titles = [/<title>(.+) · Robust by Training<\/title>/u.exec(html)?.[1], content('og:title')]
  for (const text of [...titles, content('description'), content('og:description')])
    expect(text).toMatch(/\w.{4}/u)
})
