import type { ReactNode } from 'react'

/** Something to try at the end of a chapter; its answer folds out. */
export function Exercise({ children }: { children: ReactNode }) {
  return (
    <div className="exercise" role="group" aria-label="Exercise">
      {children}
    </div>
  )
}

export function Answer({ children }: { children: ReactNode }) {
  return (
    <details className="answer">
      <summary>Answer</summary>
      {children}
    </details>
  )
}
