import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stream } from '../../../src/core/random'
import { nearestOf, smote, undersample } from '../../../src/core/resampling'

const cloud = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((points) => Float64Array.from(points.flat()))

describe('nearestOf', () => {
  it('measures over all features', () => {
    const points = [0, 0, 0, 1, 0, 5, 0, 3, 0, 2, 2, 2]
    expect(nearestOf(points, 3, 2).map((near) => Array.from(near))).toEqual([
      [2, 3],
      [3, 0],
      [0, 3],
      [2, 0],
    ])
  })

  it('names the nearest first, never the point itself', () => {
    expect(nearestOf([0, 10, 11, 13], 1, 2).map((near) => [...near])).toEqual([
      [1, 2],
      [2, 3],
      [1, 3],
      [2, 1],
    ])
  })

  it('takes the earlier of two equally near', () => {
    expect([...nearestOf([0, -1, 1], 1, 2)[0]]).toEqual([1, 2])
  })
})

describe('SMOTE', () => {
  it('puts every point on the segment between a rare point and one of its k nearest', () => {
    fc.assert(
      fc.property(cloud, fc.integer({ min: 1, max: 30 }), fc.nat(1000), (rare, k, seed) => {
        const { points, from, towards } = smote(rare, 12, { k, features: 2 }, stream(seed))
        const near = nearestOf(rare, 2, Math.min(k, rare.length / 2 - 1))
        for (let i = 0; i < 12; i++) {
          expect(near[from[i]]).toContain(towards[i])
          const [ax, ay] = rare.subarray(2 * from[i], 2 * from[i] + 2)
          const [bx, by] = rare.subarray(2 * towards[i], 2 * towards[i] + 2)
          const [x, y] = points.subarray(2 * i, 2 * i + 2)
          expect((x - ax) * (by - ay) - (y - ay) * (bx - ax)).toBeCloseTo(0, 6)
          expect((x - ax) * (x - bx) + (y - ay) * (y - by)).toBeLessThanOrEqual(1e-9)
        }
      }),
    )
  })

  it('shrinks the variance to two thirds where the ends are independent', () => {
    const random = stream(5)
    const rare = Float64Array.from({ length: 400 }, () => random.normal())
    const { points } = smote(rare, 40_000, { k: 399, features: 1 }, stream(6))
    const variance = (values: Float64Array): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    }
    expect(variance(points) / variance(rare)).toBeCloseTo(2 / 3, 1)
  })

  it('takes all others where k asks for more, and refuses fewer than two points', () => {
    expect(() => smote([1, 2, 3, 4], 5, { k: 99, features: 2 }, stream(1))).not.toThrow()
    expect(() => smote([1, 2], 5, { features: 2 }, stream(1))).toThrow(/at least two rare points, has 1/)
    expect(() => smote([1, 2, 3, 4], 5, { k: 0, features: 2 }, stream(1))).toThrow(/k = 0/)
  })
})

describe('undersampling', () => {
  it('keeps every rare example and so many of the others, in their order', () => {
    const isRare = Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 0))
    const kept = [...undersample(isRare, 15, stream(1))]
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    expect(kept.filter((i) => isRare[i] === 1)).toHaveLength(10)
    expect(kept).toHaveLength(25)
    expect(() => undersample(isRare, 91, stream(1))).toThrow(/91 of 90/)
  })
})
