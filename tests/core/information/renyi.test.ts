import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanRenyi, renyi, renyiEntropy } from '../../../src/core/information'

const SHARES = [0.7, 0.2, 0.1]
const LOGITS = SHARES.map(Math.log)
const row = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 2, maxLength: 5 })

describe('Rényi’s entropy', () => {
  it('is what the formula gives, with its limits at 1 and at infinity', () => {
    for (const [order, expected] of [
      [0.5, 0.9401],
      [1, 0.8018],
      [2, 0.6162],
      [5, 0.4454],
      [Infinity, 0.3567],
    ] as const)
      expect(renyiEntropy(SHARES, order)).toBeCloseTo(expected, 4)
    expect(renyiEntropy([0.5, 0.5, 0], 0.7)).toBeCloseTo(Math.LN2, 14)
    expect(renyiEntropy([1, 0], 3)).toBeCloseTo(0, 15)
    expect(renyiEntropy(SHARES, 1e6)).toBeCloseTo(-Math.log(0.7), 5)
  })

  it('is as accurate next to order 1 as anywhere: it leaves Shannon’s by −½ Var(log p)·(α − 1)', () => {
    const shannon = renyiEntropy(SHARES, 1)
    const variance = SHARES.reduce((sum, p) => sum + p * (Math.log(p) + shannon) ** 2, 0)
    for (const delta of [1e-15, 1e-12, 1e-9, 1e-6, -1e-6, -1e-12]) {
      expect(Math.abs(renyiEntropy(SHARES, 1 + delta) - shannon + (variance * delta) / 2)).toBeLessThan(
        2e-15 + 10 * delta * delta,
      )
      renyi(LOGITS, 1 + delta).gradient.forEach((value, k) =>
        expect(Math.abs(value - renyi(LOGITS, 1).gradient[k])).toBeLessThan(1e-14 + Math.abs(delta)),
      )
    }
  })

  it('is the same where one way of computing it takes over from the other', () => {
    for (const order of [0.5, 1.5]) {
      const [below, above] = [renyi(LOGITS, order - 1e-9), renyi(LOGITS, order + 1e-9)]
      expect(Math.abs(below.entropy - above.entropy)).toBeLessThan(1e-8)
      below.gradient.forEach((value, k) => expect(Math.abs(value - above.gradient[k])).toBeLessThan(1e-8))
    }
  })

  it('never grows with its order', () => {
    fc.assert(
      fc.property(row, (logits) => {
        const entropies = [0.5, 0.99, 1, 1.01, 2, 30, Infinity].map((order) => renyi(logits, order).entropy)
        entropies.forEach((entropy, i) =>
          expect(entropy).toBeLessThanOrEqual((entropies[i - 1] ?? Infinity) + 1e-12),
        )
      }),
    )
  })

  it('has the gradient that differences have, at every order', () => {
    fc.assert(
      fc.property(row, fc.constantFrom(0.5, 0.8, 1, 1.2, 2, 7), (logits, order) => {
        const { gradient } = renyi(logits, order)
        const step = 1e-5
        logits.forEach((logit, k) => {
          const up = renyi(logits.with(k, logit + step), order).entropy
          const down = renyi(logits.with(k, logit - step), order).entropy
          expect(Math.abs(gradient[k] - (up - down) / (2 * step))).toBeLessThan(1e-7)
        })
      }),
    )
  })

  it('pushes at order infinity as cross-entropy with the model’s own guess does, and is finite for sure answers', () => {
    renyi(LOGITS, Infinity).gradient.forEach((value, k) =>
      expect(value).toBeCloseTo(SHARES[k] - (k === 0 ? 1 : 0), 12),
    )
    for (const value of renyi([2, 2], Infinity).gradient) expect(value).toBeCloseTo(0, 15)
    for (const order of [0.5, 0.9, 1, 1.1, 2, Infinity]) {
      const { entropy, gradient } = renyi([0, -900, -2000], order)
      expect([entropy, ...gradient].every(Number.isFinite)).toBe(true)
    }
  })

  it('of rows is their mean', () => {
    const { entropy, gradient } = meanRenyi([...LOGITS, 0, 0, 0], 3, 2)
    expect(entropy).toBeCloseTo((renyi(LOGITS, 2).entropy + Math.log(3)) / 2, 12)
    expect(gradient[0]).toBeCloseTo(renyi(LOGITS, 2).gradient[0] / 2, 12)
  })

  it('refuses what is no order and no distribution', () => {
    expect(() => renyi([], 1)).toThrow(RangeError)
    expect(() => renyi([1], -1)).toThrow(/order -1/)
    expect(() => renyi([1], Number.NaN)).toThrow(RangeError)
    expect(() => renyiEntropy([0.5, 0.6], 1)).toThrow(/1.1/)
    expect(() => meanRenyi([1, 2, 3], 2, 1)).toThrow(RangeError)
  })
})
