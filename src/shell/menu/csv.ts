import { csvFormatRows } from 'd3'
import type { PanelTable } from '../defineFigure'
import { saveFile } from './saveFile'

/**
 * Tables as RFC 4180 has them, after a byte order mark: without one, spreadsheets take its letters for another code.
 * Several stand one below the other, each under its title, an empty line between them.
 */
export const csvOf = (tables: readonly PanelTable[]): string => {
  const rows = tables.flatMap(({ title, columns, rows: of }, i) => [
    ...(i === 0 ? [] : [['']]),
    ...(tables.length === 1 ? [] : [[title]]),
    columns,
    ...of,
  ])
  return `\uFEFF${csvFormatRows(rows.map((row) => row.map(String)))}`
}

/** Hands the reader tables as a file. */
export const saveTables = (file: string, tables: readonly PanelTable[]): void =>
  saveFile(file, new Blob([csvOf(tables)], { type: 'text/csv' }))
