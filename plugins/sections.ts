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
  tree.children = [...kept, ...blocks]
}
