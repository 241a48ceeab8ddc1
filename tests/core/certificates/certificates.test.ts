import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certifiedShares,
  partitionVote,
  radiusCeiling,
  radiusOf,
  smoothed,
  smoothedVote,
} from '../../../src/core/certificates'
import { normalCdf } from '../../../src/core/elementary'
import { stream } from '../../../src/core/random'

const votes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 })

/** The same vote after an attacker has turned some voters of the winner to one rival. */
const attacked = (before: readonly number[], winner: number, rival: number, turned: number): number => {
  const after = before.map((count, c) => count + (c === rival ? turned : 0) - (c === winner ? turned : 0))
  return after.indexOf(Math.max(...after))
}

describe('the partition vote', () => {
  it('stands against every attack within its certificate, and falls to one vote more', () => {
    fc.assert(
      fc.property(votes, (counts) => {
        const { winner, certified } = partitionVote(counts)
        const rivals = counts.flatMap((_, c) => (c === winner ? [] : [c]))
        for (const rival of rivals) {
          for (let turned = 0; turned <= Math.min(certified, counts[winner]); turned++) {
            expect(attacked(counts, winner, rival, turned)).toBe(winner)
          }
        }
        const falls = rivals.some((rival) => attacked(counts, winner, rival, certified + 1) !== winner)
        expect(falls || counts[winner] <= certified).toBe(true)
      }),
    )
  })

  it('takes ties against it into account: a rival with the smaller number wins them', () => {
    expect(partitionVote([10, 20])).toEqual({ winner: 1, certified: 4 })
    expect(partitionVote([20, 10])).toEqual({ winner: 0, certified: 5 })
    expect(partitionVote([3, 3])).toEqual({ winner: 0, certified: 0 })
    expect(() => partitionVote([])).toThrow(/no votes/)
  })
})

describe('randomised smoothing', () => {
  it('has the ceiling that so many agreeing copies allow', () => {
    expect(radiusCeiling(1000, 0.25)).toBeCloseTo(0.616, 3)
    expect(radiusCeiling(1000, 0.5)).toBeCloseTo(1.232, 3)
    expect(radiusCeiling(1000, 1)).toBeCloseTo(2.463, 3)
    expect(radiusCeiling(100_000, 1)).toBeCloseTo(3.81, 2)
  })

  it('gives for a linear rule its distance to the border, and never more', () => {
    // Of a half space at that distance, a share Φ(distance / σ) of the copies falls on its side.
    const distance = 0.7
    for (const sigma of [0.25, 0.5, 1]) {
      const trials = 1e9
      const found = smoothed(1, { successes: normalCdf(distance / sigma) * trials, trials, sigma })
      expect(found.radius).toBeLessThanOrEqual(distance)
      expect(found.radius).toBeCloseTo(distance, 3)
    }
  })

  it('is the distance to the border of a linear rule, whatever σ is, if the share is known', () => {
    for (const distance of [0.01, 0.4, 1.5652475842])
      for (const sigma of [0.5, 1, 2])
        expect(Math.abs(radiusOf(normalCdf(distance / sigma), sigma) - distance)).toBeLessThan(1e-9)
    expect(radiusOf(0.5, 1)).toBe(0)
    expect(radiusOf(0.2, 1)).toBe(0)
    expect(radiusOf(0, 1)).toBe(0)
    expect(radiusOf(1, 1)).toBe(Infinity)
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => radiusOf(share, 1)).toThrow(/share/)
  })

  it('judges the winner of one sample by another, and by no other class of it', () => {
    const found = smoothedVote([2, 60, 38], [100, 450, 450], { sigma: 1 })
    expect(found).toEqual({ winner: undefined, radius: 0 })
    expect(smoothedVote([0, 3, 3], [10, 980, 10], { sigma: 0.5 })).toEqual(
      smoothed(1, { successes: 980, trials: 1000, sigma: 0.5 }),
    )
    expect(smoothedVote([9], [900], { sigma: 1 }).winner).toBe(0)
    expect(() => smoothedVote([], [], { sigma: 1 })).toThrow(/0 classes/)
    expect(() => smoothedVote([1, 2], [1], { sigma: 1 })).toThrow(/2 classes and 1/)
  })

  it('promises too much for at most one sample in a thousand', () => {
    const [sigma, distance, trials] = [0.5, 0.4, 400]
    const share = normalCdf(distance / sigma)
    const random = stream(7)
    let broken = 0
    for (let run = 0; run < 3000; run++) {
      let successes = 0
      for (let i = 0; i < trials; i++) if (random.bernoulli(share)) successes++
      if (smoothed(0, { successes, trials, sigma }).radius > distance) broken++
    }
    expect(broken).toBeLessThanOrEqual(10)
  })

  it('abstains where half of the copies or fewer agree, or there are too few', () => {
    expect(smoothed(2, { successes: 500, trials: 1000, sigma: 0.25 })).toEqual({
      winner: undefined,
      radius: 0,
    })
    expect(smoothed(2, { successes: 3, trials: 3, sigma: 0.25 })).toEqual({ winner: undefined, radius: 0 })
    // One agreeing copy bounds the share by ½ at a level of ½: just not enough.
    expect(smoothed(2, { successes: 1, trials: 1, sigma: 1, level: 0.5 }).winner).toBeUndefined()
    expect(smoothed(2, { successes: 1000, trials: 1000, sigma: 0 }).radius).toBe(0)
  })
})

describe('the share certified', () => {
  it('counts what is right and stands against at least the budget', () => {
    expect(certifiedShares([0, 0.3, Number.NaN, 0.6], [0, 0.3, 0.31, 1])).toEqual([0.75, 0.5, 0.25, 0])
    expect(certifiedShares([], [0])).toEqual([Number.NaN])
  })
})
