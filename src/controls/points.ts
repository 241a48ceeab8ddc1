export interface PointsRange {
  x: readonly [low: number, high: number]
  y: readonly [low: number, high: number]
  maxLength: number
  /** Fewest rows that make sense. */
  minLength?: number
}

export type ParsedPoints =
  | { points: readonly (readonly [x: number, y: number])[]; problem?: undefined }
  | {
      points?: undefined
      /** A sentence that names the line. */
      problem: string
      /** The line, from 1; 0 when it concerns the whole. */
      line: number
    }

const bad = (line: number, what: string): ParsedPoints => ({
  problem: line === 0 ? what : `Line ${line}: ${what}`,
  line,
})

/** Cells of a row: by semicolon or tab where there are any, else by comma, else by spaces. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .split(/[;\t]/.test(row) ? /[;\t]/ : row.includes(',') ? ',' : /\s+/)
    .map((cell) => cell.trim())

/** A number as people write it: −3, 1e-3, and 1,5 where the comma does not part columns. */
const numberOf = (cell: string): number =>
  cell === '' ? NaN : Number(cell.replace('−', '-').replace(/^([+-]?\d+),(\d+)$/, '$1.$2'))

const quoted = (cell: string): string => (cell.length > 20 ? `“${cell.slice(0, 20)}…”` : `“${cell}”`)

function problemOf(cells: readonly string[], range: PointsRange): string | undefined {
  if (cells.length !== 2) return `two numbers are wanted, x and y; this line has ${cells.length}.`
  for (const [i, name] of (['x', 'y'] as const).entries()) {
    const cell = cells[i] ?? ''
    if (cell === '') return `${name} is missing.`
    const value = numberOf(cell)
    if (!Number.isFinite(value)) return `${quoted(cell)} is not a number.`
    const [low, high] = range[name]
    if (value < low || value > high) return `${name} is ${cell}, but it must lie between ${low} and ${high}.`
  }
  return undefined
}

/** Points from pasted rows of x and y. A first row of names is skipped; the first faulty line is reported. */
export function parsePoints(text: string, range: PointsRange): ParsedPoints {
  const rows = text.split(/\r\n|\r|\n/)
  const points: (readonly [number, number])[] = []
  let first = true
  for (const [i, row] of rows.entries()) {
    if (row.trim() === '') continue
    const cells = cellsOf(row)
    const names =
      first && cells.length === 2 && cells.every((cell) => /^"?[a-z_][\w ()./%°-]*"?$/i.test(cell))
    first = false
    if (names) continue
    const problem = problemOf(cells, range)
    if (problem !== undefined) return bad(i + 1, problem)
    if (points.length === range.maxLength) {
      const filled = rows.filter((each) => each.trim() !== '').length
      return bad(i + 1, `here are more than ${range.maxLength} points; the text has ${filled} rows.`)
    }
    points.push([numberOf(cells[0] ?? ''), numberOf(cells[1] ?? '')])
  }
  const least = range.minLength ?? 1
  if (points.length < least)
    return bad(
      0,
      least === 1
        ? 'There are no points in it.'
        : `At least ${least} points are wanted; there are ${points.length}.`,
    )
  return { points }
}
