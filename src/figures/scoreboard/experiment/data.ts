import { changes, cutout, cutoutBox, type Raster, raster } from '../../../core/augmentations'
import { type Labelled, pick, withWrongLabels } from '../../../core/datasets'
import { splitDigits } from '../../../core/datasets/digits'
import { memo } from '../../../core/memo'
import { poisonedWith, stamped } from '../../../core/poisoning'
import { type Stream, stream } from '../../../core/random'
import type { Test } from '../names'

export const SIDE = 8
export const PIXELS = SIDE * SIDE
/** Digits trained on, and fresh ones behind each test; attacks cost more. */
const TRAINED = 400
const TESTED = 500
const ATTACKED = 250

const NOISE = 0.3
const SPECKS = 5
export const HOLE = 3
const WRONG = 0.3
/** Digits from this one on are rare: training has this share of them. */
const RARE_FROM = 5
const RARE = 0.2
/** Two pixels in a corner, where hardly any digit has ink. */
const TRIGGER = Uint8Array.from({ length: PIXELS }, (_, at) => (at === 0 || at === SIDE + 1 ? 1 : 0))
const TARGET = 0
const POISONED = 0.03

/** What nets are trained on: good digits, and what each threat makes of them. */
export const MATERIALS = ['clean', 'labels', 'rare', 'poison'] as const
export type Material = (typeof MATERIALS)[number]

export interface Digits {
  train: Readonly<Record<Material, Labelled>>
  test: Readonly<Record<Test, Labelled>>
}

/** The same examples, every picture changed. */
export function mapped(data: Labelled, change: (picture: Raster) => Raster): Labelled {
  const inputs = new Float32Array(data.inputs.length)
  for (let from = 0; from < inputs.length; from += PIXELS) {
    const picture = raster(SIDE, SIDE, data.inputs.subarray(from, from + PIXELS))
    inputs.set(change(picture).values, from)
  }
  return { ...data, inputs }
}

/** Noise on every pixel, cut off at paper and ink. */
export function noisy(data: Labelled, sd: number, random: Stream): Labelled {
  const inputs = random.withNoise(data.inputs, sd).map((value) => Math.min(1, Math.max(0, value)))
  return { ...data, inputs }
}

function specked(picture: Raster, random: Stream): Raster {
  const values = picture.values.slice()
  for (const at of random.permutation(PIXELS).subarray(0, SPECKS)) values[at] = random.bernoulli(0.5) ? 1 : 0
  return { ...picture, values }
}

const rowsWhere = (data: Labelled, keep: (label: number, row: number) => boolean): Labelled =>
  pick(
    data,
    [...data.labels.keys()].filter((row) => keep(data.labels[row], row)),
  )

const firstOf = (data: Labelled, count: number): Labelled => rowsWhere(data, (_, row) => row < count)

/** The digits with a fifth of each rare kind left; they stand in random order already. */
function thinned(data: Labelled): Labelled {
  const left = new Map<number, number>()
  for (const label of data.labels) left.set(label, (left.get(label) ?? 0) + (label < RARE_FROM ? 1 : RARE))
  return rowsWhere(data, (label) => {
    const more = left.get(label) ?? 0
    left.set(label, more - 1)
    return more >= 0.5
  })
}

/** The digits of a seed, as training and tests show them. */
export const digitsOf = memo(2, (seed: number): Digits => {
  const draws = stream(seed)
  const { train, test } = splitDigits(draws.fork('split'), TRAINED)
  const fresh = firstOf(test, TESTED)
  const others = rowsWhere(fresh, (label) => label !== TARGET)
  const drawn = (name: string): Stream => draws.fork('threats').fork(name)
  const [forSpecks, forHoles, forShifts] = [drawn('specks'), drawn('hole'), drawn('shift')]
  return {
    train: {
      clean: train,
      labels: withWrongLabels(train, WRONG, drawn('labels')),
      rare: thinned(train),
      poison: poisonedWith(train, { trigger: TRIGGER, target: TARGET }, POISONED, drawn('poison')).data,
    },
    test: {
      clean: fresh,
      noise: noisy(fresh, NOISE, drawn('noise')),
      specks: mapped(fresh, (picture) => specked(picture, forSpecks)),
      hole: mapped(fresh, (picture) => cutout(picture, cutoutBox(picture, HOLE, forHoles))),
      shift: mapped(fresh, (picture) => changes.shift(picture, forShifts)),
      attack: firstOf(fresh, ATTACKED),
      labels: fresh,
      rare: rowsWhere(fresh, (label) => label >= RARE_FROM),
      poison: { ...others, inputs: stamped(others.inputs, TRIGGER) },
    },
  }
})
