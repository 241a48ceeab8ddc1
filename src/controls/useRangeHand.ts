import { useRef, type ChangeEvent, type KeyboardEvent, type PointerEvent } from 'react'

interface Hand<Value> {
  pointer: number
  /** Where it came down. */
  x: number
  y: number
  before: Value
  /** Only a finger scrolls: until it is seen to go along the track, its position is only a wish. */
  decided: boolean
  wish: number | undefined
}

interface RangeHand<Value> {
  value: Value
  /** A native position the hand or a key has chosen; `dragging` is true under a hand. */
  change: (native: number, dragging: boolean) => void
  /** Puts back the value from before the press. */
  restore: (value: Value) => void
  /** The hand has let go, or a key was lifted. */
  end?: (() => void) | undefined
}

/** How far along the track a finger must have gone to mean the slider. */
const ALONG_PX = 3

/**
 * Handlers of a native range. Browsers move its thumb as soon as a finger touches the track, before they know whether
 * it will scroll the page; here the value follows once the finger goes along the track or is lifted, and a gesture that
 * became a scroll leaves it as it was.
 */
export function useRangeHand<Value>({ value, change, restore, end }: RangeHand<Value>) {
  const hand = useRef<Hand<Value> | null>(null)
  const letGo = (event: PointerEvent): Hand<Value> | null => {
    const now = hand.current
    if (now?.pointer !== event.pointerId) return null
    hand.current = null
    return now
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLInputElement>) => {
      const { pointerId, pointerType, clientX, clientY } = event
      if (hand.current && !event.isPrimary) return
      hand.current = {
        pointer: pointerId,
        x: clientX,
        y: clientY,
        before: value,
        decided: pointerType !== 'touch',
        wish: undefined,
      }
    },
    onPointerMove: (event: PointerEvent) => {
      const now = hand.current
      if (now?.pointer !== event.pointerId || now.decided) return
      const [along, across] = [Math.abs(event.clientX - now.x), Math.abs(event.clientY - now.y)]
      if (along < ALONG_PX || along < across) return
      now.decided = true
      if (now.wish !== undefined) change(now.wish, true)
    },
    onPointerUp: (event: PointerEvent) => {
      const now = letGo(event)
      if (now === null) return
      if (!now.decided && now.wish !== undefined) change(now.wish, true)
      end?.()
    },
    onPointerCancel: (event: PointerEvent) => {
      const now = letGo(event)
      if (now === null) return
      if (now.decided) restore(now.before)
      end?.()
    },
    onKeyDown: (_: KeyboardEvent) => {
      hand.current = null
    },
    onKeyUp: () => end?.(),
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      const now = hand.current
      if (now && !now.decided) now.wish = target.valueAsNumber
      else change(target.valueAsNumber, now !== null)
    },
  }
}
