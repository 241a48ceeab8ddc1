import { type ReactNode, useSyncExternalStore } from 'react'

/** As in Panels.css. */
const SWIPED = '(max-width: 45.99rem)'

function onChange(changed: () => void): () => void {
  const query = matchMedia(SWIPED)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The companions of a stage. Where they are swiped, a keyboard must be able to scroll them. */
export function Strip({ children }: { children: ReactNode }) {
  const isSwiped = useSyncExternalStore(
    onChange,
    () => matchMedia(SWIPED).matches,
    () => false,
  )
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="strip" role="group" aria-label="Beside the picture" tabIndex={isSwiped ? 0 : undefined}>
      {children}
    </div>
  )
}
