import type { Box } from '../../core/augmentations'
import { type Config, SIDE } from './params'

type Place = readonly [x: number, y: number]

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The box of the settings; one that would lie partly outside goes to the nearest place inside. */
export function boxOf({ left, top, wide, tall }: Pick<Config, 'left' | 'top' | 'wide' | 'tall'>): Box {
  const [x, y] = [between(left, 0, SIDE - wide), between(top, 0, SIDE - tall)]
  return { left: x, top: y, right: x + wide, bottom: y + tall }
}

/** Pixels have their middles on whole numbers: edges lie half a pixel before. */
export const cornersOf = ({ left, top, right, bottom }: Box): Place[] => [
  [left - 0.5, top - 0.5],
  [right - 0.5, top - 0.5],
  [right - 0.5, bottom - 0.5],
  [left - 0.5, bottom - 0.5],
]

/** The same box with its upper left corner at the whole pixel nearest to a place, inside the picture. */
export const movedTo = ({ left, top, right, bottom }: Box, x: number, y: number) => ({
  left: between(Math.round(x + 0.5), 0, SIDE - (right - left)),
  top: between(Math.round(y + 0.5), 0, SIDE - (bottom - top)),
})

/** The same box with its lower right corner at the whole pixel nearest to a place, inside the picture. */
export const sizedTo = ({ left, top }: Box, x: number, y: number) => ({
  left,
  top,
  wide: between(Math.round(x + 0.5) - left, 1, SIDE - left),
  tall: between(Math.round(y + 0.5) - top, 1, SIDE - top),
})
