import { describe, expect, it } from 'vitest'
import { decimalsOf, formatFixed, say, formatPercent, superscript } from '../../src/charts/number'

describe('say', () => {
  it.each([
    [0, '0'],
    [1.3456, '1.35'],
    [0.30000000000000004, '0.3'],
    [-2.5, '−2.5'],
    [1797, '1,797'],
    [12345.678, '12,346'],
    [0.00012345, '0.000123'],
    [0.000012345, '1.23 × 10⁻⁵'],
    [1e-7, '10⁻⁷'],
    [-1e7, '−10⁷'],
    [2_345_678, '2.35 × 10⁶'],
    [100, '100'],
    [Number.NaN, 'not a number'],
    [-Infinity, '−∞'],
  ])('says %d as %s', (value, text) => {
    expect(say(value)).toBe(text)
  })

  it('says a share in per cent', () => {
    expect(formatPercent(0.1234)).toBe('12.3 %')
  })
})

describe('formatFixed', () => {
  it('keeps the decimals, so that a changing number does not jump', () => {
    expect([formatFixed(1.3, 2), formatFixed(-1234.5, 1), formatFixed(7, 0)]).toEqual([
      '1.30',
      '−1,234.5',
      '7',
    ])
  })

  it('gives no sign to what rounds to zero', () => {
    expect(formatFixed(-0.001, 2)).toBe('0.00')
  })
})

it('finds the decimals of a step', () => {
  expect([10, 1, 0.5, 0.05, 1e-4, 0.1 + 0.2, 0].map(decimalsOf)).toEqual([0, 0, 1, 2, 4, 1, 3])
})

it('writes exponents above the line', () => {
  expect([superscript(12), superscript(-3)]).toEqual(['¹²', '⁻³'])
})
