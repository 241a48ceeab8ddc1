import type { Stream } from '../random'
import { areaOf, type Box, boxAbout, eachIn } from './box'
import type { Raster } from './raster'

type Size = Pick<Raster, 'width' | 'height'>

/** The share of the picture that a box leaves: the weight λ of the first picture's label, counted, not drawn. */
export const shareLeft = (picture: Size, box: Box): number =>
  1 - areaOf(box) / (picture.width * picture.height)

/**
 * CutMix's box for a drawn λ: sides √(1 − λ) of the picture's, about a random pixel, cut off at the border. What λ has
 * become is `shareLeft`. Throws unless 0 ≤ λ ≤ 1. Yun et al. (2019); a uniform λ is their Beta(1, 1).
 */
export function cutMixBox(picture: Size, lambda: number, random: Stream): Box {
  if (!(lambda >= 0 && lambda <= 1)) throw new RangeError(`cutMixBox: λ = ${lambda}`)
  const part = Math.sqrt(1 - lambda)
  const size = [Math.round(picture.width * part), Math.round(picture.height * part)] as const
  return boxAbout(picture, [random.integer(picture.width), random.integer(picture.height)], size)
}

function expectAlike(a: Raster, b: Raster): void {
  if (a.width !== b.width || a.height !== b.height) {
    throw new RangeError(`mix: ${a.width} × ${a.height} with ${b.width} × ${b.height}`)
  }
}

/** The first picture with a box of the second; the label follows by `shareLeft`. */
export function cutMix(a: Raster, b: Raster, box: Box): Raster {
  expectAlike(a, b)
  const values = a.values.slice()
  eachIn(box, a, (pixel) => {
    values[pixel] = b.values[pixel]
  })
  return { ...a, values }
}

/** λ of one picture and 1 − λ of another, pixel by pixel; the label likewise. Zhang et al. (2018). */
export function mixup(a: Raster, b: Raster, lambda: number): Raster {
  expectAlike(a, b)
  return { ...a, values: a.values.map((value, i) => lambda * value + (1 - lambda) * b.values[i]) }
}

/** λ of one label and 1 − λ of another, as probabilities over the classes. Throws for a class out of range. */
export function mixedLabel(first: number, second: number, lambda: number, classes: number): Float32Array {
  for (const label of [first, second]) {
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(`mixedLabel: class ${label} of ${classes}`)
    }
  }
  const label = new Float32Array(classes)
  label[first] += lambda
  label[second] += 1 - lambda
  return label
}

/** The share of the second picture's ink (sum of its values) that the box brings along; 0 where it has none. */
export function inkMoved(b: Raster, box: Box): number {
  const all = b.values.reduce((sum, value) => sum + value, 0)
  let moved = 0
  eachIn(box, b, (pixel) => {
    moved += b.values[pixel]
  })
  return all === 0 ? 0 : moved / all
}
