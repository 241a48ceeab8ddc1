import fc from 'fast-check'
import { expect, it } from 'vitest'
import { huberLine, residuals } from '../../../src/core/estimators'
import { stream } from '../../../src/core/random'
import { median } from '../../../src/core/statistics'

const clip = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value))

it('lets the pulls and their turning moments vanish, wherever x lies', () => {
  const property = fc.property(
    fc.nat(),
    fc.integer({ min: 3, max: 40 }),
    fc.constantFrom(0, -7, 100, 1e4),
    fc.constantFrom(0.05, 0.5, 2, 50),
    (seed, count, at, threshold) => {
      const random = stream(seed)
      const x = random.fillUniform(new Float64Array(count), at, at + 10)
      const y = Float64Array.from(
        x,
        (value) => 3 + 0.7 * value + random.normal(0, random.bernoulli(0.2) ? 20 : 1),
      )
      const pulls = residuals(huberLine(x, y, threshold), x, y).map((rest) => clip(rest, threshold))
      const centre = median(x)
      const size = pulls.reduce((sum, pull) => sum + Math.abs(pull), 0)
      const push = pulls.reduce((sum, pull) => sum + pull, 0)
      const turn = pulls.reduce((sum, pull, i) => sum + pull * (x[i] - centre), 0)
      return Math.abs(push) <= 1e-7 * size && Math.abs(turn) <= 1e-6 * size
    },
  )
  expect(() => fc.assert(property, { seed: 1, numRuns: 300 })).not.toThrow()
})
