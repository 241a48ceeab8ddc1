import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

const noBreakSpace = '\u00a0'

/** A number stays on the line of its unit: “77 %”, “20 °C”. */
export const typography = () => (tree: Root) => {
  visit(tree, 'text', (node) => {
    node.value = node.value.replaceAll(/(?<=\d) (?=[%°])/g, noBreakSpace)
  })
}
