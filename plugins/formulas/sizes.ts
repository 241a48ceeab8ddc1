import type { Element } from 'hast'
import { classesOf } from './elements.ts'

/** KaTeX's sizes 1 to 11, in em of the formula. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]

const number = (classes: readonly string[], pattern: RegExp): number | undefined => {
  const found = classes.map((name) => pattern.exec(name)?.[1]).find((each) => each !== undefined)
  return found === undefined ? undefined : SIZES[Number(found) - 1]
}

/** How many times as large an element's letters are as those around it, as `sizing reset-size6 size3` says. */
export function scaleOf(element: Element): number | undefined {
  const classes = classesOf(element)
  if (!classes.includes('sizing')) return undefined
  const from = number(classes, /^reset-size(\d+)$/)
  const to = number(classes, /^size(\d+)$/)
  return from === undefined || to === undefined ? undefined : to / from
}
