import type { ReactNode } from 'react'
import { describeSetting, type Setting } from '../figures'

/** A word that sets a figure: <Try figure="huber-vs-mse" set={{ delta: 1.35 }}>δ = 1.35</Try>. */
export function Try({ figure, set, children }: { figure: string; set: Setting; children: ReactNode }) {
  return (
    <button
      type="button"
      className="try"
      data-try={figure}
      data-set={JSON.stringify(set)}
      title={describeSetting(figure, set)}
    >
      {children}
    </button>
  )
}
