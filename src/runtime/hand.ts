/** So long after its last sign the reader’s hand has come to rest. */
export const HAND_RESTS_MS = 300

/** Tells when the reader’s hand begins to press, drag or type, and when it has come to rest again. */
export function watchHand(tell: (isAtWork: boolean) => void, page: EventTarget = globalThis): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  const onSign = (): void => {
    if (rest === undefined) tell(true)
    clearTimeout(rest)
    rest = setTimeout(() => {
      rest = undefined
      tell(false)
    }, HAND_RESTS_MS)
  }
  for (const sign of ['pointerdown', 'keydown', 'input'])
    page.addEventListener(sign, onSign, { capture: true, passive: true })
  page.addEventListener(
    'pointermove',
    (event) => {
      if (event instanceof PointerEvent && event.buttons > 0) onSign()
    },
    { capture: true, passive: true },
  )
}
