import type { Element, ElementContent, Root, Text } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { glossary } from '../src/article/glossary.ts'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const idOf = new Map(
  glossary.flatMap(({ id, term, forms = [term] }) =>
    forms.map((form): [string, string] => [form.toLowerCase(), id]),
  ),
)

/** Whole words, the longest form first: “learning rate” before “rate”. */
const words = [...idOf.keys()].sort((a, b) => b.length - a.length).map(escaped)
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words.join('|')})(?![\p{L}\p{N}-])`, 'giu')

/** Where a word is not the text’s own, or leads somewhere already. */
const LEFT_ALONE = new Set(['a', 'button', 'code', 'h1', 'h2', 'h3', 'h4', 'pre', 'svg'])
const ELEMENTS_LEFT_ALONE = new Set([
  'Figure',
  'Read',
  'Try',
  'Quantity',
  'Errata',
  'Erratum',
  'References',
  'Glossary',
])

const isLeftAlone = (node: Element): boolean => {
  const classes = node.properties['className']
  return (
    LEFT_ALONE.has(node.tagName) ||
    (Array.isArray(classes) && classes.some((name) => typeof name === 'string' && name.startsWith('katex')))
  )
}

const link = (id: string, value: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['term'], href: `#term-${id}` },
  children: [{ type: 'text', value }],
})

/** A text with the terms that the chapter has not used before as links to their meanings; undefined without any. */
function linked({ value }: Text, seen: Set<string>): ElementContent[] | undefined {
  const parts: ElementContent[] = []
  let from = 0
  for (const { 0: form, index } of value.matchAll(pattern)) {
    const id = idOf.get(form.toLowerCase())
    if (id === undefined || seen.has(id)) continue
    seen.add(id)
    if (index > from) parts.push({ type: 'text', value: value.slice(from, index) })
    parts.push(link(id, form))
    from = index + form.length
  }
  if (parts.length === 0) return undefined
  if (from < value.length) parts.push({ type: 'text', value: value.slice(from) })
  return parts
}

/** The first time a chapter uses a term of the glossary, the word leads to its meaning. */
export const glossaryLinks = () => (tree: Root) => {
  const seen = new Set<string>()
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && isLeftAlone(node)) return SKIP
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return node.name !== null && ELEMENTS_LEFT_ALONE.has(node.name) ? SKIP : undefined
    }
    if (node.type !== 'text' || parent === undefined || index === undefined || !('children' in parent))
      return undefined
    const parts = linked(node, seen)
    if (parts === undefined) return undefined
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}
