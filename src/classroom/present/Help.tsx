import { type ReactNode, useEffect, useRef } from 'react'
import { KEYS } from './keys'
import { useFocusBack } from './useFocusBack'

/** The list of keys. */
export function Help({ isCovered, close }: { isCovered: boolean; close: () => void }): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  useFocusBack(isCovered)
  return (
    <section className="present-over" role="dialog" aria-modal="true" aria-label="Keys" inert={isCovered}>
      <h2>Keys</h2>
      <dl className="present-keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" ref={button} onClick={close}>
        Close
      </button>
    </section>
  )
}
