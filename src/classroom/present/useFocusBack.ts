import { useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back to what had it once nothing covers it any more. What is inert loses it only when the page is
 * laid out, so that it still can be asked for here.
 */
export function useFocusBack(isCovered: boolean): void {
  const before = useRef<Element>(null)
  useLayoutEffect(() => {
    if (isCovered) {
      before.current = document.activeElement
      return
    }
    if (before.current instanceof HTMLElement) before.current.focus()
    before.current = null
  }, [isCovered])
}

/** A figure’s own dialogs lie above whatever the page covers it with: they are closed first. */
export function useNothingAbove(isCovered: boolean): void {
  useLayoutEffect(() => {
    if (isCovered)
      for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close()
  }, [isCovered])
}
