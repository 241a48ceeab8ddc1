import { describe, expect, it } from 'vitest'
import { leastAbsoluteDeviations, leastSquares } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { LineSearch, LossTable } from '../../../src/core/search'

const STEP = 1 / 16
const grid = {
  intercepts: { from: -2, count: 21 },
  slopes: { from: -2.5, count: 11 },
  step: 0.5,
  halvings: 12,
}

const random = stream(3)
const x = random.fillUniform(new Float64Array(40), -1, 1)
const y = x.map((at, i) => 0.3 - 0.6 * at + random.normal(0, 0.3) + (i < 8 ? 6 : 0))
const search = new LineSearch(x, y, grid, STEP)

const table = (loss: (r: number) => number, length = 400): LossTable =>
  new LossTable(
    Float64Array.from({ length }, (_, i) => loss(i * STEP)),
    STEP,
  )

/** Sum of a loss as its table has it: straight between the knots. */
function sumOf(loss: (r: number) => number, line: ArrayLike<number>): number {
  const [a, b] = [line[0], line[1]]
  return x.reduce((sum, at, i) => {
    const place = Math.abs(y[i] - a - b * at) / STEP
    const [below, above] = [loss(Math.floor(place) * STEP), loss((Math.floor(place) + 1) * STEP)]
    return sum + below + (place - Math.floor(place)) * (above - below)
  }, 0)
}

describe('a search for the line of the least loss', () => {
  it('finds the line of least squares', () => {
    const line = search.by(table((r) => r * r))
    const exact = leastSquares(x, y)
    expect(Math.abs(line[0] - exact[0])).toBeLessThan(0.02)
    expect(Math.abs(line[1] - exact[1])).toBeLessThan(0.02)
  })

  it('finds a line whose absolute deviations are nearly the least', () => {
    const sum = (line: ArrayLike<number>) => sumOf((r) => r, line)
    const least = sum(leastAbsoluteDeviations(x, y))
    expect(sum(search.by(table((r) => r))) / least).toBeLessThan(1.001)
  })

  it('leaves wild points aside where the loss is flat for them', () => {
    const line = search.by(table(Math.tanh))
    const tame = leastSquares(x.slice(8), y.slice(8))
    expect(Math.abs(line[0] - tame[0])).toBeLessThan(0.1)
    expect(Math.abs(line[1] - tame[1])).toBeLessThan(0.2)
  })

  it('does what it says: the best of the grid, then of eight neighbours at half the distance', () => {
    const spans = { from: -2, to: 8, first: -2.5, last: 2.5 }
    for (const loss of [
      (r: number) => Math.min(r * r, 3) + Math.cos(3 * r),
      (r: number) => Math.sqrt(r),
      (r: number) => r * r * r,
    ]) {
      let best = [NaN, NaN, Infinity]
      const meet = (a: number, b: number): void => {
        const sum = sumOf(loss, [a, b])
        if (sum < best[2]) best = [a, b, sum]
      }
      for (let b = spans.first; b <= spans.last; b += 0.5)
        for (let a = spans.from; a <= spans.to; a += 0.5) meet(a, b)
      for (let reach = 0.25, left = grid.halvings; left > 0; left -= 1, reach /= 2) {
        const [a, b] = best
        for (const i of [-1, 0, 1]) for (const j of [-1, 0, 1]) meet(a + i * reach, b + j * reach)
      }
      const found = search.by(table(loss))
      expect(found[0]).toBeCloseTo(best[0], 9)
      expect(found[1]).toBeCloseTo(best[1], 9)
    }
  })

  it('goes less than a step beyond its grid, in intercept and slope', () => {
    const [one, two] = [
      { from: 0, count: 1 },
      { from: 0, count: 2 },
    ]
    const ends = { step: 1, halvings: 6 }
    const size = table((r) => r)
    for (const [far, end] of [
      [3, 1.984375],
      [-3, -0.984375],
    ]) {
      const y = Float64Array.of(far, far)
      const level = new LineSearch(Float64Array.of(0, 0), y, { ...ends, intercepts: two, slopes: one }, STEP)
      expect(level.by(size)[0]).toBe(end)
      const [x, turned] = [Float64Array.of(1, -1), Float64Array.of(far, -far)]
      const steep = new LineSearch(x, turned, { ...ends, intercepts: one, slopes: two }, STEP)
      expect(steep.by(size)[1]).toBe(end)
    }
  })

  it('takes a table that just reaches, goes on straight beyond its ends, and refuses a shorter one', () => {
    // One point pulls the line away from ten by the last cell of the table, which rises thirty times as much.
    const few = { intercepts: { from: 0, count: 2 }, slopes: { from: 0, count: 1 }, step: 1, halvings: 6 }
    for (const { one, ten, needed, line } of [
      { one: -3, ten: 2, needed: 64, line: 0.9375 },
      { one: 4, ten: -1, needed: 65, line: 0 },
    ]) {
      const y = Float64Array.from({ length: 11 }, (_, i) => (i === 0 ? one : ten))
      const search = new LineSearch(new Float64Array(11), y, few, STEP)
      const kink = (needed - 1) * STEP
      const values = (steps: number) => table((r) => r + 29 * Math.max(0, r - kink), steps + 1)
      expect(() => search.by(values(needed - 1))).toThrow(`needed: ${needed} steps`)
      expect(search.by(values(needed))[0]).toBe(line)
    }
  })

  it('has found the best of its grid at least', () => {
    const loss = (r: number) => Math.min(r * r, 3) + Math.cos(3 * r)
    const found = sumOf(loss, search.by(table(loss)))
    for (let a = -2; a <= 8; a += 0.5)
      for (let b = -2.5; b <= 2.5; b += 0.5) expect(found).toBeLessThanOrEqual(sumOf(loss, [a, b]) + 1e-9)
  })

  it('takes the first line of the grid where all are equal', () => {
    expect(Array.from(search.by(table(() => 7)))).toEqual([-2, -2.5])
  })

  it('says what it cannot search', () => {
    expect(() => new LineSearch(x, y.slice(1), grid, STEP)).toThrow('LineSearch')
    expect(() => new LineSearch(x, y, grid, 0.3)).toThrow(
      'LineSearch: the table’s step 0.3 does not divide the grid’s 0.5',
    )
    expect(() => search.by(table((r) => r, 20))).toThrow('LineSearch: a table of 19 steps of 0.0625; needed:')
    expect(() => search.by(new LossTable(new Float64Array(400), 0.5))).toThrow(
      'LineSearch: a table of 399 steps of 0.5',
    )
  })
})
