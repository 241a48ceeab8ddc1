import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { solveLinear } from '../../../src/core/estimators'

test('the solution gives the right-hand side back', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true })
  const vector = fc.array(entry, { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(entry, { minLength: 16, maxLength: 16 }), vector, (drawn, solution) => {
      const matrix = drawn.map((value, i) => (i % 5 === 0 ? value + 50 : value))
      const right = [0, 1, 2, 3].map((i) => solution.reduce((sum, x, j) => sum + matrix[4 * i + j] * x, 0))
      for (const [j, x] of solveLinear(matrix, right).entries()) expect(x).toBeCloseTo(solution[j], 9)
    }),
  )
})

test('a leading zero is no obstacle, a dependent column is', () => {
  expect(Array.from(solveLinear([0, 1, 1, 0], [2, 3]))).toEqual([3, 2])
  expect(() => solveLinear([1, 2, 2, 4], [1, 2])).toThrow('solveLinear: column 1 depends on the others')
  expect(() => solveLinear([1, 2], [1, 2])).toThrow('solveLinear: 2 numbers for 2 rows')
})
