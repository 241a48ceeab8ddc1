import { relative } from 'node:path'
import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

export interface Heading {
  id: string
  text: string
  /** 3 for a section of a chapter, 4 for a part of a section. */
  level: number
}

/** A figure's tag in a chapter. */
export interface PlacedFigure {
  id: string
  /** “src/article/04-loss-function.mdx:36” */
  place: string
  /** In which section of its chapter, from 1 on; 0 before the first. */
  section: number
}

/** What the page knows about a chapter besides its text. */
export interface Chapter {
  number: number
  id: string
  title: string
  /** For the contents list. */
  short: string
  /** A chapter without text has its place in the outline and does not appear. */
  empty: boolean
  words: number
  figures: readonly PlacedFigure[]
  headings: readonly Heading[]
  cited: readonly string[]
}

declare module 'vfile' {
  interface DataMap {
    chapter: Pick<Chapter, 'title' | 'short' | 'empty' | 'words' | 'figures'>
  }
}

function frontmatterOf(tree: Root, file: VFile): Record<string, string> {
  const [first] = tree.children
  if (first?.type !== 'yaml') file.fail('A chapter begins with frontmatter: title and short')
  const fields: Record<string, string> = {}
  for (const line of first.value.split('\n')) {
    const match = /^(\w+):\s*(.+)$/.exec(line)
    if (!match) file.fail(`Frontmatter: “${line}” is not “name: value”`, { place: first.position })
    fields[match[1]] = match[2].trim()
  }
  for (const name of ['title', 'short'])
    if (!fields[name]) file.fail(`Frontmatter: ${name} is missing`, { place: first.position })
  return fields
}

const isText = (node: RootContent): boolean =>
  node.type !== 'yaml' &&
  node.type !== 'mdxjsEsm' &&
  !(node.type === 'mdxFlowExpression' && /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(node.value))

const placeOf = (file: VFile): string => (file.path ? relative(file.cwd, file.path) : 'a chapter')

/** Reads a chapter's frontmatter and counts its words and figures, into `file.data.chapter`. */
export const chapter = () => (tree: Root, file: VFile) => {
  const { title, short } = frontmatterOf(tree, file)
  let words = 0
  const figures: PlacedFigure[] = []
  let section = 0
  visit(tree, (node) => {
    if (node.type === 'heading' && node.depth === 2) section += 1
    if (node.type === 'text') words += node.value.split(/\s+/).filter((word) => /\w/.test(word)).length
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') {
      const id = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
      )
      if (typeof id?.value !== 'string')
        file.fail('A figure needs an id: <Figure id="…" />', { place: node.position })
      else {
        const place = `${placeOf(file)}:${node.position?.start.line}`
        figures.push({ id: id.value, place, section })
      }
    }
  })
  file.data.chapter = { title, short, empty: !tree.children.some(isText), words, figures }
}
