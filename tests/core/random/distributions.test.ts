import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { stream } from '../../../src/core/random'
import { chiSquare, count, draw, mean, variance } from './sample'

describe('the distributions', () => {
  test('uniform covers its interval evenly', () => {
    const random = stream(5)
    expect(
      chiSquare(
        draw(() => random.uniform()),
        1000,
      ),
    ).toBeLessThan(1000 + 4 * Math.sqrt(2000))
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (seed, low, width) => {
          const value = stream(seed).uniform(low, low + width)
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThan(low + width)
        },
      ),
    )
  })

  test('normal has the moments of the normal distribution', () => {
    const random = stream(2)
    const values = draw(() => random.normal(3, 2))
    const standard = values.map((value) => (value - 3) / 2)
    expect(Math.abs(mean(standard))).toBeLessThan(4 / Math.sqrt(count))
    expect(Math.abs(variance(standard) - 1)).toBeLessThan(4 * Math.sqrt(2 / count))
    expect(Math.abs(mean(standard.map((z) => z ** 3)))).toBeLessThan(4 * Math.sqrt(15 / count))
    expect(Math.abs(mean(standard.map((z) => z ** 4)) - 3)).toBeLessThan(4 * Math.sqrt(96 / count))
    expect(mean(standard.map((z) => (Math.abs(z) > 1.959963984540054 ? 1 : 0)))).toBeCloseTo(0.05, 2)
  })

  test('integer is even over its range and never reaches its bound', () => {
    const random = stream(3)
    const values = draw(() => (random.integer(6) + 0.5) / 6)
    expect(chiSquare(values, 6)).toBeLessThan(5 + 4 * Math.sqrt(10))
    expect(stream(0).integer(1)).toBe(0)
    expect(stream(0).integer(2 ** 32)).toBe(stream(0).bits32())
  })

  test('Beta has mean a/(a+b) and its variance, for shapes below and above 1', () => {
    for (const [a, b] of [
      [1, 1],
      [0.2, 0.2],
      [2, 5],
      [0.5, 3],
      [40, 10],
    ] as const) {
      const random = stream(11).fork(`${a}/${b}`)
      const values = draw(() => random.beta(a, b))
      const spread = (a * b) / ((a + b) ** 2 * (a + b + 1))
      expect(Math.abs(mean(values) - a / (a + b))).toBeLessThan(4 * Math.sqrt(spread / count))
      expect(variance(values) / spread).toBeCloseTo(1, 1)
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
    }
    expect(stream(1).beta(1e-3, 1e-3)).not.toBeNaN()
  })

  test('Beta(1, 1) is uniform', () => {
    const random = stream(12)
    expect(
      chiSquare(
        draw(() => random.beta(1, 1)),
        100,
      ),
    ).toBeLessThan(100 + 4 * Math.sqrt(200))
  })

  test('Bernoulli and signs come as often as asked', () => {
    const random = stream(13)
    expect(Math.abs(mean(draw(() => (random.bernoulli(0.3) ? 1 : 0))) - 0.3)).toBeLessThan(
      4 * Math.sqrt(0.21 / count),
    )
    expect(Math.abs(mean(draw(() => random.sign())))).toBeLessThan(4 / Math.sqrt(count))
    expect(mean(random.fillBernoulli(new Float32Array(count), 0.8))).toBeCloseTo(0.8, 2)
    expect(random.bernoulli(0)).toBe(false)
    expect(random.bernoulli(1)).toBe(true)
  })
})

describe('orders', () => {
  test('a permutation holds every number once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(200), (seed, length) => {
        const order = stream(seed).permutation(length)
        expect(Array.from(order).toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i))
      }),
    )
  })

  test('each of the 24 orders of four values is equally likely', () => {
    const random = stream(21)
    const seen = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle(['a', 'b', 'c', 'd']).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    const statistic = Array.from(seen.values()).reduce((sum, hits) => sum + (hits - 1000) ** 2 / 1000, 0)
    expect(seen.size).toBe(24)
    expect(statistic).toBeLessThan(23 + 4 * Math.sqrt(46))
  })
})
