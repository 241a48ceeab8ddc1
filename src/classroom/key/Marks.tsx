import type { ReactNode } from 'react'
import { saveTables } from '../../shell/menu/csv'
import { type MarksRow, savedMarks, shownMarks } from './columns'
import { shortened } from './files'
import { NumberedTable } from './NumberedTable'
import type { HandedIn } from './table'

/** Lines that count for nothing, and why. */
function RefusedLines({ handed }: { handed: readonly HandedIn[] }): ReactNode {
  const refused = handed.flatMap((each) => (each.ok ? [] : [each]))
  if (refused.length === 0) return null
  return (
    <ul className="key-refused" aria-label="Lines that were not read">
      {refused.map(({ code, why }, i) => (
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          <code>{shortened(code)}</code> {why}
        </li>
      ))}
    </ul>
  )
}

interface MarksProps {
  handed: readonly HandedIn[]
  rows: readonly MarksRow[]
  labels: readonly string[]
}

/** What was handed in: what could not be read, who is missing, and the marks of all others. */
export function Marks({ handed, rows, labels }: MarksProps): ReactNode {
  const missing = rows.flatMap(({ name, right }) => (right === undefined ? [name] : []))
  const save = (): void => {
    saveTables('marks.csv', [{ title: 'Marks', ...savedMarks(rows, labels) }])
  }
  return (
    <section className="lesson-handed">
      <RefusedLines handed={handed} />
      {labels.length === 0 || !handed.some(({ ok }) => ok) ? null : (
        <>
          {missing.length === 0 ? null : (
            <p>
              {missing.length} on the list handed nothing in: {missing.join(', ')}.
            </p>
          )}
          <NumberedTable
            title="Marks"
            heads={['Name', 'Right']}
            labels={labels}
            rows={shownMarks(rows, labels)}
          />
          <button type="button" className="preset" onClick={save}>
            Save the marks (CSV)
          </button>
        </>
      )}
    </section>
  )
}
