import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { oneHot, pick, split, twoMoons, withWrongLabels } from '../../../src/core/datasets'
import { stream } from '../../../src/core/random'

const moons = twoMoons(50, 0.1, stream(1))

test('picking takes rows with their labels, in the order asked for', () => {
  const { count, inputs, labels } = pick(moons, [3, 3, 0])
  expect(count).toBe(3)
  expect(inputs).toEqual(
    Float32Array.of(
      ...moons.inputs.subarray(6, 8),
      ...moons.inputs.subarray(6, 8),
      ...moons.inputs.subarray(0, 2),
    ),
  )
  expect(Array.from(labels)).toEqual([1, 1, 0])
  expect(() => pick(moons, [50])).toThrow('pick: example 50 of 50')
})

test('a split has no example in common and leaves none out', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 50 }), (seed, size) => {
      const { train, test } = split(moons, size, stream(seed))
      expect(train.count).toBe(size)
      expect(Float32Array.of(...train.inputs, ...test.inputs).sort()).toEqual(moons.inputs.slice().sort())
    }),
  )
  expect(() => split(moons, 51, stream(1))).toThrow('split: 51 of 50 examples')
})

test('wrong labels are as many as asked for, all of them wrong, all others untouched', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
      const { labels, inputs } = withWrongLabels({ ...moons, classes: 5 }, share, stream(seed))
      const wrong = labels.filter((label, i) => label !== moons.labels[i])
      expect(wrong.length).toBe(Math.round(share * 50))
      expect(labels.every((label) => label < 5)).toBe(true)
      expect(inputs).toBe(moons.inputs)
    }),
  )
  expect(() => withWrongLabels(moons, 2, stream(1))).toThrow('withWrongLabels: share 2 is outside 0 to 1')
})

test('a label’s row has its 1 at the class', () => {
  expect(Array.from(oneHot({ labels: Uint8Array.of(2, 0), classes: 3 }))).toEqual([0, 0, 1, 1, 0, 0])
})
