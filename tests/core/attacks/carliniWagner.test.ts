import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { carliniWagner, distances, linearModel } from '../../../src/core/attacks'
import { stream } from '../../../src/core/random'
import { cases, marginsOf } from './cases'

/** Two classes in the plane; row (3, 1) is √2 from the boundary. */
const model = linearModel([1, 0, 0, 1], [0, 0])
const patient = { searches: 9, steps: 200, learningRate: 0.05, firstWeight: 0.01 }

test('comes within a thousandth of the distance to a linear boundary', () => {
  const { x } = carliniWagner(model, [3, 1], [0], patient)
  const [length] = distances([3, 1], x, 2, 'l2')
  expect(length).toBeGreaterThan(Math.SQRT2)
  expect(length).toBeLessThan(1.001 * Math.SQRT2)
})

test('measures the length of every row from that row, alone or in company', () => {
  const rows = [3, 1, -2, 1, 0.5, -4]
  const labels = [0, 1, 0]
  const { x } = carliniWagner(model, rows, labels, patient)
  const lengths = distances(rows, x, 2, 'l2')
  for (const [i, wanted] of [2, 3, 4.5].entries()) {
    expect(lengths[i]).toBeGreaterThan(wanted / Math.SQRT2)
    expect(lengths[i]).toBeLessThan((1.002 * wanted) / Math.SQRT2)
  }
  for (const [i, label] of labels.entries()) {
    const alone = carliniWagner(model, rows.slice(2 * i, 2 * i + 2), [label], patient)
    expect(Array.from(alone.x)).toEqual(Array.from(x.slice(2 * i, 2 * i + 2)))
  }
})

test('with κ the other class wins by κ, at the price of distance', () => {
  const lengths = [0, 1, 2].map((confidence) => {
    const { x } = carliniWagner(model, [3, 1], [0], { ...patient, confidence })
    expect(marginsOf(model, x, [0])[0]).toBeLessThanOrEqual(-confidence)
    return distances([3, 1], x, 2, 'l2')[0]
  })
  expect(lengths[0]).toBeLessThan(lengths[1])
  expect(lengths[1]).toBeLessThan(lengths[2])
})

test('a success is a change of answer, a failure leaves the row, and more searches never lengthen the way', () => {
  fc.assert(
    fc.property(cases, ({ model, x, labels }) => {
      const attack = (searches: number): number[] => {
        const options = { searches, steps: 30, learningRate: 0.1, firstWeight: 0.1, box: { lo: 0, hi: 1 } }
        const result = carliniWagner(model, x, labels, options).x
        const lengths = distances(x, result, model.inputs, 'l2')
        return marginsOf(model, result, labels).map((margin, i) => {
          expect(margin <= 1e-6 || lengths[i] === 0).toBe(true)
          return margin <= 1e-6 ? lengths[i] : Infinity
        })
      }
      const [few, many] = [attack(2), attack(5)]
      few.forEach((length, i) => expect(many[i]).toBeLessThanOrEqual(length))
    }),
    { numRuns: 20 },
  )
})

test('pixels at 0 and 1 can be left', () => {
  const corner = linearModel([4, -4, 0, 0], [1, 0])
  const { x } = carliniWagner(corner, [1, 0], [0], { ...patient, box: { lo: 0, hi: 1 } })
  expect(marginsOf(corner, x, [0])[0]).toBeLessThan(0)
})

test('where no weight c succeeds the row comes back as it was', () => {
  const wall = linearModel([0, 0, 0, 0], [1, 0])
  const x = stream(1).fillUniform(new Float64Array(2))
  expect(carliniWagner(wall, x, [0], patient).x).toEqual(x)
})
