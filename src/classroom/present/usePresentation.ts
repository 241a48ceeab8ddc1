import { useCallback, useEffect, useRef, useState } from 'react'
import type { LessonStep } from '../lesson'
import { type Deed, deedOf, focusOf, isOpenIn } from './keys'
import type { Message } from './line'
import { overOf, type Place, placeAfter, placeAt, placeMoved } from './place'
import { useLine } from './useLine'

/** Sets the figure on show. */
type Change = (values: object) => void

export interface Presentation extends Place {
  /** Said where something could not be done. */
  said: string
  act: (deed: Deed) => void
  /** The figure on show can now be set from the speaker’s window. */
  onChange: (change: Change) => void
}

const addressOfNotes = (room: string): string => {
  const url = new URL(location.href)
  url.search = `?notes=${room}&${url.search.replace(/^\?/, '')}`
  return url.href
}

const toggleFullScreen = (): Promise<void> =>
  document.fullscreenElement === null
    ? document.documentElement.requestFullscreen()
    : document.exitFullscreen()

/** Keys reach the presentation before any control: what a clicker sends always turns the page. */
function useKeys(act: (deed: Deed) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const deed = deedOf(event, focusOf(document.activeElement))
      if (deed === undefined || (deed === 'close' && isOpenIn(document))) return
      event.preventDefault()
      event.stopPropagation()
      act(deed)
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [act])
}

/** Where the presentation stands, and what keys, buttons and the speaker’s window do to it. */
export function usePresentation(steps: readonly LessonStep[], startAt: number, room: string): Presentation {
  const [place, setPlace] = useState(() => placeAt(startAt))
  const [said, setSaid] = useState('')
  const now = useRef(place)
  const change = useRef<Change>(undefined)
  const speaker = useRef<Window>(null)

  const show = useCallback(
    (next: Place): void => {
      now.current = next
      setPlace(next)
      history.replaceState(null, '', `#${steps[next.index].figure}`)
    },
    [steps],
  )
  const hear = useCallback(
    (message: Message): Message | undefined => {
      if (message.kind === 'where') return { kind: 'at', index: now.current.index }
      if (message.kind === 'at') show(placeMoved(now.current, message.index, steps.length))
      else if (message.kind === 'do') show(placeAfter(now.current, message.deed, steps.length))
      else if (steps[now.current.index].figure === message.figure) change.current?.(message.set)
      return undefined
    },
    [show, steps],
  )
  const tell = useLine(
    room,
    hear,
    useCallback(() => speaker.current, []),
  )

  const act = useCallback(
    (deed: Deed): void => {
      const { index } = now.current
      const wasOver = overOf(now.current)
      show(placeAfter(now.current, deed, steps.length))
      if (now.current.index !== index) tell({ kind: 'at', index: now.current.index })
      if (deed === 'close') {
        setSaid('')
        // What was open gives the focus back; without it, Escape lets go of a control.
        if (wasOver === 'nothing' && document.activeElement instanceof HTMLElement)
          document.activeElement.blur()
      }
      if (deed === 'full')
        toggleFullScreen().catch(() => setSaid('This browser does not give the whole screen to a page.'))
      if (deed === 'notes') {
        speaker.current = window.open(addressOfNotes(room), `notes-${room}`, 'popup,width=760,height=680')
        if (speaker.current === null)
          setSaid('The browser did not open a second window: allow pop-ups for this page, and press N again.')
      }
    },
    [room, show, steps, tell],
  )
  useKeys(act)
  const onChange = useCallback((next: Change): void => {
    change.current = next
  }, [])
  return { ...place, said, act, onChange }
}
