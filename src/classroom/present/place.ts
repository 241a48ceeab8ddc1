import { TOGETHER } from '../scene'
import type { Deed } from './keys'

/** What lies over the figure: the topmost is seen. */
export type Over = 'nothing' | 'blank' | 'help' | 'hands'

/** Where a presentation stands. */
export interface Place {
  /** Of the figure among those that are shown. */
  index: number
  /** `scene.ts`: which of its pictures. */
  picture: number
  /** The class is asked, and does not see the figure. */
  isAsked: boolean
  /** The screen is black, whatever else is open. */
  isBlank: boolean
  isHelped: boolean
  /** All settings are seen, not the main ones alone. */
  settings: boolean
}

/** At a figure one begins with its stage. */
export const placeAt = (index: number): Place => ({
  index,
  picture: 1,
  isAsked: false,
  isBlank: false,
  isHelped: false,
  settings: false,
})

export const insideOf = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

export function overOf({ isAsked, isBlank, isHelped }: Place): Over {
  if (isBlank) return 'blank'
  if (isHelped) return 'help'
  return isAsked ? 'hands' : 'nothing'
}

/**
 * At another figure what covers the screen stays there, or the class would see the answer before it is asked. No move
 * changes nothing: it takes nothing off the screen.
 */
export function placeMoved(place: Place, to: number, count: number): Place {
  const index = insideOf(to, count)
  const { isAsked, isBlank } = place
  return index === place.index ? place : { ...placeAt(index), isAsked, isBlank }
}

/** Without what lies topmost. */
function uncovered(place: Place): Place {
  if (place.isBlank) return { ...place, isBlank: false }
  return place.isHelped ? { ...place, isHelped: false } : { ...place, isAsked: false }
}

/** What a deed does to a figure that is seen: nobody sets what is covered. */
function placeShown(place: Place, deed: Deed): Place {
  if (overOf(place) !== 'nothing') return place
  if (typeof deed === 'number') return { ...place, picture: Math.max(TOGETHER, deed) }
  return deed === 'settings' ? { ...place, settings: !place.settings } : place
}

/** Where a deed leads, in a presentation of so many figures; what is no move changes nothing. */
export function placeAfter(place: Place, deed: Deed, count: number): Place {
  switch (deed) {
    case 'next':
      return placeMoved(place, place.index + 1, count)
    case 'back':
      return placeMoved(place, place.index - 1, count)
    case 'first':
      return placeMoved(place, 0, count)
    case 'last':
      return placeMoved(place, count - 1, count)
    case 'blank':
      return { ...place, isBlank: !place.isBlank }
    case 'help':
      return place.isBlank ? place : { ...place, isHelped: !place.isHelped }
    case 'hands':
      // From a blank screen, or from the list of keys, to the question.
      return { ...place, isBlank: false, isHelped: false, isAsked: overOf(place) !== 'hands' }
    case 'close':
      return uncovered(place)
    default:
      return placeShown(place, deed)
  }
}
