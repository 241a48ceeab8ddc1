import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromNative,
  nativeRange,
  onGrid,
  shareOf,
  tickRows,
  toNative,
  valueText,
} from '../../src/controls/track'

const linear = { min: 0, max: 5, step: 0.05, ticks: [{ at: 1.35, label: '1.35' }] }
const log = { min: 0.001, max: 1, step: 0.001, scale: 'log' } as const

describe('onGrid', () => {
  it('always lies in the range and on the grid', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const kept = onGrid(value, linear)
        return kept >= 0 && kept <= 5 && Math.abs(kept / 0.05 - Math.round(kept / 0.05)) < 1e-9
      }),
    )
  })
})

it('gives a range of any numbers steps that keys can take in every browser', () => {
  expect(nativeRange({ min: 0, max: 5, step: 0 })).toEqual({ min: 0, max: 5, step: 0.005 })
})

describe('a log track', () => {
  it('puts equal ratios at equal distances', () => {
    expect(shareOf(0.01, log)).toBeCloseTo(1 / 3, 12)
    expect(shareOf(0.1, log)).toBeCloseTo(2 / 3, 12)
  })

  it('moves by at least one step of the grid with every key', () => {
    const { step } = nativeRange(log)
    const next = toNative(0.001, log) + step
    expect(fromNative(next, log, 0.001, false)).toBe(0.002)
  })

  it('refuses a range that reaches zero', () => {
    expect(() => nativeRange({ ...log, min: 0 })).toThrow('min > 0, not 0')
  })
})

it('draws a dragging hand to a near tick, but never a key', () => {
  expect(fromNative(1.4, linear, 1.5, true)).toBe(1.35)
  expect(fromNative(1.4, linear, 1.35, false)).toBe(1.4)
})

it('shows values with the decimals of their step', () => {
  expect([valueText(1.3, linear), valueText(0.01, log), valueText(3, { ...linear, step: 1 })]).toEqual([
    '1.30',
    '0.01',
    '3',
  ])
})

it('puts a label that would overlap its neighbour into the second row', () => {
  const ticks = [0, 0.1, 3].map((at) => ({ at, label: 'the paper’s' }))
  expect(tickRows(ticks, linear)).toEqual([0, 1, 0])
})
