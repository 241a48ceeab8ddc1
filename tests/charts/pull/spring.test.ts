import { describe, expect, it } from 'vitest'
import { ropeEnd, springPath } from '../../../src/charts/pull/spring'

const corners = (path: string): number => path.split('L').length - 1

describe('springPath', () => {
  it('has the same number of turns however far it is stretched', () => {
    expect(corners(springPath(0, 0, 40))).toBe(corners(springPath(0, 0, 400)))
  })

  it('begins at the fit and ends at the point, upwards and downwards', () => {
    expect(springPath(10, 100, 20)).toMatch(/^M10,100L.*L10,20$/)
    expect(springPath(10, 20, 100)).toMatch(/^M10,20L.*L10,100$/)
  })

  it('is a straight line where there is no room for turns', () => {
    expect(springPath(1, 50, 53)).toBe('M1,50L1,53')
  })

  it('is empty where a number is not finite', () => {
    expect(springPath(1, Number.NaN, 3)).toBe('')
    expect(springPath(1, 2, Infinity)).toBe('')
  })
})

describe('ropeEnd', () => {
  it('ends at the point while the rope is long enough, and at its length beyond', () => {
    expect(ropeEnd(0, 2, 3)).toBe(2)
    expect(ropeEnd(0, 20, 3)).toBe(3)
    expect(ropeEnd(5, -20, 3)).toBe(2)
    expect(ropeEnd(5, -20, Infinity)).toBe(-20)
  })
})
