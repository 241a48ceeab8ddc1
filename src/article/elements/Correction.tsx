import type { ReactNode } from 'react'

/** A slip of the survey put right in one line, beside the paragraph before it; `id` is its row in the last chapter. */
export function Correction({ id, children }: { id: string; children: ReactNode }) {
  return (
    <aside className="aside correction" role="note">
      <a className="aside-label" href={`#correction-${id}`}>
        Correction
      </a>
      {children}
    </aside>
  )
}
