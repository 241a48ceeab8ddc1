import type { ReactNode } from 'react'

/** The table of what the survey says and what its sources say. */
export function Errata({ children }: { children: ReactNode }) {
  return <dl className="errata">{children}</dl>
}

/** One row: `says` is the survey's claim, the children what the source says. */
export function Erratum({ id, says, children }: { id: string; says: string; children: ReactNode }) {
  return (
    <div id={`correction-${id}`} className="erratum">
      <dt>
        <span className="erratum-id">{id}</span>
        <span>{says}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
