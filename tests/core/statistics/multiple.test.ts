import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm, meanInterval, studentTest } from '../../../src/core/statistics'

describe('Student’s test', () => {
  it('has the closed forms of one and of two degrees of freedom', () => {
    // t = 2 of [1, 3], √3 of [0, 1, 2].
    expect(studentTest([1, 3])).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(2), 12)
    expect(studentTest([0, 1, 2])).toBeCloseTo(1 - Math.sqrt(3 / 5), 12)
    expect(studentTest([-2, -1, 0])).toBe(studentTest([0, 1, 2]))
  })

  it('tells nothing from one value or from zeros, and all from values that agree', () => {
    expect(studentTest([7])).toBe(1)
    expect(studentTest([0, 0, 0])).toBe(1)
    expect(studentTest([-1, 1])).toBe(1)
    expect(studentTest([2, 2])).toBe(0)
    expect(() => studentTest([])).toThrow('no values')
  })
})

describe('Holm’s procedure', () => {
  it('does what a hand does: 0.005 ≤ 0.05/4, 0.01 ≤ 0.05/3, 0.03 > 0.05/2, and 0.04 falls with it', () => {
    const held = holm([0.01, 0.04, 0.03, 0.005])
    expect(held.map(({ rejected }) => rejected)).toEqual([true, false, false, true])
    expect(held.map(({ level }) => level)).toEqual([0.05 / 3, 0.05 / 2, 0.05 / 2, 0.05 / 4])
  })

  it('keeps one that would pass its own level behind one that failed', () => {
    // 0.03 > 0.05/2 stops it, though 0.04 ≤ 0.05/1.
    expect(holm([0.04, 0.03]).map(({ rejected }) => rejected)).toEqual([false, false])
    expect(holm([0.04, 0.025]).map(({ rejected }) => rejected)).toEqual([true, true])
  })

  it('takes none, one, and refuses a level that is none', () => {
    expect(holm([])).toEqual([])
    expect(holm([0.05])).toEqual([{ rejected: true, level: 0.05 }])
    expect(() => holm([0.1], 0)).toThrow(RangeError)
    expect(() => holm([0.1], 1)).toThrow(RangeError)
  })

  const p = fc.double({ min: 0, max: 1, noNaN: true })

  it('rejects no fewer than Bonferroni and no more than each alone, and never a larger p before a smaller', () => {
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 20 }), (values) => {
        const held = holm(values)
        const rejected = values.filter((_, i) => held[i].rejected)
        const standing = values.filter((_, i) => !held[i].rejected)
        expect(Math.max(0, ...rejected)).toBeLessThanOrEqual(Math.min(0.05, ...standing))
        expect(Math.min(1, ...standing)).toBeGreaterThan(0.05 / values.length)
      }),
    )
  })

  it('rejects just where the interval of its level leaves out 0', () => {
    const differences = fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(differences, { minLength: 1, maxLength: 8 }), (cells) => {
        holm(cells.map(studentTest)).forEach(({ rejected, level }, i) => {
          const { low, high } = meanInterval(cells[i], 1 - level)
          expect(low > 0 || high < 0).toBe(rejected)
        })
      }),
      { numRuns: 60 },
    )
  })
})
