import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { typeset, typesetByKatex } from '../plugins/typeset'
import { describeInEveryEngine } from './harness/describeInEveryEngine'
import type { Page } from './harness/page'

const folder = fileURLToPath(new URL('../../dist', import.meta.url))

const samples = [
  String.raw`\hat R(\theta) = \frac1n \sum_{i=1}^n \mathbb E_g\, \ell\bigl(f_\theta(g\,x_i),\, y_i\bigr).`,
  String.raw`y_i = \gamma\,\frac{x_i - \mu}{\sqrt{s^2 + \varepsilon}} + \beta`,
  String.raw`\rho(r) = \begin{cases} r^2 & |r| \le k \\ 2k|r| - k^2 & \text{else} \end{cases}`,
  String.raw`\operatorname*{arg\,max}_{\lVert \delta \rVert \le \epsilon} \mathcal L(x + \delta) \ne 0`,
  String.raw`\frac{\begin{matrix} 1 \\ 2 \\ 3 \\ 4 \\ 5 \\ 6 \end{matrix}}{x_{1_2}^{\bigl(}}`,
]

/** Where each letter of a formula stands in a paragraph below the article. */
async function boxesOf(page: Page, trees: readonly string[]) {
  return page.evaluate(async (sources) => {
    interface Node {
      type: string
      tagName: string
      value: string
      properties: Record<string, unknown>
      children: Node[]
    }
    const build = (node: Node, space: string): ChildNode => {
      if (node.type === 'text') return document.createTextNode(node.value)
      const within = node.tagName === 'svg' ? 'http://www.w3.org/2000/svg' : space
      const element = document.createElementNS(within, node.tagName)
      for (const [name, value] of Object.entries(node.properties)) {
        const attribute = name === 'className' ? 'class' : name
        element.setAttribute(attribute, Array.isArray(value) ? value.join(' ') : String(value))
      }
      element.append(...node.children.map((child) => build(child, within)))
      return element
    }
    const places = sources.map((source) => {
      const tree: Node = JSON.parse(source)
      const place = document.createElement('p')
      place.style.position = 'relative'
      place.append(...tree.children.map((child) => build(child, 'http://www.w3.org/1999/xhtml')))
      document.querySelector('main')?.append(place)
      return place
    })
    await document.fonts.ready
    return places.map((place) => {
      const { x, y } = place.getBoundingClientRect()
      const letters: { letter: string; x: number; y: number }[] = []
      const walk = document.createTreeWalker(
        place.querySelector('.katex-html') ?? place,
        NodeFilter.SHOW_TEXT,
      )
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        const text = node.nodeValue ?? ''
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getBoundingClientRect()
          if (text[at] !== '\u200b') letters.push({ letter: text[at], x: box.x - x, y: box.y - y })
        }
      }
      return letters
    })
  }, trees)
}

describeInEveryEngine('formulas', { folder, seeds: 'held' }, ({ engine, open }) => {
  test('are as many elements as a phone can lay out: the page has fewer than 13,000', async () => {
    const page = await open({ script: false })
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(13_000)
  })

  test('have their letters where KaTeX’s tables put them', async () => {
    const page = await open()
    const trees = samples.flatMap((tex) =>
      [typesetByKatex(tex, 'display'), typeset(tex, 'display')].map((tree) => JSON.stringify(tree)),
    )
    const boxes = await boxesOf(page, trees)
    // WebKit rounds the base lines of tables to whole pixels, and the boxes of letters within a text.
    const tolerance = engine === 'webkit' ? 2 : 0.1
    for (let i = 0; i < boxes.length; i += 2) {
      const [before, after] = [boxes[i], boxes[i + 1]]
      expect(after.map(({ letter }) => letter)).toEqual(before.map(({ letter }) => letter))
      const apart = before.flatMap(({ x, y }, at) => [Math.abs(after[at].x - x), Math.abs(after[at].y - y)])
      expect(Math.max(...apart)).toBeLessThan(tolerance)
    }
  })
})
