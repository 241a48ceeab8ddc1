import type { ReactNode } from 'react'
import { Cells } from '../../charts/Cells'
import type { DataTable } from '../../shell/defineFigure'

interface NumberedTableProps {
  title: string
  /** Heads of the columns before those that are numbered. */
  heads: readonly string[]
  /** What the numbered columns hold. */
  labels: readonly string[]
  rows: DataTable['rows']
}

/** A table of many columns, whose numbers are explained above it: their names are too long for heads. */
export function NumberedTable({ title, heads, labels, rows }: NumberedTableProps): ReactNode {
  return (
    <>
      <ol className="key-legend" aria-label={`Columns: ${title}`}>
        {labels.map((label, i) => (
          // eslint-disable-next-line react/no-array-index-key
          <li key={i}>{label}</li>
        ))}
      </ol>
      {/* A long table scrolls by keyboard too, so it takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="figure-table key-table" tabIndex={0} role="region" aria-label={`Data: ${title}`}>
        <Cells
          caption={<caption>{title}</caption>}
          columns={[...heads, ...labels.map((_, i) => String(i + 1))]}
          rows={rows}
        />
      </div>
    </>
  )
}
