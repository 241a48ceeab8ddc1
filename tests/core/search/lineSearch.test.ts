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
