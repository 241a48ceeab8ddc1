import { expect, it } from 'vitest'
import { accuracyOf, fgsm, linearModel } from '../../../src/core/attacks'
import { stream } from '../../../src/core/random'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/why-so-easy/experiment'
import { randomLaw, worstCaseLaw } from '../../../src/figures/why-so-easy/laws'
import { params } from '../../../src/figures/why-so-easy/params'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

const last = (change: Partial<Config<'why-so-easy'>> = {}): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(Infinity)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed)
const bySeed = SEEDS.map((seed) => ({
  plain: last({ seed }),
  many: last({ seed, dimensions: 512 }),
  large: last({ seed, dimensions: 256, epsilon: 1 }),
}))

it('the law has the values known: .950 at 2, .902 at 8, .721 at 32, .204 at 128, .0001 at 512 dimensions', () => {
  const law = (d: number): number => worstCaseLaw(0.25, d)
  expect([2, 8, 32, 128].map(law).map((value) => value.toFixed(3))).toEqual([
    '0.950',
    '0.902',
    '0.721',
    '0.204',
  ])
  expect(law(512).toFixed(4)).toBe('0.0001')
})

it('1,000 points fall within 3 points of the law in every dimension, in 19 of 20 cases, and on average within 1', () => {
  const frames = bySeed.map(({ plain }) => plain)
  const misses = frames.flatMap(({ measured, dimensions }) =>
    measured.map(({ worst }, i) => worst - worstCaseLaw(0.25, dimensions[i])),
  )
  expect(misses.filter((miss) => Math.abs(miss) > 0.03).length).toBeLessThanOrEqual(misses.length / 20)
  for (const level of frames[0].dimensions.keys()) {
    const mean = frames.reduce((sum, _, seed) => sum + misses[seed * 10 + level], 0) / SEEDS.length
    expect(Math.abs(mean)).toBeLessThan(0.01)
  }
})

it('at ε = 0.25 and 512 dimensions nothing survives the worst case, almost all survive random signs, in 20 of 20', () => {
  for (const { many } of bySeed) {
    const { untouched, random, worst } = many.chosen
    expect(untouched).toBeGreaterThan(0.955)
    expect(random).toBeGreaterThan(0.95)
    expect(worst).toBeLessThan(0.005)
  }
})

it('random signs cost what their law says', () => {
  const mean = bySeed.reduce((sum, { large }) => sum + large.chosen.random, 0) / 20
  expect(Math.abs(mean - randomLaw(1))).toBeLessThan(0.01)
})

it('the worst case is the one FGSM finds for this classifier', () => {
  const [d, epsilon] = [8, 0.25]
  const draws = stream(4)
  const labels = Array.from({ length: 400 }, (_, i) => i % 2)
  const x = labels.flatMap((label) =>
    Array.from({ length: d }, () => (label === 1 ? 2 : -2) / Math.sqrt(d) + draws.normal()),
  )
  const model = linearModel(
    [...Array.from({ length: d }, () => -1), ...Array.from({ length: d }, () => 1)],
    [0, 0],
  )
  const standing = labels.filter((label, i) => {
    const sum = x.slice(i * d, (i + 1) * d).reduce((total, value) => total + value, 0)
    return (label === 1 ? sum : -sum) / Math.sqrt(d) > epsilon * Math.sqrt(d)
  })
  expect(accuracyOf(model, fgsm(model, x, labels, { epsilon }).x, labels)).toBe(standing.length / 400)
})
