import type { Raster } from './raster'

/**
 * Coarser pixels: the mean of every block of `side` × `side` pixels, in all of them; blocks at the right and lower
 * edge are as small as what is left. Throws unless the side is a whole number from 1.
 */
export function coarse({ width, height, values }: Raster, side: number): Raster {
  if (!(Number.isInteger(side) && side >= 1)) throw new RangeError(`coarse: blocks of side ${side}`)
  const made = new Float32Array(values.length)
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const [right, bottom] = [Math.min(left + side, width), Math.min(top + side, height)]
      let sum = 0
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) sum += values[row * width + column]
      }
      const mean = sum / ((right - left) * (bottom - top))
      for (let row = top; row < bottom; row++) made.fill(mean, row * width + left, row * width + right)
    }
  }
  return { width, height, values: made }
}
