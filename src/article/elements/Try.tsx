import type { ReactNode } from 'react'
import type { Value } from '../../params/declare'
import { usePoster } from '../posters'

/** A word that sets a figure: <Try figure="huber-vs-mse" set={{ delta: 1.345 }}>δ = 1.345</Try>. */
export function Try(props: { figure: string; set: Readonly<Record<string, Value>>; children: ReactNode }) {
  const { figure, set, children } = props
  return (
    <button
      type="button"
      className="try"
      data-try={figure}
      data-set={JSON.stringify(set)}
      title={usePoster(figure).describe(set)}
    >
      {children}
    </button>
  )
}
