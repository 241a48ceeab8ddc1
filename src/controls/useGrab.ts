import { useEffect, useLayoutEffect, useRef, type PointerEvent, type RefObject } from 'react'

/** A place in the SVG's own pixels. */
export interface Pixel {
  x: number
  y: number
}

interface Grab<Grip> {
  svg: RefObject<SVGSVGElement | null>
  /** What is under the pointer; null to leave the press alone. */
  grab: (at: Pixel) => Grip | null
  /** At most once per animation frame, with the latest place. */
  move: (grip: Grip, at: Pixel) => void
  /** Let go, or lost: what was moved stays where it is. */
  end?: ((grip: Grip) => void) | undefined
  /** The browser took the gesture for itself (a scroll, a palm): what was moved goes back. */
  cancel?: ((grip: Grip) => void) | undefined
}

interface Held<Grip> {
  pointer: number
  kind: string
  grip: Grip
  at: Pixel | null
  frame: number
}

/** Where a pointer is in an SVG's own pixels. */
export function pixelAt(svg: SVGSVGElement | null, event: { clientX: number; clientY: number }): Pixel {
  const box = svg?.getBoundingClientRect()
  if (!svg || !box || box.width === 0) return { x: event.clientX, y: event.clientY }
  const scale = svg.viewBox.baseVal.width / box.width
  return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale }
}

/**
 * Handlers that follow one pointer (mouse, pen or finger) from press to release. A second finger on what is held is
 * not heard.
 */
export function useGrab<Grip>(options: Grab<Grip>) {
  const latest = useRef(options)
  const held = useRef<Held<Grip> | null>(null)
  useLayoutEffect(() => {
    latest.current = options
  })
  useEffect(() => () => cancelAnimationFrame(held.current?.frame ?? 0), [])
  // Chromium heeds `touch-action` on a whole drawing only, not on parts of it: a finger would scroll the page away.
  useEffect(() => {
    const svg = latest.current.svg.current
    const hold = (event: TouchEvent): void => {
      const { target } = event
      if (!held.current || !event.cancelable || !(target instanceof Element)) return
      if (!getComputedStyle(target).touchAction.includes('pan')) event.preventDefault()
    }
    svg?.addEventListener('touchmove', hold, { passive: false })
    return () => svg?.removeEventListener('touchmove', hold)
  }, [])

  const flush = () => {
    const now = held.current
    if (!now?.at) return
    const at = now.at
    now.at = null
    now.frame = 0
    latest.current.move(now.grip, at)
  }
  /** Ends the drag of this pointer, if it has one. */
  const release = (pointer: number, cancelled = false) => {
    const now = held.current
    if (now?.pointer !== pointer) return
    cancelAnimationFrame(now.frame)
    if (!cancelled) flush()
    held.current = null
    const { cancel, end } = latest.current
    if (cancelled) cancel?.(now.grip)
    end?.(now.grip)
  }
  /** Whether what is held was let go without a word: its pointer, or the first of its kind, is pressed anew. */
  const isStale = ({ pointer, kind }: Held<Grip>, event: PointerEvent) =>
    pointer === event.pointerId || (event.isPrimary && kind === event.pointerType)
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return
      if (held.current && isStale(held.current, event)) release(held.current.pointer)
      if (held.current) return
      const grip = options.grab(pixelAt(options.svg.current, event))
      if (grip === null) return
      held.current = { pointer: event.pointerId, kind: event.pointerType, grip, at: null, frame: 0 }
      if ('setPointerCapture' in event.currentTarget) event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const now = held.current
      if (now?.pointer !== event.pointerId) return
      now.at = pixelAt(options.svg.current, event)
      if (now.frame === 0) now.frame = requestAnimationFrame(flush)
    },
    onPointerUp: (event: PointerEvent) => release(event.pointerId),
    onPointerCancel: (event: PointerEvent) => release(event.pointerId, true),
    onLostPointerCapture: (event: PointerEvent) => release(event.pointerId),
  }
}
