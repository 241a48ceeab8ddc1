import { useEffect } from 'react'

/** Names the window by what it is and whose, so that a teacher finds the one among several. */
export function useWindowTitle(...parts: readonly string[]): void {
  const title = [...parts.filter((part) => part !== ''), 'Robust by Training'].join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
