import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absolute, huber, squared, tukey } from '../../../src/core/estimators/rho'

const losses = { squared, absolute, 'huber(1.345)': huber(1.345), 'tukey(4.685)': tukey(4.685) }
const residual = fc.double({ min: -20, max: 20, noNaN: true })

describe.each(Object.entries(losses))('%s', (_name, { rho, psi, weight }) => {
  it('pulls with the slope of its loss', () => {
    const h = 1e-5
    fc.assert(
      fc.property(residual, (e) => {
        fc.pre(Math.abs(e) > 1e-3 && Math.abs(Math.abs(e) - 1.345) > 1e-3)
        expect(psi(e)).toBeCloseTo((rho(e + h) - rho(e - h)) / (2 * h), 4)
      }),
    )
  })

  it('weighs a point by its pull over its residual', () => {
    fc.assert(fc.property(residual, (e) => Math.abs(e) < 1e-9 || Math.abs(weight(e) * e - psi(e)) < 1e-12))
  })

  it('is even, and zero only at zero residual', () => {
    fc.assert(fc.property(residual, (e) => rho(e) === rho(-e) && rho(e) >= 0))
    expect(rho(0)).toBe(0)
    expect(rho(1)).toBeGreaterThan(0)
  })
})

it('has no jump and no kink in Huber’s loss at the threshold', () => {
  const { rho, psi } = huber(2)
  expect(rho(2 + 1e-9) - rho(2 - 1e-9)).toBeLessThan(1e-8)
  expect(psi(2 + 1e-9) - psi(2 - 1e-9)).toBeLessThan(1e-8)
})

it('lets go altogether beyond Tukey’s threshold', () => {
  expect(tukey(4.685).psi(4.685)).toBe(0)
  expect(tukey(4.685).psi(100)).toBe(0)
})

it('refuses a threshold that is not above zero', () => {
  expect(() => huber(0)).toThrow('huber: its threshold must be above 0, is 0')
  expect(() => tukey(Number.NaN)).toThrow('tukey')
})
