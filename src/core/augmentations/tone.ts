import { cos, sin } from '../elementary'
import { clamp, type Raster } from './raster'

/** Contrast and brightness: clip(a·x + b) to [0, 1], every pixel alike. */
export const tone = (picture: Raster, gain: number, offset: number): Raster => ({
  ...picture,
  values: picture.values.map((value) => clamp(gain * value + offset, 0, 1)),
})

export type Colour = readonly [red: number, green: number, blue: number]

/** Brightness and the two colour axes of NTSC television (YIQ, FCC 1953), of red, green and blue from 0 to 1. */
const toYiq = ([red, green, blue]: Colour): Colour => [
  0.299 * red + 0.587 * green + 0.114 * blue,
  0.5959 * red - 0.2746 * green - 0.3213 * blue,
  0.2115 * red - 0.5227 * green + 0.3112 * blue,
]

const fromYiq = ([luma, i, q]: Colour): Colour => [
  luma + 0.956 * i + 0.619 * q,
  luma - 0.272 * i - 0.647 * q,
  luma - 1.106 * i + 1.703 * q,
]

/** A colour with its hue turned by an angle in degrees; brightness stays, channels are clipped to [0, 1]. */
export function turnHue(colour: Colour, degrees: number): Colour {
  const [luma, i, q] = toYiq(colour)
  const angle = (degrees * Math.PI) / 180
  const [cosine, sine] = [cos(angle), sin(angle)]
  const [red, green, blue] = fromYiq([luma, cosine * i - sine * q, sine * i + cosine * q])
  return [clamp(red, 0, 1), clamp(green, 0, 1), clamp(blue, 0, 1)]
}
