import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

/** Puts a link at the top and at the foot of all that must not be parted, and says how many such things there are. */
const markEnds = () => {
  const whole = '.panels > *, .figure-body .plot-box, .figure-body picture, .katex-display, .reference'
  const parts = [...document.querySelectorAll<HTMLElement>(whole)].filter((part) => part.checkVisibility())
  parts.forEach((part, i) => {
    part.style.position = 'relative'
    for (const end of ['top', 'bottom'] as const) {
      const link = document.createElement('a')
      link.href = `https://part.test/${i}`
      link.textContent = '·'
      Object.assign(link.style, {
        position: 'absolute',
        left: '0',
        [end]: '6px',
        fontSize: '2px',
        lineHeight: '1',
      })
      part.append(link)
    }
  })
  return parts.length
}

/** The pages on which each part's links stand, read from what a PDF says in plain text. */
function pagesOfParts(pdf: string): Map<string, number[]> {
  const objects = new Map<string, string>()
  for (const [, id, content] of pdf.matchAll(/(\d+) 0 obj\s(.*?)\sendobj/gs))
    if (id !== undefined) objects.set(id, content ?? '')
  const pages = [...objects.values()].filter((content) => /\/Type\s*\/Page\b/.test(content))
  const found = new Map<string, number[]>()
  pages.forEach((content, page) => {
    const list = /\/Annots\s*\[([^\]]*)\]/.exec(content)?.[1] ?? ''
    for (const [, id] of list.matchAll(/(\d+) 0 R/g)) {
      const part = /part\.test\/(\d+)/.exec(objects.get(id ?? '') ?? '')?.[1]
      if (part !== undefined) found.set(part, [...(found.get(part) ?? []), page])
    }
  })
  return found
}

async function printed(page: Page): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'paper-'))
  try {
    await page.pdf(join(place, 'page.pdf'))
    return await readFile(join(place, 'page.pdf'), 'latin1')
  } finally {
    await rm(place, { recursive: true })
  }
}

/** Chromium alone prints for a driver; what is asked for here is plain CSS that the others know as well. */
describeInEveryEngine('on paper', { folder, seeds: 'held', engines: ['chromium'] }, ({ open }) => {
  test.each([
    ['the whole article without scripts', '', false, '.figure-view'],
    ['a figure alone', '?only=huber-vs-mse&at=150', true, '[data-hydrated]'],
  ])('no panel, formula or reference of %s is cut by a page break', async (_, address, script, standing) => {
    const page = await open({ reducedMotion: true, script }, address)
    const stands = () => page.evaluate((css) => document.querySelector(css) !== null, standing)
    await expect.poll(stands).toBe(true)
    const parts = await page.evaluate(markEnds)
    const pages = pagesOfParts(await printed(page))
    expect(parts).toBeGreaterThan(3)
    expect(pages.size).toBe(parts)
    const cut = [...pages].filter(([, [top, foot]]) => top !== foot)
    expect(cut).toEqual([])
  })
})

describeInEveryEngine('on paper', { folder, seeds: 'held' }, ({ open }) => {
  test('panels are asked to stay whole', async () => {
    const page = await open({}, '')
    const asked = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      return print
        .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []))
        .filter((rule) => rule instanceof CSSStyleRule && rule.style.breakInside === 'avoid')
        .map((rule) => (rule instanceof CSSStyleRule ? rule.selectorText : ''))
        .join(', ')
    })
    expect(asked).toContain('.panels')
  })
})
