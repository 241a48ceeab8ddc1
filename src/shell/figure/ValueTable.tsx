import type { ReactNode } from 'react'
import type { PanelTable } from '../defineFigure'

const cellText = (cell: string | number): string =>
  typeof cell === 'string' ? cell : String(Number.isFinite(cell) ? Number(cell.toPrecision(5)) : cell)

/** The numbers behind a panel. */
export function ValueTable({ table: { title, columns, rows } }: { table: PanelTable }): ReactNode {
  return (
    // A long table scrolls by keyboard too, so it takes the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figure-table" tabIndex={0} role="region" aria-label={`Data: ${title}`}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // eslint-disable-next-line react/no-array-index-key
            <tr key={i}>
              {row.map((cell, j) => (
                // eslint-disable-next-line react/no-array-index-key
                <td key={j}>{cellText(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
