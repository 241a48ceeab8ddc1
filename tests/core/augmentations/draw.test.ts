import { expect, it } from 'vitest'
import { changes, type Change, raster } from '../../../src/core/augmentations'
import { stream } from '../../../src/core/random'

const DRAWS = 4000
const picture = raster(8, 8, stream(1).fork('picture').fillUniform(new Float32Array(64)))

/** Share of draws in which the picture did not stay as it was. */
function shareChanged(name: Change): number {
  const random = stream(1).fork(name)
  const isSame = (values: ArrayLike<number>) =>
    Array.from(values).every((value, i) => value === picture.values[i])
  let count = 0
  for (let i = 0; i < DRAWS; i++) if (!isSame(changes[name](picture, random).values)) count++
  return count / DRAWS
}

it.each([
  ['shift', 8 / 9],
  ['upsideDown', 1 / 2],
  ['resolution', 1 / 2],
  ['turn', 1],
  ['zoom', 1],
  ['contrast', 1],
] as const)('%s changes %d of all visits', (name, share) => {
  const error = Math.sqrt((share * (1 - share)) / DRAWS)
  expect(Math.abs(shareChanged(name) - share)).toBeLessThanOrEqual(4 * error)
})
