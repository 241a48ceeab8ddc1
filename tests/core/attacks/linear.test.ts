import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bim,
  deepFool,
  distanceAlong,
  distances,
  fgsm,
  linearModel,
  lossGradient,
  mim,
  pgd,
} from '../../../src/core/attacks'
import { stream } from '../../../src/core/random'
import { linearOf, marginsOf } from './cases'

const seeds = fc.nat(1e6)

test('on two linear classes FGSM, BIM, MIM and PGD all reach the optimum, margin − ε‖w₀ − w₁‖₁, to 10⁻¹²', () => {
  fc.assert(
    fc.property(seeds, fc.double({ min: 0.01, max: 1, noNaN: true }), (seed, epsilon) => {
      const draws = stream(seed)
      const weights = draws.fillNormal(new Float64Array(12))
      const model = linearModel(weights, [0.3, 0])
      const x = draws.fillNormal(new Float64Array(6))
      const [margin] = marginsOf(model, x, [0])
      const sum = weights.slice(0, 6).reduce((total, w, j) => total + Math.abs(w - weights[6 + j]), 0)
      const random = draws.fork('pgd')
      for (const attacked of [
        fgsm(model, x, [0], { epsilon }),
        bim(model, x, [0], { epsilon }),
        mim(model, x, [0], { epsilon }),
        pgd(model, x, [0], { epsilon, random }),
      ]) {
        expect(Math.abs(marginsOf(model, attacked.x, [0])[0] - (margin - epsilon * sum))).toBeLessThan(1e-12)
      }
    }),
  )
})

test('FGSM in a box is the best point of ball and box', () => {
  const model = linearModel([1, -2, 0.5, 0, 0, 0], [0, 0])
  const { x } = fgsm(model, [0.05, 0.95, 0.5], [0], { epsilon: 0.1, box: { lo: 0, hi: 1 } })
  expect([...x]).toEqual([0, 1, 0.4])
})

test('the gradient of the loss is (p − onehot)·W, by hand', () => {
  const gradient = lossGradient(linearModel([1, 0, 0, 1], [0, 0]), Float64Array.of(2, 2), [0])
  expect(gradient[0]).toBeCloseTo(-0.5, 15)
  expect(gradient[1]).toBeCloseTo(0.5, 15)
})

test('MIM without memory is BIM', () => {
  const model = linearOf(5)
  const x = stream(5).fillUniform(new Float64Array(30))
  const options = { epsilon: 0.3, steps: 7, stepSize: 0.1 }
  const labels = [0, 1, 2, 0, 1, 2]
  expect(mim(model, x, labels, { ...options, decay: 0 }).x).toEqual(bim(model, x, labels, options).x)
})

test('one step of BIM as long as ε is FGSM', () => {
  const model = linearOf(6)
  const x = stream(6).fillUniform(new Float64Array(30))
  const labels = [0, 1, 2, 0, 1, 2]
  expect(bim(model, x, labels, { epsilon: 0.2, steps: 1, stepSize: 0.2 }).x).toEqual(
    fgsm(model, x, labels, { epsilon: 0.2 }).x,
  )
})

test('counts what an attack costs', () => {
  const model = linearOf(7)
  const x = stream(7).fillUniform(new Float64Array(10))
  expect(fgsm(model, x, [0, 1], { epsilon: 0.1 })).toMatchObject({ queries: 1, gradients: 1 })
  expect(bim(model, x, [0, 1], { epsilon: 0.1, steps: 5 })).toMatchObject({ queries: 5, gradients: 5 })
  const restarted = pgd(model, x, [0, 1], { epsilon: 0.1, steps: 5, restarts: 3, random: stream(1) })
  expect(restarted).toMatchObject({ queries: 18, gradients: 15 })
})

test('DeepFool on two linear classes drops the foot of the perpendicular, to 10⁻¹⁰', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const draws = stream(seed)
      const weights = draws.fillNormal(new Float64Array(12))
      const model = linearModel(weights, [0, 0])
      const x = draws.fillNormal(new Float64Array(6))
      const margin = marginsOf(model, x, [0])[0]
      const label = margin > 0 ? 0 : 1
      const length = Math.hypot(...weights.slice(0, 6).map((w, j) => w - weights[6 + j]))
      const foot = deepFool(model, x, [label], { overshoot: 0, iterations: 1 }).x
      expect(Math.abs(marginsOf(model, foot, [label])[0])).toBeLessThan(1e-10)
      expect(distances(x, foot, 6, 'l2')[0]).toBeCloseTo(Math.abs(margin) / length, 10)
    }),
  )
})

test('DeepFool on ten linear classes goes to the nearest of the nine planes in one step, to 10⁻⁹', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [inputs, classes] = [12, 10]
      const draws = stream(seed)
      const weights = draws.fillNormal(new Float64Array(inputs * classes))
      const model = linearModel(weights, draws.fillNormal(new Float64Array(classes)))
      const x = draws.fillNormal(new Float64Array(inputs))
      const logits = Array.from(model.forward(x))
      const label = logits.indexOf(Math.max(...logits))
      const byHand = logits.flatMap((logit, k) => {
        if (k === label) return []
        const normal = Array.from(
          { length: inputs },
          (_, j) => weights[k * inputs + j] - weights[label * inputs + j],
        )
        return [(logits[label] - logit) / Math.hypot(...normal)]
      })
      const touched = deepFool(model, x, [label], { overshoot: 0, iterations: 1 }).x
      expect(Math.abs(distances(x, touched, inputs, 'l2')[0] - Math.min(...byHand))).toBeLessThan(1e-9)
      const crossed = deepFool(model, x, [label], {})
      expect(crossed.gradients).toBe(classes)
      expect(marginsOf(model, crossed.x, [label])[0]).toBeLessThan(0)
    }),
  )
})

test('DeepFool leaves a row alone that is answered otherwise already', () => {
  const model = linearModel([1, 0, 0, 1], [0, 0])
  expect(deepFool(model, [3, 1], [1], {})).toMatchObject({ x: Float64Array.of(3, 1), gradients: 0 })
})

test('the distance along a direction is margin over slope, and ∞ away from the boundary', () => {
  const model = linearModel([1, 0, 0, 1], [0, 0])
  const x = [3, 1, 3, 1, 1, 3]
  const directions = [-1, 1, 1, 0, 1, 0]
  const lengths = distanceAlong(model, x, [0, 0, 0], directions, { farthest: 5 })
  expect(lengths[0]).toBeCloseTo(1, 6)
  expect(lengths[1]).toBe(Infinity)
  expect(lengths[2]).toBe(0)
})
