import type { Frame } from './experiment'
import { type Config, params } from './params'

type Marking = Pick<Config, 'above' | 'below' | 'reach'>

/** The reader's two lines, in units of the error. */
export const linesOf = ({ above, below, reach }: Marking) => ({ high: above * reach, low: -below * reach })

/** The reader has moved a line. */
export const hasMarked = ({ above, below }: Marking): boolean =>
  above !== params.above.default || below !== params.below.default

/** Which readings lie outside the reader's lines. */
export function markedBy(errors: Float32Array, marking: Marking): boolean[] {
  const { low, high } = linesOf(marking)
  return Array.from(errors, (error) => error < low || error > high)
}

/** Of the readings outside the lines: how many are faulty, and how many are not. */
export function marksOf({ errors, faulty }: Pick<Frame, 'errors' | 'faulty'>, marking: Marking) {
  const marked = markedBy(errors, marking)
  const caught = marked.filter((isMarked, i) => isMarked && faulty[i] === 1).length
  const all = marked.filter(Boolean).length
  return { all, caught, accused: all - caught }
}
