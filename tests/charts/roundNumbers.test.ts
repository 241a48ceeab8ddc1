import { ticks, tickStep } from 'd3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundNumbers } from '../../src/charts/roundNumbers'

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true })

it('gives the numbers and the step of d3, for drawn bounds of any size', () => {
  fc.assert(
    fc.property(double(-1e6, 1e6), double(-8, 8), fc.integer({ min: 2, max: 20 }), (low, size, count) => {
      const high = low + 10 ** size
      fc.pre(high - low > 1e-9 * Math.abs(low))
      const { step, numbers } = roundNumbers(low, high, count)
      expect(numbers).toEqual(ticks(low, high, count))
      expect(step).toBe(tickStep(low, high, count))
    }),
    { numRuns: 2000 },
  )
})

it.each([
  [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [-1, 1, 4, [-1, -0.5, 0, 0.5, 1]],
  [0, 300, 6, [0, 50, 100, 150, 200, 250, 300]],
])('from %d to %d in about %d: %j', (low, high, count, numbers) => {
  expect(roundNumbers(low, high, count).numbers).toEqual(numbers)
})
