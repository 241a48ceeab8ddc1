import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  arrived,
  bySetting,
  comparePairs,
  countPairs,
  gridOverSeeds,
  mean,
  nearestIndex,
  orNaN,
  overSeeds,
  rootMeanSquare,
  spreadOf,
} from '../../../src/core/statistics'

describe('many runs', () => {
  test('give one config a seed, from 0', () => {
    expect(overSeeds(3, (seed) => ({ seed }))).toEqual([{ seed: 0 }, { seed: 1 }, { seed: 2 }])
  })

  test('of a grid come seed after seed, and go back to their settings, however many have come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        fc.infiniteStream(fc.boolean()),
        (settings, seeds, coins) => {
          const configs = gridOverSeeds(settings, seeds, (setting, seed) => ({ setting, seed }))
          expect(configs.map(({ seed }) => seed)).toEqual(
            configs.map((_, i) => Math.floor(i / settings.length)),
          )
          const results = configs.map((config) => (coins.next().value ? config : undefined))
          const grouped = bySetting(results, settings.length)
          expect(grouped).toEqual(
            settings.map((setting) => arrived(results).filter((config) => config.setting === setting)),
          )
        },
      ),
    )
  })
})

describe('the nearest tried value', () => {
  test('is no further than any other, and the first of those', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }),
        fc.integer({ min: -20, max: 20 }),
        (values, x) => {
          const distances = values.map((value) => Math.abs(value - x))
          expect(nearestIndex(values, x)).toBe(distances.indexOf(Math.min(...distances)))
        },
      ),
    )
  })

  test('is nowhere where none was tried', () => {
    expect(nearestIndex([], 1)).toBe(-1)
  })
})

describe('pairs', () => {
  test('are counted as the comparison counts them, and nothing of none', () => {
    expect(countPairs([1, 2, 3, Number.NaN], [2, 2, 1, 0])).toEqual({ wins: 1, losses: 1, ties: 2 })
    expect(comparePairs([1, 5, 3], [2, 2, 1])).toMatchObject(countPairs([1, 5, 3], [2, 2, 1]))
    expect(countPairs([], [])).toEqual({ wins: 0, losses: 0, ties: 0 })
    expect(() => countPairs([1], [])).toThrow(RangeError)
  })

  test('of infinite values are told apart too', () => {
    expect(countPairs([Infinity, 1], [1, Infinity])).toEqual({ wins: 1, losses: 1, ties: 0 })
  })
})

test('a statistic of no values is NaN', () => {
  expect(orNaN([], mean)).toBeNaN()
  expect(orNaN([1, 3], mean)).toBe(2)
})

test('the root mean square of 3 and 4 is √12.5, and none has none', () => {
  expect(rootMeanSquare([3, 4])).toBe(Math.sqrt(12.5))
  expect(() => rootMeanSquare([])).toThrow(RangeError)
})

test('a spread has a middle and two ends for each setting, extremes unless told otherwise', () => {
  expect(spreadOf([[1, 2, 6], []], mean)).toEqual({
    middle: [3, Number.NaN],
    low: [1, Number.NaN],
    high: [6, Number.NaN],
  })
  const ends = { low: mean, high: mean }
  expect(spreadOf([[1, 3]], (values) => values.length, ends)).toEqual({ middle: [2], low: [2], high: [2] })
})
