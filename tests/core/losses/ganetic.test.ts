import { describe, expect, it } from 'vitest'
import { ganetic, ganeticBest, ganeticSlope } from '../../../src/core/losses/ganetic'

const answers = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)

describe('the GANetic loss', () => {
  it('is p³ for a made picture and p³ + √(3.985/p) for a real one', () => {
    for (const p of answers) {
      expect(ganetic(0, p)).toBeCloseTo(p ** 3 + 1e-4, 12)
      expect(ganetic(1, p) / (p ** 3 + Math.sqrt(3.985 / p))).toBeCloseTo(1, 5)
    }
  })

  it.each([0, 1])('has the slope that differences have, y = %d', (y) => {
    const step = 1e-6
    for (const p of answers) {
      const slope = (ganetic(y, p + step) - ganetic(y, p - step)) / (2 * step)
      expect(ganeticSlope(y, p) / slope).toBeCloseTo(1, 6)
    }
  })

  it('is finite at answers of 0 and 1, and flat where they are clipped', () => {
    for (const y of [0, 1]) {
      for (const p of [-1, 0, 1, 2]) {
        expect(ganetic(y, p)).toBeLessThan(7000)
        expect(ganeticSlope(y, p)).toBe(0)
      }
    }
    expect(ganetic(1, 0)).toBe(ganetic(1, 1e-7))
  })
})

describe('the best answer', () => {
  it.each([
    [0.1, 0.368],
    [0.5, 0.533],
    [1, 0.599],
    [2, 0.65],
    [10, 0.711],
  ])('at a ratio of densities of %d is %d', (ratio, best) => {
    expect(ganeticBest(ratio / (1 + ratio))).toBeCloseTo(best, 3)
  })

  it('is 0.7302 for a real picture, 0.5990 where real and made ones are equally frequent, 0 for a made one', () => {
    expect(Math.abs(ganeticBest(1) - 0.7302)).toBeLessThan(1e-4)
    expect(Math.abs(ganeticBest(0.5) - 0.599)).toBeLessThan(1e-4)
    expect(ganeticBest(0)).toBe(0)
    expect(ganeticBest(1.01)).toBeNaN()
  })

  it.each([0.05, 0.3, 0.5, 0.8, 1])('costs least of a fine grid where a share of %d is real', (share) => {
    const grid = Array.from({ length: 10_001 }, (_, i) => i / 10_000)
    const costs = grid.map((p) => share * ganetic(1, p) + (1 - share) * ganetic(0, p))
    expect(Math.abs(grid[costs.indexOf(Math.min(...costs))] - ganeticBest(share))).toBeLessThan(1e-4)
  })
})
