import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { Heading } from './chapter.ts'

declare module 'vfile' {
  interface DataMap {
    headings: Heading[]
  }
}

const textOf = (node: Element | ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : ''

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-')

const selfLink = (id: string, text: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['self-link'], href: `#${id}`, ariaLabel: `Link to “${text}”` },
  children: [],
})

/** `## Huber loss [#huber]` keeps its link when the words change. */
function takeId(heading: Element): string | undefined {
  const last = heading.children[heading.children.length - 1]
  const match = last?.type === 'text' ? /\s*\[#([a-z\d-]+)\]\s*$/.exec(last.value) : null
  if (!match || last?.type !== 'text') return undefined
  last.value = last.value.slice(0, match.index)
  return match[1]
}

/**
 * In a chapter `##` is a section and `###` a part of it; on the page, below the chapter's own h2, they are h3
 * and h4. Each gets an id and a link to itself; the list is left in `file.data.headings`.
 */
export const headings = () => (tree: Root, file: VFile) => {
  const found: Heading[] = []
  const lines = new Map<string, number | undefined>()
  file.data.headings = found
  visit(tree, 'element', (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1]
    if (!level) return
    if (level !== '2' && level !== '3')
      file.fail(
        'Only ## (section) and ### (part of a section) stand in a chapter: its title is in the frontmatter',
        {
          place: node.position,
        },
      )
    if (level === '3' && found.length === 0)
      file.fail('A part (###) stands inside a section (##)', { place: node.position })
    const own = takeId(node)
    const text = textOf(node)
    const id = own ?? slug(text)
    if (lines.has(id))
      file.fail(`The id “${id}” is also that of the heading in line ${lines.get(id)}`, {
        place: node.position,
      })
    lines.set(id, node.position?.start.line)
    node.tagName = `h${Number(level) + 1}`
    node.properties = { ...node.properties, id }
    node.children.push(selfLink(id, text))
    found.push({ id, text, level: Number(level) + 1 })
  })
}
