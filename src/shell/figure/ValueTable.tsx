import type { ReactNode } from 'react'
import { Cells } from '../../charts/Cells'
import type { PanelTable } from '../defineFigure'

const cellText = (cell: string | number): string =>
  typeof cell === 'string' ? cell : String(Number.isFinite(cell) ? Number(cell.toPrecision(5)) : cell)

/** The numbers behind a panel. */
export function ValueTable({ table: { title, columns, rows } }: { table: PanelTable }): ReactNode {
  return (
    // A long table scrolls by keyboard too, so it takes the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="figure-table" tabIndex={0} role="region" aria-label={`Data: ${title}`}>
      <Cells
        caption={<caption>{title}</caption>}
        columns={columns}
        rows={rows.map((row) => row.map(cellText))}
      />
    </div>
  )
}
