import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AttackOptions,
  bim,
  type Box,
  carliniWagner,
  deepFool,
  distances,
  fgsm,
  linearModel,
  mim,
  type Model,
  pgd,
  randomSearch,
} from '../../../src/core/attacks'
import { stream } from '../../../src/core/random'
import { cases, marginsOf } from './cases'

interface Settings extends AttackOptions {
  epsilon: number
}
type Run = (model: Model, x: Float64Array, labels: Uint8Array, settings: Settings) => Float64Array

const inBall: Record<string, Run> = {
  fgsm: (model, x, labels, options) => fgsm(model, x, labels, options).x,
  bim: (model, x, labels, options) => bim(model, x, labels, { ...options, steps: 4 }).x,
  mim: (model, x, labels, options) => mim(model, x, labels, { ...options, steps: 4 }).x,
  pgd: (model, x, labels, options) =>
    pgd(model, x, labels, { ...options, steps: 3, restarts: 2, random: stream(1) }).x,
  'random corners': (model, x, labels, options) =>
    randomSearch(model, x, labels, { ...options, draw: 'corners', tries: 3, random: stream(1) }).x,
  'random cube': (model, x, labels, options) =>
    randomSearch(model, x, labels, { ...options, draw: 'cube', tries: 3, random: stream(1) }).x,
  'random ball': (model, x, labels, options) =>
    randomSearch(model, x, labels, { ...options, draw: 'ball', tries: 3, random: stream(1) }).x,
}
const anyDistance: Record<string, Run> = {
  deepFool: (model, x, labels, options) => deepFool(model, x, labels, options).x,
  carliniWagner: (model, x, labels, options) =>
    carliniWagner(model, x, labels, { ...options, searches: 2, steps: 10, learningRate: 0.1, firstWeight: 1 })
      .x,
}
const all = { ...inBall, ...anyDistance }
const pixels: Box = { lo: 0, hi: 1 }
const few = { numRuns: 40 }

describe.each(Object.entries(inBall))('%s', (_, run) => {
  test('stays in the ball of ε', () => {
    fc.assert(
      fc.property(cases, ({ model, x, labels, epsilon }) => {
        const moved = distances(x, run(model, x, labels, { epsilon }), model.inputs, 'linf')
        expect(Math.max(...moved)).toBeLessThanOrEqual(epsilon + 1e-15)
      }),
      few,
    )
  })
})

describe.each(Object.entries(all))('%s', (_, run) => {
  test('stays in the box, leaves its inputs alone and repeats itself', () => {
    fc.assert(
      fc.property(cases, ({ model, x, labels, epsilon }) => {
        const before = x.slice()
        const settings = { epsilon, box: pixels }
        const result = run(model, x, labels, settings)
        expect(Math.min(...result)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...result)).toBeLessThanOrEqual(1)
        expect(x).toEqual(before)
        expect(run(model, x, labels, settings)).toEqual(result)
      }),
      few,
    )
  })

  test('gives a row the same result alone as in a batch', () => {
    fc.assert(
      fc.property(cases, ({ model, x, labels, epsilon }) => {
        const together = run(model, x, labels, { epsilon })
        const alone = run(model, x.slice(0, model.inputs), labels.slice(0, 1), { epsilon })
        alone.forEach((value, j) => expect(value).toBeCloseTo(together[j], 5))
      }),
      few,
    )
  })

  test('changes nothing it has no gradient for, and does not fail', () => {
    const flat = linearModel([0, 0, 0, 0], [1, 0])
    const x = Float64Array.of(0.25, 0.75)
    const result = run(flat, x, Uint8Array.of(0), { epsilon: 0, box: pixels })
    result.forEach((value, j) => expect(value).toBeCloseTo(x[j], 5))
  })

  test('refuses shapes, labels, boxes and rows that do not fit', () => {
    const model = linearModel([1, 0, 0, 1], [0, 0])
    const label = Uint8Array.of(0)
    const settings = { epsilon: 0.1 }
    expect(() => run(model, Float64Array.of(1, 2, 3), label, settings)).toThrow(/3 values for 1 labels/)
    expect(() => run(model, Float64Array.of(1, 2), Uint8Array.of(2), settings)).toThrow(/label 2/)
    expect(() => run(model, Float64Array.of(1, NaN), label, settings)).toThrow(/value NaN/)
    expect(() => run(model, Float64Array.of(1, 2), label, { ...settings, box: pixels })).toThrow(/value 2/)
    expect(() => run(model, Float64Array.of(1, 1), label, { ...settings, box: { lo: 1, hi: 1 } })).toThrow(
      /empty/,
    )
  })
})

test.each(Object.entries(inBall))('%s refuses an ε that is no length', (_, run) => {
  const model = linearModel([1, 0, 0, 1], [0, 0])
  for (const epsilon of [-1, NaN, Infinity]) {
    expect(() => run(model, Float64Array.of(1, 2), Uint8Array.of(0), { epsilon })).toThrow(/epsilon/)
  }
})

test('without a gradient, FGSM, BIM and MIM stay exactly where they are: sign 0 = 0', () => {
  const flat = linearModel([0, 0, 0, 0], [1, 0])
  const x = Float64Array.of(0.25, 0.75)
  for (const attack of [fgsm, bim, mim]) expect(attack(flat, x, [0], { epsilon: 0.5 }).x).toEqual(x)
})

test('a larger ε never helps the defender of a linear model of two classes', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.double({ min: 0, max: 1, noNaN: true }), (seed, epsilon) => {
      const draws = stream(seed)
      const model = linearModel(draws.fillNormal(new Float64Array(8)), [0.1, -0.2])
      const x = draws.fillNormal(new Float64Array(4))
      for (const run of [inBall['fgsm'], inBall['bim'], inBall['mim']]) {
        const [less] = marginsOf(model, run(model, x, Uint8Array.of(0), { epsilon }), [0])
        const [more] = marginsOf(model, run(model, x, Uint8Array.of(0), { epsilon: epsilon + 0.1 }), [0])
        expect(more).toBeLessThanOrEqual(less + 1e-12)
      }
    }),
  )
})

test('more restarts and more random tries never leave a row a larger margin', () => {
  fc.assert(
    fc.property(cases, ({ model, x, labels, epsilon, seed }) => {
      const random = stream(seed)
      const ofRestarts = (restarts: number) =>
        marginsOf(model, pgd(model, x, labels, { epsilon, steps: 3, restarts, random }).x, labels)
      const ofTries = (tries: number) =>
        marginsOf(model, randomSearch(model, x, labels, { epsilon, tries, draw: 'cube', random }).x, labels)
      for (const margins of [ofRestarts, ofTries]) {
        const [one, many] = [margins(1), margins(4)]
        one.forEach((margin, i) => expect(many[i]).toBeLessThanOrEqual(margin + 1e-5))
      }
    }),
    few,
  )
})

test('random points of the ball lie inside it and fill it evenly', () => {
  const model = linearModel([1, 1, 1, 0, 0, 0], [100, 0])
  const seen: number[] = []
  const watch = (rows: Float64Array): void => void seen.push(Math.hypot(...rows))
  const options = { epsilon: 2, draw: 'ball' as const, tries: 4000, random: stream(3), watch }
  randomSearch(model, [0, 0, 0], [0], options)
  const radii = seen.slice(1)
  expect(Math.max(...radii)).toBeLessThanOrEqual(2 + 1e-12)
  // An eighth of a ball's volume lies within half its radius; 4 standard errors are 0.021.
  expect(Math.abs(radii.filter((radius) => radius < 1).length / 4000 - 1 / 8)).toBeLessThan(0.021)
})
