import type { ReactNode } from 'react'
import type { DataTable } from './defineFigure'

const cellText = (cell: string | number): string =>
  typeof cell === 'string' ? cell : String(Number.isFinite(cell) ? Number(cell.toPrecision(5)) : cell)

/** The numbers behind a picture. */
export function ValueTable({ table, name }: { table: DataTable; name: string }): ReactNode {
  return (
    // A long table scrolls by keyboard too, so it takes the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figure-table" tabIndex={0} role="region" aria-label={`Data of ${name}`}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
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
