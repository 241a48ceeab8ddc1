import type { ReactNode } from 'react'

/**
 * A slip of the survey put right in the margin, beside the paragraph before it, at whose end a mark of the same name
 * stands (plugins/corrections.ts). Where there is no margin the mark alone is left. `id` is its row in the last chapter.
 */
export function Correction({ id, children }: { id: string; children: ReactNode }) {
  return (
    <aside className="aside correction" role="note">
      <a className="aside-label" href={`#correction-${id}`}>
        {`Correction ${id}`}
      </a>
      {children}
    </aside>
  )
}
