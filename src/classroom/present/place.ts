import { TOGETHER } from '../scene'
import type { Deed } from './keys'

/** What lies over the figure. */
export type Over = 'nothing' | 'blank' | 'help' | 'hands'

/** Where a presentation stands. */
export interface Place {
  /** Of the figure among those that are shown. */
  index: number
  /** `scene.ts`: which of its pictures. */
  picture: number
  over: Over
  /** All settings are seen, not the main ones alone. */
  settings: boolean
}

/** At a figure one begins with its stage. */
export const placeAt = (index: number): Place => ({ index, picture: 1, over: 'nothing', settings: false })

export const insideOf = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

/** Where a deed leads, in a presentation of so many figures; what is no move changes nothing. */
export function placeAfter(place: Place, deed: Deed, count: number): Place {
  const at = (index: number): Place =>
    insideOf(index, count) === place.index ? place : placeAt(insideOf(index, count))
  const toggled = (over: Over): Place => ({ ...place, over: place.over === over ? 'nothing' : over })
  if (typeof deed === 'number') return { ...place, picture: Math.max(TOGETHER, deed) }
  switch (deed) {
    case 'next':
      return at(place.index + 1)
    case 'back':
      return at(place.index - 1)
    case 'first':
      return at(0)
    case 'last':
      return at(count - 1)
    case 'blank':
    case 'help':
    case 'hands':
      return toggled(deed)
    case 'settings':
      return { ...place, settings: !place.settings }
    case 'close':
      return { ...place, over: 'nothing' }
    case 'notes':
    case 'full':
      return place
  }
}
