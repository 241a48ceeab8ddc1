import type { Stream } from '../random'
import { type Box, boxAbout, eachIn } from './box'
import type { Raster } from './raster'

/**
 * Cutout's box: a square of that side about a pixel drawn from all of the picture, cut off at the border, so that part
 * of it may fall outside. DeVries and Taylor (2017).
 */
export const cutoutBox = (picture: Pick<Raster, 'width' | 'height'>, side: number, random: Stream): Box =>
  boxAbout(picture, [random.integer(picture.width), random.integer(picture.height)], [side, side])

/** The picture with the box filled by one value; 0 is the ground of the digits. */
export function cutout(picture: Raster, box: Box, fill = 0): Raster {
  const values = picture.values.slice()
  eachIn(box, picture, (pixel) => {
    values[pixel] = fill
  })
  return { ...picture, values }
}
