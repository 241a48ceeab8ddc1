import type { Stream } from '../random'
import { coarse } from './coarse'
import type { Raster } from './raster'
import { tone } from './tone'
import { warp } from './warp'

/** Changes that training may make to a digit, each drawn afresh at every visit. */
export const changes = {
  /** By −1, 0 or 1 pixel in both directions. */
  shift: (picture, random) => warp(picture, { shiftX: random.integer(3) - 1, shiftY: random.integer(3) - 1 }),
  /** By up to 30° either way. */
  turn: (picture, random) => warp(picture, { turn: random.uniform(-30, 30) }),
  /** By 180° in one of two cases: a 6 becomes a 9. */
  upsideDown: (picture, random) => (random.bernoulli(0.5) ? warp(picture, { turn: 180 }) : picture),
  /** From 0.7 to 1.2 of the size. */
  zoom: (picture, random) => warp(picture, { zoom: random.uniform(0.7, 1.2) }),
  /** Half the resolution in one of two cases. */
  resolution: (picture, random) => (random.bernoulli(0.5) ? coarse(picture, 2) : picture),
  /** Contrast from 0.4 to 1.4, brightness from −0.2 to 0.3. */
  contrast: (picture, random) => tone(picture, random.uniform(0.4, 1.4), random.uniform(-0.2, 0.3)),
} as const satisfies Readonly<Record<string, (picture: Raster, random: Stream) => Raster>>

export type Change = keyof typeof changes

/** The picture after the changes named, in that order, each drawn from the stream. */
export const changed = (picture: Raster, names: readonly Change[], random: Stream): Raster =>
  names.reduce((at, name) => changes[name](at, random), picture)
