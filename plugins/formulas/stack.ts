import type { Element, ElementContent } from 'hast'
import {
  addLength,
  classesOf,
  em,
  hasClass,
  isElement,
  lengthOf,
  setLength,
  setStyle,
  span,
  styleOf,
} from './elements.ts'
import { scaleOf } from './sizes.ts'
import { enclose, type Piece } from './spaces.ts'

/** How far above the base line of a row its box begins, in em of the row, as `formulas.css` says. */
const BASE = 3

/** KaTeX makes a strut so much higher than the highest row, in em. */
const SPARE = 2

/** Classes that say only how letters and lines look. */
const LOOKS = new Set([
  'mathnormal',
  'mathbb',
  'mathcal',
  'mathbf',
  'delimsizing',
  'op-symbol',
  'large-op',
  'small-op',
  'sizing',
  'frac-line',
])
const MERGED = ['margin-left', 'margin-right', 'border-bottom-width']

const SIZE = /^(sizing|(reset-)?size\d+)$/

const isLook = (name: string): boolean => LOOKS.has(name) || SIZE.test(name)

/** What a row holds, if that is one element which the row itself can be: it can have one size and one kind of letters. */
function onlyLook(row: Element): Element | undefined {
  const [only] = row.children
  if (row.children.length !== 1 || only === undefined || !isElement(only)) return undefined
  const [outer, inner] = [classesOf(row).filter(isLook), classesOf(only)]
  const isOther = only.tagName !== 'span' || !inner.every(isLook) || !outer.every((name) => SIZE.test(name))
  if (isOther || (outer.length > 0 && inner.some((name) => SIZE.test(name)))) return undefined
  return [...styleOf(only).keys()].every((name) => MERGED.includes(name)) ? only : undefined
}

/** Lets an element be what stands alone in it; says how many times as large its letters have become. */
export function mergeLook(row: Element): number {
  const only = onlyLook(row)
  if (!only) return 1
  const scale = scaleOf(only) ?? 1
  const style = styleOf(row)
  for (const [name] of style) setLength(style, name, lengthOf(style, name) / scale)
  for (const [name] of styleOf(only)) addLength(style, name, lengthOf(styleOf(only), name))
  row.properties['className'] = [...classesOf(row), ...classesOf(only)]
  row.children = only.children
  setStyle(row, style)
  return scale * mergeLook(row)
}

type Draw = (nodes: readonly ElementContent[]) => Piece[]

/** A row whose strut of KaTeX's is generated content; undefined if it has none. */
function drawRow(node: ElementContent, draw: Draw): Element | undefined {
  if (!isElement(node)) return undefined
  const [strut, ...content] = node.children
  if (strut === undefined || !isElement(strut) || !hasClass(strut, 'pstrut')) return undefined
  const height = lengthOf(styleOf(strut), 'height')
  const style = styleOf(node)
  addLength(style, 'top', height)
  for (const [name] of style) addLength(style, name, 0)
  const row = enclose(classesOf(node), style, draw(content))
  const scale = mergeLook(row)
  const room = (height - SPARE) / scale
  if (room < BASE) return row
  setStyle(row, styleOf(row).set('--base', em(room + SPARE)))
  return row
}

/**
 * KaTeX sets things above each other in a table of two rows, as high as the whole is above and below its base line. A
 * column does as well whose rows add nothing to its height and are shifted from the base line. Undefined if it is another.
 */
export function drawStack(table: Element, classes: readonly string[], draw: Draw): Element | undefined {
  const [above, below] = table.children.map((row) => (isElement(row) ? row.children[0] : undefined))
  if (above === undefined || !isElement(above)) return undefined
  const rows = above.children.flatMap((row) => drawRow(row, draw) ?? [])
  if (rows.length < above.children.length) return undefined
  const height = lengthOf(styleOf(above), 'height')
  const depth = below && isElement(below) ? lengthOf(styleOf(below), 'height') : 0
  return span(['stack', ...classes], new Map([['padding', `${em(height)} 0 ${em(depth)}`]]), rows)
}
