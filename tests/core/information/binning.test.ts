import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf, distinctBins, equalBins, fixedBins, planePoint } from '../../../src/core/information'

describe('bins', () => {
  it('are equal, endless or one for each number', () => {
    const four = equalBins(4, -1, 1)
    expect([-9, -1, -0.5, 0, 0.49, 0.5, 1, 9].map(four)).toEqual([0, 0, 1, 2, 2, 3, 3, 3])
    expect([-0.1, 0, 0.49, 0.5, 7].map(fixedBins(0.5))).toEqual([-1, 0, 0, 1, 14])
    expect(distinctBins(0.1)).not.toBe(distinctBins(0.1 + 2 ** -20))
    expect(distinctBins(-0)).toBe(distinctBins(0))
  })

  it('refuse what is no bin', () => {
    expect(() => equalBins(0, -1, 1)).toThrow(RangeError)
    expect(() => equalBins(3, 1, 1)).toThrow(RangeError)
    expect(() => fixedBins(0)).toThrow(RangeError)
  })
})

describe('codes of rows', () => {
  it('are equal exactly where all bins are', () => {
    const cell = fc.integer({ min: -3, max: 3 })
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(rows, (table) => {
        const { codes, count } = codesOf(table.flat(), 3, fixedBins(1))
        const names = table.map((row) => row.join())
        expect(count).toBe(new Set(names).size)
        names.forEach((name, i) => expect(codes[i]).toBe(codes[names.indexOf(name)]))
      }),
    )
  })

  it('are told apart where thousands of rows are', () => {
    const values = Float32Array.from({ length: 2 * 4096 }, (_, i) => (i % 2 === 0 ? i >> 7 : (i >> 1) % 64))
    expect(codesOf(values, 2, distinctBins).count).toBe(4096)
    expect(() => codesOf(values, 3, distinctBins)).toThrow(RangeError)
  })
})

describe('the information plane', () => {
  it('has at (12, 1) a layer that keeps 4,096 inputs apart, and at (0, 0) one that does not', () => {
    const values = Float32Array.from({ length: 4096 }, (_, i) => i)
    const labels = Uint8Array.from(values, (_, i) => i % 2)
    const told = planePoint(values, 1, labels, 2, distinctBins)
    expect(told.input).toBe(12)
    expect(told.output).toBeCloseTo(1, 12)
    const blind = planePoint(values, 1, labels, 2, equalBins(1, 0, 1))
    expect(blind.input).toBeCloseTo(0, 12)
    expect(blind.output).toBeCloseTo(0, 12)
  })

  it('knows half of a coin where one of four bins mixes the answers', () => {
    const { input, output } = planePoint(
      [0, 1, 2, 3, 0, 1, 2, 3],
      1,
      [0, 1, 0, 1, 1, 0, 0, 1],
      2,
      fixedBins(1),
    )
    expect(input).toBeCloseTo(2, 12)
    expect(output).toBeCloseTo(0.5, 12)
    expect(() => planePoint([1, 2], 1, [0], 2, distinctBins)).toThrow(RangeError)
  })
})
