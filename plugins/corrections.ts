import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { VFile } from 'vfile'

/** Of a slip of the survey that is put right in the margin: its number. */
function correctionOf(node: RootContent): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Correction') return undefined
  const id = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
  )
  return typeof id?.value === 'string' ? id.value : undefined
}

/** Small, in the line; it opens the row of the last chapter as notes open theirs, and leads there without scripts. */
const mark = (id: string): ElementContent => ({
  type: 'element',
  tagName: 'sup',
  properties: { className: ['correction-mark'] },
  children: [
    {
      type: 'element',
      tagName: 'a',
      properties: {
        href: `#correction-${id}`,
        dataFootnoteRef: '',
        role: 'doc-noteref',
        ariaLabel: `Correction ${id}`,
      },
      children: [{ type: 'text', value: id }],
    },
  ],
})

/** Leaves a mark where a correction belongs: at the end of the last paragraph before it in its section. */
export const corrections = () => (tree: Root, file: VFile) => {
  let paragraph: Element | undefined
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === 'p') paragraph = node
    else if (node.type === 'element' && /^h\d$/.test(node.tagName)) paragraph = undefined
    const id = correctionOf(node)
    if (id === undefined) continue
    if (paragraph === undefined)
      file.fail(`The correction ${id} stands after no paragraph`, { place: node.position })
    paragraph.children.push(mark(id))
  }
}
