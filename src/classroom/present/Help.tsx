import type { ReactNode } from 'react'
import { KEYS } from './keys'

/** The list of keys. */
export function Help({ close }: { close: () => void }): ReactNode {
  return (
    <section className="present-over" role="dialog" aria-label="Keys">
      <h2>Keys</h2>
      <dl className="present-keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>
        Close
      </button>
    </section>
  )
}
