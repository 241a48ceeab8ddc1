import type { Element, ElementContent } from 'hast'
import { addLength, hasClass, isElement, lengthOf, setStyle, span, styleOf, type Style } from './elements.ts'
import { scaleOf } from './sizes.ts'

/** What a formula is drawn of: a node, or a space in em. */
export type Piece = ElementContent | number

/** How wide an empty element of KaTeX’s is; undefined if it is no space. */
export function spaceOf(element: Element): number | undefined {
  if (element.children.length > 0) return undefined
  const style = styleOf(element)
  const only = style.size === 1 ? [...style.keys()][0] : undefined
  if (hasClass(element, 'nulldelimiter') && style.size === 0) return 0.12 * (scaleOf(element) ?? 1)
  if (hasClass(element, 'mspace') && only === 'margin-right') return lengthOf(style, only)
  return hasClass(element, 'arraycolsep') && only === 'width' ? lengthOf(style, only) : undefined
}

/** A margin counts in the element's own size: one that has a size of its own takes no space of its neighbour's. */
const takesSpace = (node: ElementContent): node is Element => isElement(node) && !hasClass(node, 'sizing')

const asElement = (node: ElementContent): Element => (takesSpace(node) ? node : span([], new Map(), [node]))

function addMargin(element: Element, side: 'left' | 'right', space: number): Element {
  const style = styleOf(element)
  addLength(style, `margin-${side}`, space)
  setStyle(element, style)
  return element
}

/** Two nodes and the space between them: one that is an element takes it, for a text would have to become one. */
function parted(first: ElementContent, second: ElementContent, space: number): ElementContent[] {
  if (space === 0) return [first, second]
  return !takesSpace(first) && takesSpace(second)
    ? [first, addMargin(second, 'left', space)]
    : [addMargin(asElement(first), 'right', space), second]
}

/** Texts side by side are one, or React would part them by comments. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else all.push(node.type === 'text' ? { ...node } : node)
  }
  return all
}

/** An element around the pieces. Spaces become margins, those at its ends its own. */
export function enclose(classes: readonly string[], style: Style, pieces: readonly Piece[]): Element {
  let nodes: ElementContent[] = []
  let space = 0
  for (const piece of pieces) {
    if (typeof piece === 'number') {
      space += piece
      continue
    }
    const last = nodes.at(-1)
    if (last === undefined) addLength(style, 'margin-left', space)
    else nodes = [...nodes.slice(0, -1), ...parted(last, piece, space)]
    if (last === undefined) nodes.push(piece)
    space = 0
  }
  addLength(style, 'margin-right', space)
  return span(classes, style, joined(nodes))
}
