import { type RefObject, useEffect, useState } from 'react'

/** Whether the element is in the window, give or take a little, and the page in front. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [inWindow, setInWindow] = useState(true)
  const [inFront, setInFront] = useState(true)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (entries) => setInWindow(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '120px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  useEffect(() => {
    const look = (): void => setInFront(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return inWindow && inFront
}
