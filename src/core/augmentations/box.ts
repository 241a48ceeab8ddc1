import { clamp, type Raster } from './raster'

/** Pixels from left to right and top to bottom; the last column and row lie outside. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

type Size = Pick<Raster, 'width' | 'height'>

/** A box of that size about a pixel, cut off at the picture's border. Throws for a size that is not whole or negative. */
export function boxAbout(
  { width, height }: Size,
  [x, y]: readonly [number, number],
  [wide, tall]: readonly [number, number],
): Box {
  if (!(Number.isInteger(wide) && Number.isInteger(tall) && wide >= 0 && tall >= 0)) {
    throw new RangeError(`boxAbout: a box of ${wide} × ${tall} pixels`)
  }
  const [left, top] = [Math.round(x) - Math.floor(wide / 2), Math.round(y) - Math.floor(tall / 2)]
  return {
    left: clamp(left, 0, width),
    top: clamp(top, 0, height),
    right: clamp(left + wide, 0, width),
    bottom: clamp(top + tall, 0, height),
  }
}

/** Number of pixels in a box. */
export const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top)

/** Calls for every pixel of the box with its number in the picture. */
export function eachIn(
  { left, top, right, bottom }: Box,
  { width }: Size,
  visit: (pixel: number) => void,
): void {
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) visit(row * width + column)
  }
}
