import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Contrast,
  donskerVaradhan,
  dotScores,
  infoNce,
  jensenShannon,
  pullBackScores,
  type Scores,
} from '../../../src/core/contrast'
import { stream } from '../../../src/core/random'

const OBJECTIVES = { jensenShannon, infoNce, donskerVaradhan }
const NAMED = Object.entries(OBJECTIVES)

/** Scores drawn anew, the right columns wherever. */
function drawn(seed: number, rows: number, columns: number, spread = 2): Scores {
  const random = stream(seed)
  return {
    rows,
    columns,
    values: random.fillNormal(new Float64Array(rows * columns), 0, spread),
    right: Uint32Array.from({ length: rows }, () => random.integer(columns)),
  }
}

function expectSlopes(objective: (scores: Scores) => Contrast, scores: Scores): void {
  const values = Float64Array.from(scores.values)
  const { gradient } = objective(scores)
  const at = (i: number, value: number): number =>
    objective({ ...scores, values: values.with(i, value) }).value
  values.forEach((value, i) => {
    expect(gradient[i]).toBeCloseTo((at(i, value + 1e-5) - at(i, value - 1e-5)) / 2e-5, 8)
  })
}

describe('objectives on a table of scores', () => {
  it.each(NAMED)('%s has the gradient of its value', (_, objective) => {
    expectSlopes(objective, drawn(1, 4, 3))
    expectSlopes(objective, drawn(2, 3, 5, 6))
  })

  // Python's math.log1p, math.exp and math.log, term by term as in the definitions.
  it.each([
    ['jensenShannon', -0.8491288408999745],
    ['infoNce', 0.7806272637458772],
    ['donskerVaradhan', 1.7047421928534143],
  ] as const)('%s is what its definition gives', (name, value) => {
    const scores = { rows: 2, columns: 3, values: [2, -1, 0.5, 0.3, 1.5, -0.2], right: [0, 1] }
    expect(OBJECTIVES[name](scores).value).toBeCloseTo(value, 12)
  })

  it.each(NAMED)('%s stays finite at scores of a thousand', (_, objective) => {
    const { value, gradient } = objective({
      rows: 2,
      columns: 2,
      values: [1000, -1000, 1000, -1000],
      right: [0, 1],
    })
    expect(Number.isFinite(value)).toBe(true)
    expect(gradient.every(Number.isFinite)).toBe(true)
  })

  it.each(NAMED)('%s takes no table that does not fit', (_, objective) => {
    const scores = drawn(1, 2, 2)
    expect(() => objective({ ...scores, rows: 3 })).toThrow(RangeError)
    expect(() => objective({ ...scores, right: [0] })).toThrow(RangeError)
    expect(() => objective({ ...scores, right: [0, 2] })).toThrow(/column 2 of 2/)
    expect(() => objective({ ...scores, right: [-1, 0] })).toThrow(/column -1 of 2 is right in row 0/)
    expect(() => objective({ ...scores, right: [0, 0.5] })).toThrow(RangeError)
    expect(() => objective({ rows: 0, columns: 2, values: [], right: [] })).toThrow(RangeError)
  })

  it('of equal scores none knows anything', () => {
    const equal = { rows: 3, columns: 3, values: new Float64Array(9).fill(0), right: [0, 1, 2] }
    expect(jensenShannon(equal).value).toBeCloseTo(-2 * Math.LN2, 14)
    expect(infoNce(equal).value).toBeCloseTo(0, 14)
    expect(donskerVaradhan(equal).value).toBeCloseTo(0, 14)
  })

  it('one candidate is no question: InfoNCE is 0 with no slope, the others refuse', () => {
    const one = { rows: 2, columns: 1, values: [3, -7], right: [0, 0] }
    expect(infoNce(one).value).toBe(0)
    expect(Math.max(...infoNce(one).gradient.map(Math.abs))).toBeLessThan(1e-15)
    expect(() => jensenShannon(one)).toThrow(RangeError)
    expect(() => donskerVaradhan(one)).toThrow(RangeError)
  })

  it('InfoNCE never certifies more than log N, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (seed, columns, spread) => {
          const scores = drawn(seed, 3, columns, spread)
          expect(infoNce(scores).value).toBeLessThanOrEqual(Math.log(columns) + 1e-12)
        },
      ),
    )
    const sure = { rows: 2, columns: 2, values: [900, -900, -900, 900], right: [0, 1] }
    expect(infoNce(sure).value).toBe(Math.LN2)
    expect(donskerVaradhan(sure).value).toBe(1800)
  })
})

describe('scores as dot products', () => {
  const sides = { askers: [1, 2, 3, 4, 5, 6], candidates: [1, 0, 0, 1, 1, 1], size: 2 }

  it('are of all with all, the right one on the diagonal', () => {
    const scores = dotScores(sides)
    expect([...Float64Array.from(scores.values)]).toEqual([1, 2, 3, 3, 4, 7, 5, 6, 11])
    expect([...Uint32Array.from(scores.right)]).toEqual([0, 1, 2])
  })

  it('are of some with their own and those that follow, the first after the last', () => {
    const scores = dotScores(sides, 2)
    expect([...Float64Array.from(scores.values)]).toEqual([1, 2, 4, 7, 11, 5])
    expect([...Uint32Array.from(scores.right)]).toEqual([0, 0, 0])
    expect([...Float64Array.from(dotScores(sides, 1).values)]).toEqual([1, 4, 11])
  })

  it.each([1, 2, 4, 5])('pull gradients back to both sides, %i candidates', (count) => {
    const random = stream(9)
    const askers = random.fillNormal(new Float64Array(15))
    const candidates = random.fillNormal(new Float64Array(15))
    const weights = random.fillNormal(new Float64Array(5 * count))
    const total = (a: Float64Array, b: Float64Array): number =>
      Float64Array.from(dotScores({ askers: a, candidates: b, size: 3 }, count).values).reduce(
        (sum, value, at) => sum + weights[at] * value,
        0,
      )
    const back = pullBackScores({ askers, candidates, size: 3 }, weights)
    const slope = (at: (h: number) => number): number => (at(1e-4) - at(-1e-4)) / 2e-4
    for (let i = 0; i < 15; i++) {
      expect(back.askers[i]).toBeCloseTo(
        slope((h) => total(askers.with(i, askers[i] + h), candidates)),
        8,
      )
      expect(back.candidates[i]).toBeCloseTo(
        slope((h) => total(askers, candidates.with(i, candidates[i] + h))),
        8,
      )
    }
  })

  it('need as many candidates as are asked for', () => {
    expect(() => dotScores(sides, 4)).toThrow(RangeError)
    expect(() => dotScores(sides, 0)).toThrow(RangeError)
    expect(() => dotScores({ ...sides, candidates: [1, 2] })).toThrow(RangeError)
    expect(() => dotScores({ ...sides, size: 4 })).toThrow(RangeError)
  })
})
