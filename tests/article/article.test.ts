import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'
import { chapters, outline } from '../../src/article/chapters'
import { renderSite } from '../../src/prerender'

const published = new Map<string, string | Uint8Array>()
const { framesOf } = await openBatch()
const { article: html } = await renderSite({
  framesOf,
  publish(extension, content) {
    const address = `picture-${published.size}.${extension}`
    published.set(address, content)
    return address
  },
})

const all = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1])

describe('the outline', () => {
  it('has the chapters of the plan in reading order', () => {
    expect(outline.map((chapter) => chapter.id)).toEqual([
      'opening',
      'input-training-data',
      'architecture',
      'regularisation',
      'loss-function',
      'outlook',
      'experiment',
      'scoreboard',
      'references',
    ])
    expect(outline.map((chapter) => chapter.number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('appears on the page and in the contents list as far as it has text', () => {
    const written = chapters.map((chapter) => chapter.id)
    expect(all(/<section id="([^"]+)" class="chapter"/g)).toEqual(written)
    expect(all(/data-for="([^"]+)"/g)).toEqual(
      chapters.flatMap(({ id, headings }) => [
        id,
        ...headings.filter(({ level }) => level === 3).map(({ id }) => id),
      ]),
    )
  })
})

describe('the page', () => {
  it('gives no id twice', () => {
    const ids = all(/\sid="([^"]+)"/g)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('opens in the order it stands in on a phone: what has not come yet then moves nothing', () => {
    const places = ['Twelve temperatures', 'data-figure="one-bad-point"', 'Four procedures for learning'].map(
      (part) => html.indexOf(part),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('has one h1, and no heading that skips a level', () => {
    const levels = all(/<h([1-6])[\s>]/g).map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  })

  it('leads every inner link to something', () => {
    const ids = new Set(all(/\sid="([^"]+)"/g))
    expect(all(/href="#([^"]+)"/g).filter((id) => !ids.has(decodeURIComponent(id)))).toEqual([])
  })

  it('puts the first figure before word 130', () => {
    const before = html.slice(html.indexOf('<main'), html.indexOf('<figure'))
    const words = before.replaceAll(/<[^>]+>/g, ' ').match(/[\p{L}\d’]+/gu) ?? []
    expect(words.length).toBeLessThan(130)
  })

  it('prints no formula that failed and asks no other host for anything', () => {
    expect(html).not.toContain('katex-error')
    expect(html).not.toMatch(/\ssrc="(https?:)?\/\//)
  })

  it('gives every element of its formulas the parts it needs', () => {
    const needed = new Map(
      Object.entries({
        msup: 2,
        msub: 2,
        mfrac: 2,
        mroot: 2,
        munder: 2,
        mover: 2,
        msubsup: 3,
        munderover: 3,
      }),
    )
    const counts: Record<string, Set<number>> = {}
    const walk = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
      for (const child of parent.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node))) {
        if (needed.has(child.tagName)) (counts[child.tagName] ??= new Set()).add(child.childNodes.length)
        walk(child)
      }
    }
    walk(parseFragment(html))
    expect(Object.keys(counts).length).toBeGreaterThan(3)
    for (const [name, found] of Object.entries(counts))
      expect([name, ...found]).toEqual([name, needed.get(name)])
  })

  it('prints every reference that is cited', () => {
    const printed = new Set(all(/<li id="ref-([^"]+)"/g))
    for (const { cited } of chapters) for (const key of cited) expect(printed).toContain(key)
  })
})
