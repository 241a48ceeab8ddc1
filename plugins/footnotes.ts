import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Gives each chapter's notes a label of their own, so that no id stands twice on the page. */
export const footnotes = (chapterId: string) => () => (tree: Root) => {
  const label = `${chapterId}-notes`
  visit(tree, 'element', (node) => {
    if (node.properties['id'] === 'footnote-label') node.properties['id'] = label
    if (node.properties['ariaDescribedBy']) node.properties['ariaDescribedBy'] = [label]
    if (node.properties['dataFootnotes'] !== undefined) {
      node.properties['ariaLabelledBy'] = [label]
      node.properties['role'] = 'doc-endnotes'
      node.properties['className'] = ['footnotes']
    }
  })
}
