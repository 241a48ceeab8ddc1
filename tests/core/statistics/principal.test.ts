import { describe, expect, it } from 'vitest'
import { stream } from '../../../src/core/random'
import { principal, principalComponents } from '../../../src/core/statistics'

describe('the direction of most variance', () => {
  it('is the long axis of a cloud, as long as its spread', () => {
    const direction = principal([3, 3, -3, -3, 0.5, -0.5, -0.5, 0.5], 2)
    expect(direction[0]).toBeCloseTo(direction[1], 10)
    expect(Math.hypot(...direction)).toBeCloseTo(Math.sqrt((2 * 18) / 4), 10)
  })

  it('is found across the diagonal too', () => {
    const direction = principal([1, -1, -1, 1], 2)
    expect(direction[0]).toBeCloseTo(-direction[1], 12)
    expect(Math.hypot(...direction)).toBeCloseTo(Math.SQRT2, 12)
  })

  it('is nothing where nothing varies', () => {
    expect([...principal(new Float64Array(6), 2)]).toEqual([0, 0])
  })
})

describe('principal components', () => {
  const size = 12
  const rows = stream(3).fillNormal(new Float64Array(40 * size))
  rows.forEach((value, at) => (rows[at] = value * (1 + (at % size)) + (at % size === 4 ? rows[at - 1] : 0)))
  const { directions, variances } = principalComponents(rows, size)
  const direction = (i: number): Float64Array => directions.subarray(i * size, (i + 1) * size)
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
    Array.from(a).reduce((sum, value, i) => sum + value * b[i], 0)

  it('stand at right angles, have length 1, and come by falling variance', () => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) expect(dot(direction(i), direction(j))).toBeCloseTo(i === j ? 1 : 0, 12)
    }
    expect([...variances]).toEqual([...variances].toSorted((a, b) => b - a))
  })

  it('carry the mean square along them, and none of one together with another', () => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        let sum = 0
        for (let from = 0; from < rows.length; from += size) {
          const row = rows.subarray(from, from + size)
          sum += (dot(row, direction(i)) * dot(row, direction(j))) / 40
        }
        expect(sum).toBeCloseTo(i === j ? variances[i] : 0, 8)
      }
    }
  })

  it('have their largest part above 0', () => {
    for (let i = 0; i < size; i++) {
      const parts = [...direction(i)]
      const largest = Math.max(...parts.map(Math.abs))
      expect(parts).toContain(largest)
    }
  })

  it('want whole rows', () => {
    expect(() => principalComponents([1, 2, 3], 2)).toThrow(RangeError)
    expect(() => principalComponents([], 2)).toThrow(RangeError)
  })
})
