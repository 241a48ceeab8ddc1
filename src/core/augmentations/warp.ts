import { cos, sin } from '../elementary'
import type { Raster } from './raster'

/** How a picture is moved: about its middle, first zoomed, then turned, then shifted. */
export interface Warp {
  /** To the right and down, in pixels. */
  shiftX?: number
  shiftY?: number
  /** Anticlockwise as seen, in degrees. */
  turn?: number
  /** Above 1 the picture grows. */
  zoom?: number
}

/** [cos, sin] of an angle in degrees; exact at quarter turns, so that four of them are the identity. */
function direction(degrees: number): readonly [cosine: number, sine: number] {
  const quarter = degrees / 90
  if (Number.isInteger(quarter)) {
    const turns = ((quarter % 4) + 4) % 4
    return [[1, 0, -1, 0][turns], [0, 1, 0, -1][turns]]
  }
  const radians = (degrees * Math.PI) / 180
  return [cos(radians), sin(radians)]
}

/** The value between pixels, from the four around; outside the picture lies `fill`. */
function bilinear({ width, height, values }: Raster, x: number, y: number, fill: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? fill : values[row * width + column]
  const upper = right === 0 ? at(left, top) : (1 - right) * at(left, top) + right * at(left + 1, top)
  if (down === 0) return upper
  const lower =
    right === 0 ? at(left, top + 1) : (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1)
  return (1 - down) * upper + down * lower
}

/**
 * The picture moved as said: each new pixel is read where it came from (the inverse map), bilinearly, about the
 * middle of the pixels, ((width − 1)/2, (height − 1)/2). What comes from outside is `fill`. Throws unless zoom > 0
 * and all numbers are finite. Simard et al. (2003).
 */
export function warp(
  picture: Raster,
  { shiftX = 0, shiftY = 0, turn = 0, zoom = 1 }: Warp,
  fill = 0,
): Raster {
  if (!(zoom > 0) || !Number.isFinite(shiftX + shiftY + turn + zoom)) {
    throw new RangeError(`warp: shift ${shiftX}, ${shiftY}, turn ${turn}°, zoom ${zoom}`)
  }
  const { width, height } = picture
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const [cosine, sine] = direction(turn)
  const values = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [column - shiftX - middleX, row - shiftY - middleY]
      // Rows count downwards: what is anticlockwise to the eye is clockwise in (column, row).
      const fromX = (cosine * x - sine * y) / zoom + middleX
      const fromY = (sine * x + cosine * y) / zoom + middleY
      values[row * width + column] = bilinear(picture, fromX, fromY, fill)
    }
  }
  return { width, height, values }
}
