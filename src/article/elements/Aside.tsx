import type { ReactNode } from 'react'

/** A note beside the paragraph before it; below it where there is no margin. */
export function Aside({ children }: { children: ReactNode }) {
  return (
    <aside className="aside" role="note">
      {children}
    </aside>
  )
}
