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
  end?: ((grip: Grip) => void) | undefined
}

interface Held<Grip> {
  pointer: number
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

/** Handlers that follow one pointer (mouse, pen or finger) from press to release. */
export function useGrab<Grip>(options: Grab<Grip>) {
  const latest = useRef(options)
  const held = useRef<Held<Grip> | null>(null)
  useLayoutEffect(() => {
    latest.current = options
  })
  useEffect(() => () => cancelAnimationFrame(held.current?.frame ?? 0), [])

  const flush = () => {
    const now = held.current
    if (!now?.at) return
    const at = now.at
    now.at = null
    now.frame = 0
    latest.current.move(now.grip, at)
  }
  const release = (event: PointerEvent) => {
    const now = held.current
    if (now?.pointer !== event.pointerId) return
    cancelAnimationFrame(now.frame)
    flush()
    held.current = null
    latest.current.end?.(now.grip)
  }
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0 || held.current) return
      const grip = options.grab(pixelAt(options.svg.current, event))
      if (grip === null) return
      held.current = { pointer: event.pointerId, grip, at: null, frame: 0 }
      if ('setPointerCapture' in event.currentTarget) event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const now = held.current
      if (now?.pointer !== event.pointerId) return
      now.at = pixelAt(options.svg.current, event)
      if (now.frame === 0) now.frame = requestAnimationFrame(flush)
    },
    onPointerUp: release,
    onPointerCancel: release,
  }
}
