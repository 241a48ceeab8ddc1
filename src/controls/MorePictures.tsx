import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * What a figure shows besides its stage and strip, folded: drawn only while it is open. Paper cannot be unfolded, so
 * printing opens it.
 */
export function MorePictures({
  children,
  open = false,
}: {
  children: ReactNode
  open?: boolean | undefined
}): ReactNode {
  const [isOpen, setIsOpen] = useState(open)
  useEffect(() => {
    // At once: the page is printed as it stands when the event is over.
    const unfold = (): void => flushSync(() => setIsOpen(true))
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [])
  return (
    <details
      className="figure-more-pictures"
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>More pictures</summary>
      {isOpen ? <div className="figure-body">{children}</div> : null}
    </details>
  )
}
