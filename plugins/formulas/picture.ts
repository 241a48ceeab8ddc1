import type { Element, ElementContent } from 'hast'
import {
  classesOf,
  hasClass,
  isElement,
  lengthOf,
  setLength,
  setStyle,
  styleOf,
  type Style,
} from './elements.ts'
import { enclose, spaceOf, type Piece } from './spaces.ts'
import { drawStack, mergeLook } from './stack.ts'

/** Classes that say what a part is, not how it looks. */
const ROLES = new Set([
  'mord',
  'mop',
  'mbin',
  'mrel',
  'mopen',
  'mclose',
  'mpunct',
  'minner',
  'mtight',
  'mathrm',
  'text',
  'sqrt',
  'mfrac',
  'msupsub',
  'accent',
  'op-limits',
  'munder',
  'mover',
  'mtable',
  'col-align-c',
  'col-align-l',
])

/** What is left as KaTeX made it, for its rules ask for children of certain classes. */
const LEFT_ALONE = new Set(['vbox', 'thinbox', 'rlap', 'llap', 'clap', 'mult', 'hide-tail'])

/** How the rows of a stack stand, by the class of what it is in. */
const ALIGNED = new Map([
  ...['mfrac', 'accent', 'op-limits', 'munder', 'mover', 'col-align-c'].map(
    (name) => [name, 'centred'] as const,
  ),
  ...['msupsub', 'col-align-l'].map((name) => [name, 'left'] as const),
])

const alignmentIn = (parent: Element): string[] =>
  classesOf(parent)
    .flatMap((name) => ALIGNED.get(name) ?? [])
    .slice(0, 1)

const drawAll = (nodes: readonly ElementContent[], parent: Element): Piece[] =>
  nodes.flatMap((node): Piece[] => (isElement(node) ? draw(node, parent) : [node]))

/** A part that looks like what is around it vanishes; its children stand in its place. */
function draw(element: Element, parent: Element): Piece[] {
  const classes = classesOf(element)
  if (element.tagName !== 'span' || classes.some((name) => LEFT_ALONE.has(name))) return [element]
  const space = spaceOf(element)
  if (space !== undefined) return [space]
  if (classes.includes('vlist-t'))
    return [drawStack(element, alignmentIn(parent), (nodes) => drawAll(nodes, element)) ?? element]
  const pieces = drawAll(element.children, element)
  const style = styleOf(element)
  const looks = classes.filter((name) => !ROLES.has(name))
  return looks.length === 0 && style.size === 0 ? pieces : [enclose(looks, style, pieces)]
}

/** A part of a formula between two places where a line may break; its strut becomes generated content. */
function drawBase(base: ElementContent): ElementContent {
  if (!isElement(base) || !hasClass(base, 'base')) return base
  const [strut, ...rest] = base.children
  if (strut === undefined || !isElement(strut) || !hasClass(strut, 'strut')) return base
  const style: Style = new Map()
  setLength(style, '--height', lengthOf(styleOf(strut), 'height'))
  setLength(style, '--shift', lengthOf(styleOf(strut), 'vertical-align'))
  return enclose(['base'], style, drawAll(rest, base))
}

/** Where no line may break and none stands around it, the picture is its only part. */
function mergeBase(html: Element): void {
  const [base] = html.children
  if (html.children.length !== 1 || base === undefined || !isElement(base) || !hasClass(base, 'base')) return
  html.properties['className'] = [...classesOf(html), ...classesOf(base)]
  setStyle(html, styleOf(base))
  html.children = base.children
  mergeLook(html)
}

/** The same picture of a formula, of fewer elements. */
export function drawPicture(html: Element, isDisplayed: boolean): void {
  html.children = html.children.map(drawBase)
  if (!isDisplayed) mergeBase(html)
}
