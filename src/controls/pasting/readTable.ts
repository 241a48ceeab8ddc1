import { dsvFormat } from 'd3'
import { isNumber } from './readNumber'

export interface Row {
  /** From 1, in the pasted text. */
  line: number
  cells: readonly string[]
}

export interface Table {
  /** What parts the cells; undefined for a line each. */
  delimiter: string | undefined
  /** The first row, where it holds names. */
  names: readonly string[] | undefined
  rows: readonly Row[]
}

const BLANKS = /[^\S\r\n]+/g
/** Units below names: “(h)”, “[°C]”. */
const UNIT = /^(?:[[(].*[\])])?$/

/** A quoted cell after a blank is quoted all the same. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .trim()

/** Trailing separators, and columns that are empty from top to bottom, are no columns. */
function withoutEmptyColumns(rows: readonly Row[]): Row[] {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const filled = Array.from({ length: widest }, (_, i) => rows.some(({ cells }) => (cells[i] ?? '') !== ''))
  const isTrailing = (cells: readonly string[], from: number): boolean =>
    cells.slice(from).every((cell) => cell === '')
  return rows.map(({ line, cells }) => {
    const kept = cells.filter((_, i) => filled[i] || widest <= 2)
    return { line, cells: isTrailing(kept, 2) ? kept.slice(0, 2) : kept }
  })
}

function rowsOf(text: string, delimiter: string | undefined): Row[] {
  const inBlanks = delimiter === ' '
  const source = inBlanks ? text.replaceAll(BLANKS, ' ').replaceAll(/^ | $/gm, '') : text
  // A character that no table holds: each line is one cell.
  const parsed = dsvFormat(delimiter ?? '\u0000').parseRows(source)
  let line = 1
  return parsed.map((cells) => {
    const row = { line, cells: cells.map(bare) }
    line += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1
    return row
  })
}

function tableOf(text: string, firstLine: number, delimiter: string | undefined): Table {
  const filled = rowsOf(text, delimiter)
    .map(({ line, cells }) => ({ line: line + firstLine - 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first, second, ...others] = withoutEmptyColumns(filled)
  const isHead = (row: Row | undefined): boolean => row !== undefined && !row.cells.some(isNumber)
  // A lone row of words is no head: there is nothing under it.
  if (first === undefined || second === undefined || !isHead(first))
    return {
      delimiter,
      names: undefined,
      rows: [first, second, ...others].filter((row) => row !== undefined),
    }
  const isUnits = isHead(second) && second.cells.every((cell) => UNIT.test(cell))
  return { delimiter, names: first.cells, rows: isUnits ? others : [second, ...others] }
}

/** Spreadsheets write what parts the cells into a first line of their own. */
const SEP = /^sep=([^\r\n"])[^\S\r\n]*(?:\r\n|\r|\n|$)/i

/** The table under each way of parting its cells that the text allows, the likeliest first; the last takes whole lines. */
export function readTables(pasted: string): Table[] {
  const text = pasted.replace(/^\uFEFF/, '')
  const sep = SEP.exec(text)
  if (sep) return [tableOf(text.slice(sep[0].length), 2, sep[1])]
  const found = ['\t', ';', ',', '|', ' '].filter((delimiter) =>
    delimiter === ' ' ? /\S[^\S\r\n]+\S/.test(text) : text.includes(delimiter),
  )
  return [...(found.length === 0 ? [','] : found), undefined].map((delimiter) => tableOf(text, 1, delimiter))
}
