import type { Element, ElementContent } from 'hast'
import { isElement } from './elements.ts'

/** Elements whose children are read as if an mrow were around them. */
const ROWS = new Set(['math', 'mrow', 'mstyle', 'mtd', 'msqrt', 'mpadded', 'mphantom', 'menclose'])

/** Spoken, the style of letters in a cell of a table says nothing. */
const isMute = ({ tagName, properties }: Element): boolean =>
  tagName === 'mstyle' || (tagName === 'mrow' && Object.keys(properties).length === 0)

/** What an element can be replaced by where it stands without changing what is read. */
function unfolded(node: ElementContent, parent: Element): ElementContent[] {
  if (!isElement(node)) return [node]
  unfold(node)
  const canGo = isMute(node) && (ROWS.has(parent.tagName) || node.children.length === 1)
  return canGo ? node.children : [node]
}

function unfold(element: Element): void {
  element.children = element.children.flatMap((child) => unfolded(child, element))
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : isElement(node) ? node.children.map(textOf).join('') : ''

/** Shortens a formula's MathML, which is only heard; gives the TeX that stood in it. */
export function shortenMathML(math: Element): string {
  const [semantics] = math.children
  if (semantics === undefined || !isElement(semantics) || semantics.tagName !== 'semantics')
    throw new Error('formulas: MathML without semantics')
  const [content, annotation] = semantics.children
  math.children = [content]
  unfold(math)
  return textOf(annotation).trim()
}
