import { describe, expect, it } from 'vitest'
import { leastSquares, leastTrimmedSquares, residuals } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { accepts, cooled, SwapSearch } from '../../../src/core/search'

describe('accepts', () => {
  it('visits a ring of five states as Boltzmann’s law says', () => {
    const energies = [0, 0.5, 1, 2, 0.3]
    const temperature = 0.8
    const steps = 200_000
    const random = stream(3)
    const visits = energies.map(() => 0)
    let at = 0
    for (let step = 0; step < steps; step++) {
      const next = (at + (random.bernoulli(0.5) ? 1 : 4)) % 5
      if (accepts(energies[next] - energies[at], temperature, random)) at = next
      visits[at]++
    }
    const weights = energies.map((energy) => Math.exp(-energy / temperature))
    const total = weights.reduce((sum, weight) => sum + weight)
    visits.forEach((count, i) => expect(count / steps).toBeCloseTo(weights[i] / total, 2))
  })

  it('never takes what is worse at temperature 0, and always what is no worse', () => {
    const random = stream(1)
    for (let i = 0; i < 1000; i++) {
      expect(accepts(1e-300, 0, random)).toBe(false)
      expect(accepts(0, 0, random)).toBe(true)
      expect(accepts(-1, 5, random)).toBe(true)
    }
  })

  it.each([
    [10, 0.7408, 0.013],
    [1, 0.0498, 0.007],
  ])('takes 3 worse at temperature %d in a share of %d', (temperature, share, error) => {
    const random = stream(2)
    let taken = 0
    for (let i = 0; i < 20_000; i++) if (accepts(3, temperature, random)) taken++
    expect(Math.abs(taken / 20_000 - share)).toBeLessThan(error)
  })
})

it('cools from the start to 0 by the square of what is left', () => {
  expect([0, 2, 4, 5].map((step) => cooled(10, step, 4))).toEqual([10, 2.5, 0, 0])
})

describe('SwapSearch', () => {
  const random = stream(7)
  const x = random.fillUniform(new Float64Array(30), 990, 1000)
  const y = Float64Array.from(
    x,
    (value, i) => (i < 20 ? 3 + 0.5 * value : 700 - value / 5) + random.normal(0, 0.2),
  )

  it('knows the line of its points and their squares, after any number of swaps', () => {
    const search = new SwapSearch(x, y, 17, stream(1))
    for (let round = 0; round < 5; round++) {
      const { chosen } = search
      expect(chosen.reduce((sum, one) => sum + one, 0)).toBe(17)
      const line = leastSquares(x, y, { weights: Float64Array.from(chosen) })
      const squares = residuals(line, x, y).reduce((sum, rest, i) => sum + chosen[i] * rest * rest, 0)
      expect(search.energy / squares).toBeCloseTo(1, 8)
      expect(search.line[1]).toBeCloseTo(line[1], 7)
      expect(search.line[0] / line[0]).toBeCloseTo(1, 7)
      for (let step = 0; step < 100; step++) search.step(100)
    }
  })

  it('never climbs at temperature 0', () => {
    const search = new SwapSearch(x, y, 17, stream(2))
    for (let step = 0; step < 500; step++) {
      const before = search.energy
      search.step(0)
      expect(search.energy).toBeLessThanOrEqual(before)
    }
  })

  it('ends, cooled, near the best line that all pairs of points yield', () => {
    const search = new SwapSearch(x, y, 17, stream(3))
    for (let step = 0; step < 3000; step++) search.step(cooled(30, step, 3000))
    const best = leastTrimmedSquares(x, y, stream(0), { keep: 17, pairs: Infinity })
    expect(search.energy / best.objective).toBeLessThan(1.2)
  })

  it('begins alike from equal streams', () => {
    const [a, b] = [new SwapSearch(x, y, 17, stream(4)), new SwapSearch(x, y, 17, stream(4))]
    expect(a.chosen).toEqual(b.chosen)
    for (let step = 0; step < 50; step++) expect(a.step(1)).toBe(b.step(1))
    expect(a.energy).toBe(b.energy)
  })

  it('swaps nothing where all points are kept', () => {
    const search = new SwapSearch(x, y, 30, stream(5))
    expect(search.step(1e9)).toBe(false)
  })

  it('keeps the mean where all its points share one x', () => {
    const search = new SwapSearch([5, 5, 5], [1, 2, 3], 3, stream(6))
    expect(Array.from(search.line)).toEqual([2, 0])
    expect(search.energy).toBeCloseTo(2, 12)
  })

  it('says what it cannot search', () => {
    expect(() => new SwapSearch([1, 2], [1], 2, stream(0))).toThrow('SwapSearch: 2 x, 1 y')
    expect(() => new SwapSearch([1, 2, 3], [1, 2, 3], 1, stream(0))).toThrow('SwapSearch: keep 1 of 3 points')
    expect(() => new SwapSearch([1, 2, 3], [1, 2, 3], 4, stream(0))).toThrow('SwapSearch: keep 4 of 3 points')
  })
})
