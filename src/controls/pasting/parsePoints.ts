import { readNumber, type DecimalMark } from './readNumber'
import { readTables, type Row, type Table } from './readTable'

export interface PointsRange {
  x: readonly [low: number, high: number]
  y: readonly [low: number, high: number]
  maxLength: number
  /** Fewest rows that make sense. */
  minLength?: number
}

type Points = readonly (readonly [x: number, y: number])[]

/** One way to read a text of which there are several. */
export interface Reading {
  /** What it makes of the first line: “x is 1, y is 5”. */
  says: string
  result: { points: Points; problem?: undefined } | Problem
}

interface Problem {
  points?: undefined
  /** A sentence that names the line. */
  problem: string
  /** The line, from 1; 0 when it concerns the whole. */
  line: number
}

export type ParsedPoints =
  | { points: Points; problem?: undefined; readings?: undefined }
  | (Problem & { readings?: undefined })
  /** The text can be meant in more than one way: the reader says in which. */
  | { readings: readonly Reading[]; points?: undefined; problem?: undefined }

const bad = (line: number, what: string): Problem => ({
  problem: line === 0 ? what : `Line ${line}: ${what}`,
  line,
})

const quoted = (cell: string): string => (cell.length > 20 ? `“${cell.slice(0, 20)}…”` : `“${cell}”`)

function problemOf({ cells }: Row, range: PointsRange, mark: DecimalMark): string | undefined {
  if (cells.length !== 2) return `two numbers are wanted, x and y; this line has ${cells.length}.`
  for (const [i, name] of (['x', 'y'] as const).entries()) {
    const cell = cells[i] ?? ''
    if (cell === '') return `${name} is missing.`
    const value = readNumber(cell, mark)
    if (!Number.isFinite(value)) return `${quoted(cell)} is not a number.`
    const [low, high] = range[name]
    if (value < low || value > high) return `${name} is ${cell}, but it must lie between ${low} and ${high}.`
  }
  return undefined
}

const pointOf = ({ cells }: Row, mark: DecimalMark) =>
  [readNumber(cells[0] ?? '', mark), readNumber(cells[1] ?? '', mark)] as const

function pointsOf({ rows }: Table, mark: DecimalMark, range: PointsRange): Reading['result'] {
  const points: (readonly [number, number])[] = []
  for (const row of rows) {
    const problem = problemOf(row, range, mark)
    if (problem !== undefined) return bad(row.line, problem)
    if (points.length === range.maxLength)
      return bad(row.line, `here are more than ${range.maxLength} points; the text has ${rows.length} rows.`)
    points.push(pointOf(row, mark))
  }
  const least = range.minLength ?? 1
  if (points.length >= least) return { points }
  if (least === 1) return bad(0, 'There are no points in it.')
  return bad(0, `At least ${least} points are wanted; there are ${points.length}.`)
}

/** Whether every row is so many numbers, wherever they lie. */
const isNumeric = ({ rows }: Table, mark: DecimalMark, columns: number): boolean =>
  rows.length > 0 &&
  rows.every(
    ({ cells }) => cells.length === columns && cells.every((cell) => Number.isFinite(readNumber(cell, mark))),
  )

/** A table parted by commas writes decimals with a point, unless cells hold commas of their own (in quotes). */
const marksOf = ({ delimiter, rows }: Table): readonly DecimalMark[] =>
  delimiter === ',' && !rows.some(({ cells }) => cells.some((cell) => cell.includes(',')))
    ? ['.']
    : ['.', ',']

interface Candidate extends Reading {
  /** Equal for readings that give the same numbers. */
  key: string
}

function pairs(table: Table, range: PointsRange): Candidate[] {
  return marksOf(table)
    .filter((mark) => isNumeric(table, mark, 2))
    .map((mark) => {
      const points = table.rows.map((row) => pointOf(row, mark))
      const [[x, y] = []] = points
      return {
        key: JSON.stringify(points),
        says: `x is ${x}, y is ${y}`,
        result: pointsOf(table, mark, range),
      }
    })
}

/** The text as one column of numbers: no points, but it may be what was meant. */
function column(lines: Table): Candidate[] {
  if (!(['.', ','] as const).some((mark) => isNumeric(lines, mark, 1))) return []
  const [first] = lines.rows
  const problem = bad(
    first?.line ?? 0,
    `two numbers are wanted, x and y; ${quoted(first?.cells[0] ?? '')} is one.`,
  )
  return [{ key: 'column', says: `${quoted(first?.cells[0] ?? '')} is one number`, result: problem }]
}

/** Names of two columns part them in the numbers below as well; a comma inside one name is followed by a blank. */
const namesPart = ({ names, delimiter }: Table, text: string): boolean =>
  names !== undefined && names.length >= 2 && !(delimiter === ',' && /,[^\S\r\n]/.test(text))

/** What of all readings is left when the names above the numbers have spoken. */
function plausible(tables: readonly Table[], lines: Table, range: PointsRange, text: string): Candidate[] {
  const whole = column(lines)
  const parted = tables.flatMap((table) => pairs(table, range))
  if (whole.length === 0 || parted.length === 0) return parted
  if (tables.some((table) => namesPart(table, text) && pairs(table, range).length > 0)) return parted
  return lines.names !== undefined && tables.every(({ names }) => names?.length === 1)
    ? whole
    : [...parted, ...whole]
}

const distinct = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ key }, i) => candidates.findIndex((other) => other.key === key) === i)

/** The fault that lies farthest down: the reading that went so far is the likeliest. */
function firstFault(tables: readonly Table[], range: PointsRange): Reading['result'] {
  const results = tables.flatMap((table) => marksOf(table).map((mark) => pointsOf(table, mark, range)))
  const lineOf = (result: Reading['result']): number => (result.problem === undefined ? -1 : result.line)
  return results.reduce((best, result) => (lineOf(result) > lineOf(best) ? result : best))
}

/**
 * Points from pasted rows of x and y, as spreadsheets of any language write them. A first row of names (and one of units)
 * is skipped. The first faulty line is reported; a text that can be meant in several ways gives all of them.
 */
export function parsePoints(pasted: string, range: PointsRange): ParsedPoints {
  const all = readTables(pasted)
  const lines = all.find(({ delimiter }) => delimiter === undefined)
  const tables = all.filter((table) => table !== lines)
  if (tables.every(({ rows }) => rows.length === 0)) return bad(0, 'There are no points in it.')
  const candidates = distinct(
    lines ? plausible(tables, lines, range, pasted) : tables.flatMap((table) => pairs(table, range)),
  )
  const [first, ...others] = candidates
  if (first === undefined) return firstFault(tables, range)
  if (others.length === 0 || candidates.every(({ result }) => result.problem !== undefined))
    return first.result
  return { readings: candidates.map(({ says, result }) => ({ says, result })) }
}
