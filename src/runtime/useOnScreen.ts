import { useEffect, useState } from 'react'

/** Whether the element is in the window, give or take a little, and the page in front; not before it is there. */
export function useOnScreen(element: Element | null): boolean {
  const [inWindow, setInWindow] = useState(typeof IntersectionObserver === 'undefined')
  const [inFront, setInFront] = useState(true)
  useEffect(() => {
    if (element === null || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (entries) => setInWindow(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '120px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  useEffect(() => {
    const look = (): void => setInFront(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return inWindow && inFront
}
