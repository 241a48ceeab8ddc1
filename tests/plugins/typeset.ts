import type { Element, ElementContent, Root } from 'hast'
import rehypeKatex from 'rehype-katex'
import { VFile } from 'vfile'
import { formulas } from '../../plugins/formulas'

/** A formula as KaTeX sets it, in a line or on its own. */
export function typesetByKatex(tex: string, kind: 'inline' | 'display' = 'inline'): Root {
  const math: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: [`math-${kind}`] },
    children: [{ type: 'text', value: tex }],
  }
  const tree: Root = { type: 'root', children: [math] }
  rehypeKatex({ strict: true })(tree, new VFile())
  return tree
}

/** The same as the article has it. */
export function typeset(tex: string, kind: 'inline' | 'display' = 'inline'): Root {
  const tree = typesetByKatex(tex, kind)
  formulas()(tree)
  return tree
}

/** All elements in a tree, in its order. */
export const elementsIn = (node: Root | Element): Element[] =>
  node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []))

/** The first element with the class. */
export function findClass(tree: Root, name: string): Element {
  const found = elementsIn(tree).find(({ properties }) => {
    const classes = properties['className']
    return Array.isArray(classes) && classes.includes(name)
  })
  if (!found) throw new Error(`no .${name}`)
  return found
}

/** What is read in a tree, without the spaces of no width by which KaTeX holds its tables open. */
export const textOf = (node: ElementContent): string => {
  if (node.type === 'text') return node.value.replaceAll('\u200b', '')
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
