import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const ONLY = 'figure/huber-vs-mse/?at=150'

async function isAwake(page: Page): Promise<void> {
  const awake = () => page.evaluate(() => document.querySelector('[data-hydrated] .slider input') !== null)
  await expect.poll(awake).toBe(true)
}

describeInEveryEngine('controls', { folder, seeds: 'held' }, ({ open }) => {
  test('let two fingers zoom the page wherever they are put down', async () => {
    const page = await open({ reducedMotion: true }, ONLY)
    await isAwake(page)
    const allowed = await page.evaluate(() =>
      ['.slider input', '.player-line', '.drag-reach'].map((css) => {
        const part = document.querySelector(`.figure-live ${css}`)
        return part ? getComputedStyle(part).touchAction : 'missing'
      }),
    )
    expect(allowed).toEqual(['pan-y pinch-zoom', 'pan-y pinch-zoom', 'pinch-zoom'])
  })

  test('have nothing on top of them that scrolls the page under a finger', async () => {
    const page = await open({ reducedMotion: true }, 'figure/one-bad-point/')
    const point = '#figure-one-bad-point[data-hydrated] [aria-label="Reading 12"]'
    await page.hover(point)
    const top = await page.evaluate((css) => {
      const { x, y, width, height } = document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect()
      const hit = document.elementFromPoint(x + width / 2, y + height / 2)
      return hit ? [hit.closest('.drag-points') !== null, getComputedStyle(hit).touchAction] : []
    }, point)
    expect(top).toEqual([true, 'pinch-zoom'])
  })

  test('select no words under a long press', async () => {
    const page = await open({ reducedMotion: true }, ONLY)
    await isAwake(page)
    const selectable = await page.evaluate(() => {
      const points = document.querySelector('.figure-live .drag-points')
      const style = points ? getComputedStyle(points) : undefined
      return style?.getPropertyValue('user-select') || style?.getPropertyValue('-webkit-user-select')
    })
    expect(selectable).toBe('none')
  })

  test('stay in a window as narrow as one zoomed in four times', async () => {
    const page = await open({ width: 320, height: 480, reducedMotion: true }, ONLY)
    await isAwake(page)
    const beyond = await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true
      return [...document.querySelectorAll('.figure-live :is(.control, .button, .player, .put-back)')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1)
        .map(({ className }) => className)
    })
    expect(beyond).toEqual([])
  })
})

describeInEveryEngine('folded text', { folder, seeds: 'held', engines: ['chromium'] }, ({ open }) => {
  test('is printed, since nobody can open it on paper', async () => {
    const page = await open({ script: false })
    const answers = await page.evaluate(() => {
      const folded = [...document.querySelectorAll('details.answer')]
      folded.forEach((answer, i) => {
        const link = document.createElement('a')
        link.href = `https://answer.test/${i}`
        link.textContent = 'here'
        answer.append(link)
      })
      return folded.length
    })
    const place = await mkdtemp(join(tmpdir(), 'folded-'))
    try {
      await page.pdf(join(place, 'page.pdf'))
      const pdf = await readFile(join(place, 'page.pdf'), 'latin1')
      expect(answers).toBeGreaterThan(0)
      expect(new Set(pdf.match(/answer\.test\/\d+/g)).size).toBe(answers)
    } finally {
      await rm(place, { recursive: true })
    }
  })
})

/**
 * What a browser's search finds in folded text it opens by itself, where it knows how: Chromium does, for its search and
 * for links to a text, which go the same way. The others that are tested leave folded text out of both.
 */
describeInEveryEngine(
  'a search for a number in folded text',
  { folder, engines: ['chromium'] },
  ({ open }) => {
    test('opens the answer it stands in, and no other', async () => {
      const page = await open()
      const words = await page.evaluate(() => {
        const text = [...document.querySelectorAll('.answer')].at(-1)?.textContent ?? ''
        // A number with the words before it, as one would look for it.
        return /[\w ]{4,40} \d[\d.]*/u.exec(text)?.[0].trim() ?? ''
      })
      expect(words).toMatch(/\d/u)
      const found = await open({}, `#:~:text=${encodeURIComponent(words)}`)
      const opened = () =>
        found.evaluate(() =>
          [...document.querySelectorAll<HTMLDetailsElement>('.answer')]
            .filter(({ open }) => open)
            .map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ')),
        )
      await expect.poll(opened).toEqual([expect.stringContaining(words)])
    })
  },
)
