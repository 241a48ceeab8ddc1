import type { ReactNode } from 'react'

interface CellsProps {
  caption?: ReactNode
  columns: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  /** Whether the first cell of a row names it. */
  areNamed?: boolean
}

/** A table to be read: a head for each column, and for each row where its first cell names it. */
export function Cells({ caption, columns, rows, areNamed = false }: CellsProps) {
  return (
    <table>
      {caption}
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
        {rows.map((cells, row) => (
          // eslint-disable-next-line react/no-array-index-key
          <tr key={row}>
            {cells.map((cell, column) =>
              areNamed && column === 0 ? (
                <th key="name" scope="row">
                  {cell}
                </th>
              ) : (
                // eslint-disable-next-line react/no-array-index-key
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
