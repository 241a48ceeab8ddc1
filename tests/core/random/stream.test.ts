import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { type Stream, stream } from '../../../src/core/random'
import { chiSquare, count, mean } from './sample'

const words = (of: Stream) => Array.from({ length: 8 }, () => of.bits32())

describe('the same seed gives the same numbers', () => {
  test('for good: the first draws of seed 0 are written down here', () => {
    const random = stream(0)
    expect([random.bits32(), random.bits32(), random.uniform(), random.normal(), random.integer(10)]).toEqual(
      [618833282, 4170907006, 0.9279524083679933, 0.5353852552911075, 3],
    )
    expect(words(stream(0).fork('init'))).toEqual([
      3153359963, 1062828971, 3495662995, 4131139719, 3976848872, 3203650578, 3419873293, 2535941925,
    ])
  })

  test('a fork depends on seed and names, not on how much was drawn', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(50), (seed, name, draws) => {
        const used = stream(seed)
        for (let i = 0; i < draws; i++) used.uniform()
        expect(words(used.fork(name))).toEqual(words(stream(seed).fork(name)))
      }),
    )
  })

  test('forking leaves the parent where it was', () => {
    const forked = stream(7)
    forked.fork('noise').normal()
    expect(words(forked)).toEqual(words(stream(7)))
  })

  test('other seeds, other names and other orders of names give other streams', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 500; seed++) {
      for (const name of ['', 'a', 'b', 'ab', 'ba', 'init', 'inis', '0', '1', '10']) {
        seen.add(words(stream(seed).fork(name)).join())
      }
    }
    expect(seen.size).toBe(5000)
    expect(words(stream(1).fork('a').fork('b'))).not.toEqual(words(stream(1).fork('b').fork('a')))
    expect(words(stream(1).fork('ab'))).not.toEqual(words(stream(1).fork('a').fork('b')))
    expect(words(stream(2 ** 32))).not.toEqual(words(stream(0)))
  })

  test('first draws of neighbouring seeds and forks are uncorrelated and uniform', () => {
    const bySeed = Float64Array.from({ length: count }, (_, seed) => stream(seed).uniform())
    const byFork = Float64Array.from({ length: count }, (_, k) => stream(1).fork(k).uniform())
    for (const values of [bySeed, byFork]) {
      expect(Math.abs(mean(values) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / count))
      const lagged = values.slice(1).map((value, i) => (value - 0.5) * (values[i] - 0.5))
      expect(Math.abs(mean(lagged))).toBeLessThan((4 / 12) * Math.sqrt(1 / count))
      expect(chiSquare(values, 100)).toBeLessThan(160)
    }
  })
})

// Arrays are filled in pieces of 64.
describe.each([0, 1, 63, 64, 65, 200])('filling an array of %i', (length) => {
  const kinds = [Float32Array, Float64Array] as const

  test.each(kinds)('draws what single calls draw, rounded to the array, and goes on behind it', (Kind) => {
    const [filling, single] = [stream(4), stream(4)]
    const normals = new Kind(length).map(() => single.normal(1, 2))
    expect(filling.fillNormal(new Kind(length), 1, 2)).toEqual(normals)
    const uniforms = new Kind(length).map(() => single.uniform(-1, 3))
    expect(filling.fillUniform(new Kind(length), -1, 3)).toEqual(uniforms)
    expect(filling.bits32()).toBe(single.bits32())
  })

  test.each(kinds)('with values and noise leaves the values alone', (Kind) => {
    const values = new Kind(length).map((_, i) => i / 3)
    const single = stream(5)
    const expected = values.map((value) => value + single.normal(0, 0.3))
    expect(stream(5).withNoise(values, 0.3)).toEqual(expected)
    expect(values).toEqual(new Kind(length).map((_, i) => i / 3))
  })
})

test('impossible requests are refused by name and value', () => {
  expect(() => stream(-1)).toThrow('stream: seed must be a whole number from 0 to 2^53 - 1, is -1')
  expect(() => stream(0.5)).toThrow('0.5')
  expect(() => stream(0).integer(0)).toThrow('integer: count must be a whole number from 1 to 2^32, is 0')
  expect(() => stream(0).beta(0, 1)).toThrow('beta: both shapes must be positive and finite, are 0 and 1')
})
