import { type ReactNode, use, useMemo } from 'react'
import type { Size } from './frame'
import { PlaceContext } from './place'

interface RoomProps {
  /** What differs from the room that the layout foresees, in CSS pixels. */
  desk?: Partial<Size>
  phone?: Partial<Size>
  children: ReactNode
}

/** Says where there is no browser how large the plots inside stand, where style sheets give them another room than layouts.ts. */
export function Room({ desk, phone, children }: RoomProps) {
  const place = use(PlaceContext)
  const own = place.page === 'desk' ? desk : phone
  const value = useMemo(() => ({ ...place, ...own }), [place, own])
  return <PlaceContext value={value}>{children}</PlaceContext>
}
