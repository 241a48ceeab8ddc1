import { describe, expect, it } from 'vitest'
import {
  certifiedByCandidates,
  gaussianInformation,
  gaussianScores,
  infoNce,
} from '../../../src/core/contrast'
import { stream } from '../../../src/core/random'
import { mean } from '../../../src/core/statistics'

describe('Gaussian pairs', () => {
  it('share −½·d·ln(1 − ρ²) nats', () => {
    expect(gaussianInformation({ size: 2, correlation: 0.9 })).toBeCloseTo(1.6607312068216509, 12)
    expect(gaussianInformation({ size: 20, correlation: 0.9 })).toBeCloseTo(10 * 1.6607312068216509, 11)
    expect(gaussianInformation({ size: 5, correlation: 0 })).toBe(0)
  })

  it('have scores whose mean over true pairs is the information, and over false ones of their exponential is 1', () => {
    const pair = { size: 2, correlation: 0.5 }
    const { values, rows, columns } = gaussianScores(pair, 20_000, 2, stream(1))
    const own = Array.from({ length: rows }, (_, row) => values[row * columns])
    expect(mean(own)).toBeCloseTo(gaussianInformation(pair), 1)
    const tables = Array.from({ length: 400 }, (_, i) => gaussianScores(pair, 50, 2, stream(2).fork(i)))
    const strangers = tables.flatMap((table) =>
      Array.from({ length: 50 }, (_, row) => table.values[2 * row + 1]),
    )
    expect(mean(strangers.map((score) => Math.exp(score)))).toBeCloseTo(1, 1)
    // Of a false pair it is −½·ln(1 − ρ²) − ρ²/(1 − ρ²) on average, for each of its numbers.
    expect(mean(strangers)).toBeCloseTo(2 * (-0.5 * Math.log(0.75) - 1 / 3), 1)
  })

  it('certify what InfoNCE says of the first so many candidates', () => {
    const scores = gaussianScores({ size: 3, correlation: 0.8 }, 12, 16, stream(3))
    const [two, all] = certifiedByCandidates(scores, [2, 16])
    expect(all).toBeCloseTo(infoNce(scores).value, 12)
    const values = Float64Array.from(
      { length: 24 },
      (_, at) => scores.values[Math.floor(at / 2) * 16 + (at % 2)],
    )
    expect(two).toBeCloseTo(infoNce({ ...scores, columns: 2, values }).value, 12)
    expect(certifiedByCandidates(scores, [1])).toEqual([0])
  })

  it('take no counts that fall or are too many, and no full correlation', () => {
    const scores = gaussianScores({ size: 1, correlation: 0.8 }, 2, 4, stream(3))
    for (const counts of [
      [4, 2],
      [0, 2],
      [2, 5],
      [2, 2],
    ])
      expect(() => certifiedByCandidates(scores, counts)).toThrow(RangeError)
    expect(() => gaussianScores({ size: 1, correlation: 1 }, 2, 4, stream(3))).toThrow(RangeError)
  })
})
