import { boxAbout, cutout, cutoutBox, type Raster, raster } from '../../../core/augmentations'
import type { Labelled } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import { stream } from '../../../core/random'
import { HOLE, SIDE } from '../params'

export const PIXELS = SIDE * SIDE
/** Digits trained on, and fresh ones each test takes. */
export const TRAINED = 300
export const TESTED = 600

export interface Digits {
  train: Labelled
  /** All fresh digits; the first `TESTED` of them whole, and each with one hole. */
  test: Labelled
  whole: Labelled
  holed: Labelled
}

export const rowOf = ({ inputs }: Labelled, row: number): Raster =>
  raster(SIDE, SIDE, inputs.slice(PIXELS * row, PIXELS * (row + 1)))

/** The digits of a seed; a hole stands about a random pixel and may lie partly outside, as Cutout’s. */
export const digitsOf = memo(2, (seed: number): Digits => {
  const draws = stream(seed)
  const { train, test } = splitDigits(draws.fork('split'), TRAINED)
  const whole = {
    ...test,
    count: TESTED,
    inputs: test.inputs.slice(0, PIXELS * TESTED),
    labels: test.labels.slice(0, TESTED),
  }
  const random = draws.fork('test holes')
  const inputs = new Float32Array(whole.inputs.length)
  for (let i = 0; i < TESTED; i++) {
    const picture = rowOf(whole, i)
    inputs.set(cutout(picture, cutoutBox(picture, HOLE, random)).values, PIXELS * i)
  }
  return { train, test, whole, holed: { ...whole, inputs } }
})

/** The n-th fresh digit of a kind, from 0. */
export function freshDigit({ test }: Digits, digit: number, which: number): Raster {
  const rows = [...test.labels.keys()].filter((i) => test.labels[i] === digit)
  return rowOf(test, rows[which % rows.length])
}

/** The picture with the hole about each of its pixels in turn: 64 pictures, one after the other. */
export function coveredEverywhere(picture: Raster): Float32Array {
  const rows = new Float32Array(PIXELS * PIXELS)
  for (let at = 0; at < PIXELS; at++) {
    const place = [at % SIDE, Math.floor(at / SIDE)] as const
    rows.set(cutout(picture, boxAbout(picture, place, [HOLE, HOLE])).values, PIXELS * at)
  }
  return rows
}
