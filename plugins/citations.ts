import type { Emphasis, Link, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isChecked, labelsOf, type Bibliography, type Label } from '../src/article/bibliography.ts'

declare module 'vfile' {
  interface DataMap {
    cited: string[]
  }
}

/** `[@Huber1964; @Hampel1974, p. 385]` in brackets, or `@Huber1964` as part of the sentence. */
const citation = /\[(@[^\]]+)\]|(?<![\w@/.])@([A-Z][A-Za-z]+\d{4}\w*)/g
const member = /^@([\w-]+)(?:,\s*(.+))?$/s

const text = (value: string): Text => ({ type: 'text', value })

const linkTo = (key: string, words: string): Link => ({
  type: 'link',
  url: `#ref-${key}`,
  children: [text(words)],
  data: { hProperties: { className: ['cite'], role: 'doc-biblioref' } },
})

const span = (children: PhrasingContent[]): Emphasis => ({
  type: 'emphasis',
  children,
  data: { hName: 'span', hProperties: { className: ['citation'] } },
})

/** Line and column of the n-th occurrence of a citation inside a text node, for the message. */
function placeOf(node: Text, offsetInValue: number) {
  const start = node.position?.start ?? { line: 1, column: 1 }
  const before = node.value.slice(0, offsetInValue).split('\n')
  const last = before[before.length - 1]
  const column = before.length === 1 ? start.column + last.length : last.length + 1
  return { line: start.line + before.length - 1, column }
}

/**
 * Turns citations into links to the reference list. An unknown key, or one whose entry is not marked as
 * checked, fails the build at its line and column. The keys cited are left in `file.data.cited`.
 */
export function citations(bibliography: Bibliography) {
  const labels = labelsOf(bibliography)

  const labelOf = (key: string, file: VFile, place: { line: number; column: number }): Label => {
    const entry = bibliography.get(key)
    const label = labels.get(key)
    if (!entry || !label) file.fail(`Unknown citation @${key}: no such key in references.bib`, { place })
    if (!isChecked(entry))
      file.fail(
        `Citation @${key} may not be printed: its note in references.bib is “${entry.fields['note'] ?? ''}”`,
        {
          place,
        },
      )
    return label
  }

  const group = (inner: string, file: VFile, place: { line: number; column: number }): Emphasis => {
    const parts = inner.split(';').flatMap((part, index): PhrasingContent[] => {
      const match = member.exec(part.trim())
      if (!match)
        file.fail(`Malformed citation “${part.trim()}”: write [@Key] or [@Key, p. 3; @Other]`, { place })
      const [, key, locator] = match
      const { names, year } = labelOf(key, file, place)
      ;(file.data.cited ??= []).push(key)
      const words = linkTo(key, `${names} ${year}`)
      return [...(index > 0 ? [text('; ')] : []), words, ...(locator ? [text(`, ${locator}`)] : [])]
    })
    return span([text('('), ...parts, text(')')])
  }

  const inSentence = (key: string, file: VFile, place: { line: number; column: number }): Emphasis => {
    const { names, year } = labelOf(key, file, place)
    ;(file.data.cited ??= []).push(key)
    return span([text(`${names} (`), linkTo(key, year), text(')')])
  }

  return () => (tree: Root, file: VFile) => {
    visit(tree, 'text', (node, index, parent) => {
      if (index === undefined || !parent || parent.type === 'link') return
      const children: PhrasingContent[] = []
      let from = 0
      for (const match of node.value.matchAll(citation)) {
        const place = placeOf(node, match.index + (match[1] ? 1 : 0))
        if (match.index > from) children.push(text(node.value.slice(from, match.index)))
        children.push(match[1] ? group(match[1], file, place) : inSentence(match[2], file, place))
        from = match.index + match[0].length
      }
      if (from === 0) return
      if (from < node.value.length) children.push(text(node.value.slice(from)))
      parent.children.splice(index, 1, ...children)
      return [SKIP, index + children.length]
    })
  }
}
