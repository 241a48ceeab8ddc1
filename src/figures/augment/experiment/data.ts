import { changes, coarse, cutout, cutoutBox, type Raster, raster, tone } from '../../../core/augmentations'
import type { Labelled } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import { type Stream, stream } from '../../../core/random'
import { type Test, TESTS } from '../names'

export const SIDE = 8
export const PIXELS = SIDE * SIDE
/** Digits trained on; digits every test changes. */
export const TRAINED = 300
export const TESTED = 400
/** Standard deviation of the noise that one of the tests adds, and side of the hole that another cuts. */
const NOISE = 0.2
export const HOLE = 3

export interface Digits {
  train: Labelled
  /** Fresh digits, all of them. */
  test: Labelled
  /** The first `TESTED` of them as each test shows them. */
  tests: Readonly<Record<Test, Labelled>>
}

export const rowOf = ({ inputs }: Labelled, row: number): Raster =>
  raster(SIDE, SIDE, inputs.slice(PIXELS * row, PIXELS * (row + 1)))

/** The same examples, every picture changed. */
export function mapped(data: Labelled, change: (picture: Raster) => Raster): Labelled {
  const inputs = new Float32Array(data.inputs.length)
  for (let i = 0; i < data.count; i++) inputs.set(change(rowOf(data, i)).values, PIXELS * i)
  return { ...data, inputs }
}

/** Zero-mean noise on every pixel, which may leave [0, 1]. */
export const noisy = (picture: Raster, random: Stream): Raster => ({
  ...picture,
  values: random.withNoise(picture.values, NOISE),
})

/** How a test changes a picture: always, where training does it in one of two visits. */
const HOW: Readonly<Record<Test, (picture: Raster, random: Stream) => Raster>> = {
  clean: (picture) => picture,
  shift: changes.shift,
  turn: changes.turn,
  zoom: changes.zoom,
  resolution: (picture) => coarse(picture, 2),
  contrast: (picture, random) => tone(picture, random.uniform(0.4, 1.4), random.uniform(-0.2, 0.3)),
  hole: (picture, random) => cutout(picture, cutoutBox(picture, HOLE, random)),
  noise: noisy,
}

function testOf(name: Test, test: Labelled, random: Stream): Labelled {
  const first = {
    ...test,
    count: TESTED,
    inputs: test.inputs.slice(0, PIXELS * TESTED),
    labels: test.labels.slice(0, TESTED),
  }
  return mapped(first, (picture) => HOW[name](picture, random))
}

/** The digits of a seed, split and put to every test. */
export const digitsOf = memo(2, (seed: number): Digits => {
  const draws = stream(seed)
  const { train, test } = splitDigits(draws.fork('split'), TRAINED)
  const of = (name: Test): Labelled => testOf(name, test, draws.fork('tests').fork(name))
  const [clean, shift, turn, zoom, resolution, contrast, hole, noise] = TESTS.map(of)
  return { train, test, tests: { clean, shift, turn, zoom, resolution, contrast, hole, noise } }
})
