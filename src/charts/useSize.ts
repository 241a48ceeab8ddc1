import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Size } from './frame'
import { textZoom } from './textZoom'

/**
 * The size of an element in CSS pixels of text of the usual size, known before the first paint; null while there is
 * no layout (on the server, in tests, in a hidden part of the page).
 */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (!box || typeof ResizeObserver === 'undefined') return undefined
    const measure = () => {
      const [width, height] = [box.clientWidth / textZoom(), box.clientHeight / textZoom()]
      if (width === 0 || height === 0) return
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return size
}
