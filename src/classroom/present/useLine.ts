import { useCallback, useEffect, useRef } from 'react'
import { type Line, type Message, openLine } from './line'

/** The line to the other window of the presentation, while this one stands; returns how to tell it something. */
export function useLine(
  room: string,
  hear: (message: Message) => Message | undefined,
  other: () => Window | null,
): (message: Message) => void {
  const line = useRef<Line>(undefined)
  useEffect(() => {
    const own = openLine(
      room,
      (message) => {
        const answer = hear(message)
        if (answer !== undefined) own.tell(answer)
      },
      other,
    )
    line.current = own
    return () => own.close()
  }, [room, hear, other])
  return useCallback((message) => line.current?.tell(message), [])
}
