import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annealed,
  bottleneck,
  entropyBits,
  joint,
  lagrangian,
  maximalCorrelationSquared,
  mutualInformation,
} from '../../../src/core/information'

const ONES = [0.02, 0.05, 0.1, 0.2, 0.8, 0.9, 0.95, 0.98]
const toy = joint(8, 2, Float64Array.from(ONES.flatMap((one) => [(1 - one) / 8, one / 8])))

const tables = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 }).map((counts) => {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return joint(
    4,
    3,
    Float64Array.from(counts, (count) => count / all),
  )
})

describe('entropy and mutual information', () => {
  it('are what they are for a coin, a certainty and two copies', () => {
    expect(entropyBits([0.5, 0.5])).toBeCloseTo(1, 14)
    expect(entropyBits([1, 0])).toBe(0)
    expect(mutualInformation(joint(2, 2, Float64Array.of(0.5, 0, 0, 0.5)))).toBeCloseTo(1, 14)
    expect(mutualInformation(joint(2, 2, Float64Array.of(0.25, 0.25, 0.25, 0.25)))).toBeCloseTo(0, 14)
  })

  it('refuse what is no distribution', () => {
    expect(() => joint(1, 2, Float64Array.of(0.5, 0.6))).toThrow(/add up to 1.1/)
    expect(() => joint(1, 2, Float64Array.of(1.5, -0.5))).toThrow(/must not be negative/)
  })
})

describe('the information bottleneck', () => {
  // Downwards from a β at which every input is kept apart.
  const betas = [1000, 30, 10, 3, 2, 1.6, 1.5, 1.4]
  const path = annealed(
    toy,
    [1000, 300, 100, 60, 30, 20, 10, 6, 4, 3, 2.5, 2, 1.8, 1.6, 1.55, 1.5, 1.45, 1.4],
  )
  const at = (beta: number) =>
    path[[1000, 300, 100, 60, 30, 20, 10, 6, 4, 3, 2.5, 2, 1.8, 1.6, 1.55, 1.5, 1.45, 1.4].indexOf(beta)]

  it('keeps of the eight inputs what the equations allow', () => {
    expect(mutualInformation(toy)).toBeCloseTo(0.5953, 4)
    const expected: readonly (readonly [number, number, number])[] = [
      [1.4, 0, 0],
      [1.5, 0.1155, 0.078],
      [1.6, 0.347, 0.228],
      [2, 0.735, 0.449],
      [3, 0.947, 0.541],
      [10, 1, 0.555],
    ]
    for (const [beta, kept, relevant] of expected) {
      expect(Math.abs(at(beta).kept - kept)).toBeLessThan(1e-3)
      expect(Math.abs(at(beta).relevant - relevant)).toBeLessThan(1e-3)
    }
  })

  it('forgets all at 1/ρ², between 1.46 and 1.47', () => {
    expect(1 / maximalCorrelationSquared(toy)).toBeCloseTo(1.4643, 4)
    const start = at(1.5).encoder
    expect(bottleneck(toy, 1.47, { start, sweeps: 50_000 }).kept).toBeGreaterThan(0.01)
    expect(bottleneck(toy, 1.46, { start, sweeps: 50_000 }).kept).toBeLessThan(1e-3)
  })

  it('never knows more of the answer than the input does, nor than it keeps', () => {
    for (const beta of betas) {
      expect(at(beta).relevant).toBeLessThanOrEqual(mutualInformation(toy) + 1e-12)
      expect(at(beta).relevant).toBeLessThanOrEqual(at(beta).kept + 1e-12)
    }
    fc.assert(
      fc.property(tables, fc.double({ min: 0, max: 40, noNaN: true }), (table, beta) => {
        const { kept, relevant } = bottleneck(table, beta, { sweeps: 200 })
        expect(relevant).toBeLessThanOrEqual(Math.min(kept, mutualInformation(table)) + 1e-9)
      }),
    )
  })

  it('makes the Lagrangian smaller with every sweep', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 1, max: 20, noNaN: true }), (table, beta) => {
        let start: Float64Array | undefined
        let before = Infinity
        for (let sweep = 0; sweep < 20; sweep++) {
          const found = bottleneck(table, beta, start === undefined ? { sweeps: 1 } : { sweeps: 1, start })
          expect(lagrangian(found, beta)).toBeLessThanOrEqual(before + 1e-9)
          before = lagrangian(found, beta)
          start = found.encoder
        }
      }),
    )
  })

  it('keeps nothing at β = 0 and refuses a β that is no weight', () => {
    expect(bottleneck(toy, 0).kept).toBeCloseTo(0, 9)
    expect(() => bottleneck(toy, -1)).toThrow(/β = -1/)
    expect(() => bottleneck(toy, Infinity)).toThrow(RangeError)
  })
})

it('knows no correlation with an answer that never comes, or always', () => {
  for (const p of [
    [0.5, 0, 0.5, 0],
    [0, 0.5, 0, 0.5],
  ])
    expect(() => maximalCorrelationSquared(joint(2, 2, Float64Array.from(p)))).toThrow(
      'one answer never comes',
    )
})
