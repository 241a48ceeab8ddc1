import { LATER, ROWS, TESTS } from './names'

export type Span = readonly [from: number, to: number]

/** Between digits as they are, threats met later and threats met in training; around the rows of single procedures. */
const GAP = 0.2

/** Spans of length 1 with a gap after each of these places. */
function spansOf(count: number, gapsAfter: readonly number[]): readonly Span[] {
  return Array.from({ length: count }, (_, i) => {
    const from = i + GAP * gapsAfter.filter((place) => place < i).length
    return [from, from + 1]
  })
}

/** Where columns and rows stand, in widths of a column and heights of a row. */
export const COLUMNS = spansOf(TESTS.length, [0, LATER.length])
export const LINES = spansOf(ROWS.length, [0, ROWS.length - 2])

const endOf = (spans: readonly Span[]): number => spans[spans.length - 1][1]
export const WIDTH = endOf(COLUMNS)
export const HEIGHT = endOf(LINES)

/** Where threats that are met later begin and end, and those met in training. */
export const LATER_SPAN: Span = [COLUMNS[1][0], COLUMNS[LATER.length][1]]
export const EARLIER_SPAN: Span = [COLUMNS[LATER.length + 1][0], WIDTH]

export const middleOf = ([from, to]: Span): number => (from + to) / 2
