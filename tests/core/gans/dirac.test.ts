import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orbit, type Order, stepOf } from '../../../src/core/gans'

const place = fc.record({
  theta: fc.double({ min: -2, max: 2, noNaN: true }),
  phi: fc.double({ min: -2, max: 2, noNaN: true }),
})
const rate = fc.double({ min: 0.001, max: 0.5, noNaN: true })
const sigma = (x: number): number => 1 / (1 + Math.exp(-x))
const radii = ({ theta, phi }: { theta: Float64Array; phi: Float64Array }): Float64Array =>
  theta.map((value, i) => Math.hypot(value, phi[i]))

describe('a step of the Dirac game', () => {
  it('is what the derivatives of each game say, in turn and at once', () => {
    fc.assert(
      fc.property(place, rate, ({ theta, phi }, eta) => {
        const step = (game: 'wasserstein' | 'nonSaturating' | 'regression', order: Order) =>
          stepOf({ theta, phi }, { game, order, rate: eta })
        const near = (found: { theta: number; phi: number }, wanted: [number, number]) => {
          expect(found.theta).toBeCloseTo(wanted[0], 12)
          expect(found.phi).toBeCloseTo(wanted[1], 12)
        }
        const straight = phi - eta * theta
        const curved = phi - eta * theta * sigma(phi * theta)
        near(step('wasserstein', 'simultaneous'), [theta + eta * phi, straight])
        near(step('wasserstein', 'alternating'), [theta + eta * straight, straight])
        near(step('nonSaturating', 'simultaneous'), [theta + eta * phi * sigma(-phi * theta), curved])
        near(step('nonSaturating', 'alternating'), [theta + eta * curved * sigma(-curved * theta), curved])
        near(step('regression', 'simultaneous'), [theta * (1 - 2 * eta * phi * phi), curved])
        near(step('regression', 'alternating'), [theta * (1 - 2 * eta * curved * curved), curved])
      }),
    )
  })
})

it('a game has its start and a place for each step', () => {
  const { theta, phi, stoppedAt } = orbit(
    { theta: 1, phi: 0.5 },
    { game: 'nonSaturating', order: 'alternating', rate: 0.1 },
    7,
  )
  expect([theta.length, phi.length, stoppedAt]).toEqual([8, 8, undefined])
  expect([theta[0], phi[0]]).toEqual([1, 0.5])
})

describe('the Wasserstein game', () => {
  it('in turn keeps θ² − ηθφ + φ², so that it stays on an ellipse', () => {
    fc.assert(
      fc.property(place, rate, (start, eta) => {
        const { theta, phi } = orbit(start, { game: 'wasserstein', order: 'alternating', rate: eta }, 300)
        const kept = theta.map((value, i) => value * value - eta * value * phi[i] + phi[i] * phi[i])
        for (const value of kept) expect(Math.abs(value - kept[0])).toBeLessThanOrEqual(1e-12 * (1 + kept[0]))
      }),
    )
  })

  it('at once grows by √(1 + η²) a step', () => {
    const eta = 0.1
    const found = radii(
      orbit({ theta: 1, phi: 1 }, { game: 'wasserstein', order: 'simultaneous', rate: eta }, 500),
    )
    found.forEach((radius, n) =>
      expect(radius / (Math.SQRT2 * (1 + eta * eta) ** (n / 2))).toBeCloseTo(1, 12),
    )
  })
})

describe('the non-saturating game', () => {
  it('in turn creeps in as √(8 / ηn)', () => {
    const rules = { game: 'nonSaturating', order: 'alternating', rate: 0.1 } as const
    const found = radii(orbit({ theta: 1, phi: 1 }, rules, 30_000))
    for (const n of [3000, 30_000]) expect(found[n] / Math.sqrt(8 / (0.1 * n + 8 / 2))).toBeCloseTo(1, 1)
  })

  it('at once ends on a circle of radius √2η', () => {
    for (const eta of [0.02, 0.05]) {
      const rules = { game: 'nonSaturating', order: 'simultaneous', rate: eta } as const
      const found = radii(orbit({ theta: 1, phi: 1 }, rules, 200_000)).slice(-2000)
      expect(Math.max(...found) / Math.sqrt(2 * eta)).toBeCloseTo(1, 1)
      expect(Math.min(...found) / Math.sqrt(2 * eta)).toBeCloseTo(1, 1)
    }
  })
})

describe('an orbit', () => {
  const rules = { game: 'wasserstein', order: 'simultaneous', rate: 0.1 } as const

  it('has the start and a place for every step', () => {
    expect(orbit({ theta: 1, phi: 0 }, rules, 7).theta).toHaveLength(8)
    expect(orbit({ theta: 1, phi: 0 }, rules, 7).phi[0]).toBe(0)
  })

  it('goes as far as a million, either way, and no farther', () => {
    expect(orbit({ theta: 1e6, phi: 0 }, rules, 0).stoppedAt).toBeUndefined()
    expect(orbit({ theta: 0, phi: -1e6 }, rules, 0).stoppedAt).toBeUndefined()
    expect(orbit({ theta: 1.1e6, phi: 0 }, rules, 9).stoppedAt).toBe(0)
    expect(orbit({ theta: 0, phi: -1.1e6 }, rules, 9).stoppedAt).toBe(0)
  })
})

describe('the regression target', () => {
  it('runs away where a step overshoots, and says when', () => {
    const found = orbit({ theta: 1, phi: 2 }, { game: 'regression', order: 'simultaneous', rate: 0.5 }, 300)
    expect(found.stoppedAt).toBeGreaterThan(0)
    expect(found.theta[0]).toBe(1)
    expect(found.theta.at(-1)).toBeNaN()
  })

  it('stands still where both are 0, and where the made point is right', () => {
    for (const phi of [0, 1.3]) {
      expect(stepOf({ theta: 0, phi }, { game: 'regression', order: 'alternating', rate: 0.1 })).toEqual({
        theta: 0,
        phi,
      })
    }
  })
})
