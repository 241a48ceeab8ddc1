import type { Element, ElementContent, Root, RootContent } from 'hast'

/** Blank lines between blocks stay where they are; only blocks move. */
const isContent = (node: RootContent): node is ElementContent =>
  node.type === 'element' || node.type === 'mdxJsxFlowElement' || node.type === 'mdxFlowExpression'

const idOf = (node: ElementContent): string | undefined =>
  node.type === 'element' && node.tagName === 'h3' ? String(node.properties['id']) : undefined

const section = (id: string | undefined): Element => ({
  type: 'element',
  tagName: id ? 'section' : 'div',
  properties: id ? { className: ['section'], ariaLabelledBy: [id] } : { className: ['section', 'lead'] },
  children: [],
})

interface Extent {
  words: number
  formulas: number
  figures: number
}

function addExtent(node: ElementContent, extent: Extent): Extent {
  if (node.type === 'text') extent.words += node.value.split(/\s+/).filter(Boolean).length
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') extent.figures += 1
  if (!('children' in node)) return extent
  const classes = node.type === 'element' ? node.properties['className'] : undefined
  if (Array.isArray(classes) && classes.some((name) => name === 'katex' || name === 'katex-display')) {
    if (classes.includes('katex-display')) extent.formulas += 1
    return extent
  }
  for (const child of node.children) addExtent(child, extent)
  return extent
}

/** Lets the browser reserve about the right height for a section that it has not laid out yet. */
function measure(block: Element): void {
  const { words, formulas, figures } = addExtent(block, { words: 0, formulas: 0, figures: 0 })
  block.properties['style'] = `--words:${words};--formulas:${formulas};--figures:${figures}`
}

/** Wraps what follows each h3, and what stands before the first, in a block that the browser may skip off screen. */
export const sections = () => (tree: Root) => {
  const kept: RootContent[] = []
  const blocks: Element[] = []
  for (const node of tree.children) {
    if (!isContent(node)) {
      kept.push(node)
      continue
    }
    const id = idOf(node)
    if (id !== undefined || blocks.length === 0) blocks.push(section(id))
    blocks[blocks.length - 1].children.push(node)
  }
  blocks.forEach(measure)
  tree.children = [...kept, ...blocks]
}
