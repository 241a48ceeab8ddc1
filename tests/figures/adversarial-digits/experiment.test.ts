import { beforeAll, describe, expect, it } from 'vitest'
import {
  accuracyOf,
  answers,
  bim,
  carliniWagner,
  deepFool,
  distanceAlong,
  distances,
  fgsm,
  lossGradient,
  pgd,
  randomSearch,
} from '../../../src/core/attacks'
import { stream } from '../../../src/core/random'
import { median } from '../../../src/core/statistics'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/adversarial-digits/experiment'
import { EPOCHS, LENGTH, params } from '../../../src/figures/adversarial-digits/params'
import { Study } from '../../../src/figures/adversarial-digits/experiment/study'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'
import { expectSaid, percent } from '../../article/chapter'

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed)
const box = { lo: 0, hi: 1 }
const epsilon = 0.15

interface Measured {
  clean: number
  random: number
  fgsm: number
  bim: number
  /** With steps of ε/10, ε/4 and ε/2. */
  bimBySteps: number[]
  pgd: number
  maskedFgsm: number
  silent: number
}

function measure(seed: number): Measured {
  const study = new Study(seed)
  study.reach(EPOCHS)
  const { inputs, labels } = study.test
  const net = study.netAfter(EPOCHS, false)
  const random = stream(seed).fork('measure')
  const of = ({ x }: { x: Float64Array }): number => accuracyOf(net, x, labels)
  const plain = {
    clean: accuracyOf(net, inputs, labels),
    random: of(randomSearch(net, inputs, labels, { epsilon, box, draw: 'corners', random })),
    fgsm: of(fgsm(net, inputs, labels, { epsilon, box })),
    bim: of(bim(net, inputs, labels, { epsilon, box })),
    bimBySteps: [10, 4, 2].map((part) =>
      of(bim(net, inputs, labels, { epsilon, box, stepSize: epsilon / part })),
    ),
    pgd: of(pgd(net, inputs, labels, { epsilon, box, steps: 20, random })),
  }
  const masked = study.netAfter(EPOCHS, true)
  const rows = Array.from(labels, (label, i) => {
    const slope = lossGradient(masked, Float64Array.from(inputs.subarray(i * 64, (i + 1) * 64)), [label])
    return Array.from(slope).every((value) => value === 0)
  })
  return {
    ...plain,
    maskedFgsm: accuracyOf(masked, fgsm(masked, inputs, labels, { epsilon, box }).x, labels),
    silent: rows.filter(Boolean).length / rows.length,
  }
}

describe('a change too small to matter to you changes the answer, ε = 0.15, 10 seeds', () => {
  let seeds: Measured[] = []
  beforeAll(() => {
    seeds = SEEDS.map(measure)
  })
  const mean = (of: (one: Measured) => number): number =>
    seeds.reduce((sum, one) => sum + of(one), 0) / seeds.length

  it('trains nets that are right on 95 % of untouched digits and more', () => {
    expect(mean(({ clean }) => clean)).toBeGreaterThan(0.95)
  })

  it('loses at least 50 points more to PGD than to random signs of the same size, in every seed', () => {
    for (const { random, pgd } of seeds) expect(random - pgd).toBeGreaterThanOrEqual(0.5)
  })

  it('loses at least 3 points more to ten steps of BIM than to FGSM’s one, in every seed', () => {
    for (const one of seeds) expect(one.fgsm - one.bim).toBeGreaterThanOrEqual(0.03)
  })

  it('looks robust to FGSM with logits × 200, since nine in ten gradients are exactly zero', () => {
    for (const { maskedFgsm, silent } of seeds) {
      expect(maskedFgsm).toBeGreaterThan(0.9)
      expect(silent).toBeGreaterThan(0.9)
    }
    expect(mean(({ maskedFgsm, fgsm }) => maskedFgsm - fgsm)).toBeGreaterThan(0.7)
  })

  it('has these means in the prose', () => {
    const said = (of: (one: Measured) => number, decimals: number): string => percent(mean(of), decimals)
    const byFgsm = said((one) => one.fgsm, 0)
    const [short, middle, long] = [0, 1, 2].map((part) => said(({ bimBySteps }) => bimBySteps[part], 0))
    expectSaid(
      '02-architecture',
      `${said(({ clean }) => clean, 0)} on untouched digits, ${said(({ random }) => random, 0)} after random signs and ${byFgsm} after FGSM`,
    )
    expectSaid('02-architecture', `ten steps of α = ε/4 left ${middle} where FGSM left ${byFgsm}`)
    expectSaid('02-architecture', `${short} survived; with α = ε/2, ${long}`)
    expectSaid('02-architecture', 'most of its gradients round to zero, and FGSM finds next to nothing')
    expect(mean(({ silent }) => silent)).toBeGreaterThan(0.8)
    expect(mean(({ clean }) => clean) - mean(({ maskedFgsm }) => maskedFgsm)).toBeLessThan(0.05)
  })
})

describe('the nearest change', () => {
  const study = new Study(3)
  study.reach(EPOCHS)
  const net = study.netAfter(EPOCHS, false)
  const { inputs, labels } = study.test
  const right = Array.from(answers(net, inputs.slice(0, 100 * 64)), (answer, i) =>
    answer === labels[i] ? i : -1,
  ).filter((i) => i >= 0)
  const rows = Float64Array.from(right.flatMap((i) => Array.from(inputs.subarray(i * 64, (i + 1) * 64))))
  const truth = right.map((i) => labels[i])
  const unit = (directions: ArrayLike<number>): Float64Array => {
    const lengths = distances(new Float64Array(rows.length), directions, 64, 'l2')
    return Float64Array.from(directions, (value, i) => value / lengths[Math.floor(i / 64)])
  }
  const slopes = right.flatMap((_, i) =>
    Array.from(lossGradient(net, rows.subarray(i * 64, (i + 1) * 64), [truth[i]])),
  )
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

  it('DeepFool, no box, always gets through in about one round and beats the way along the gradient', () => {
    const { x, gradients } = deepFool(net, rows, truth, {})
    expect(accuracyOf(net, x, truth)).toBe(0)
    expect(gradients / 10).toBeLessThan(1.5)
    const alongGradient = distanceAlong(net, rows, truth, unit(slopes), { farthest: 12 })
    expect(mean(distances(rows, x, 64, 'l2'))).toBeLessThan(mean(alongGradient))
  })

  it('lies at least five times nearer than in a random direction', () => {
    const { x } = deepFool(net, rows, truth, {})
    const directions = unit(stream(3).fork('directions').fillNormal(new Float64Array(rows.length)))
    const random = distanceAlong(net, rows, truth, directions, { farthest: 12 }).map((way) =>
      Math.min(way, 12),
    )
    expect(mean(random) / mean(distances(rows, x, 64, 'l2'))).toBeGreaterThanOrEqual(5)
  })

  it('has these lengths in the prose', () => {
    const found = deepFool(net, rows, truth, {})
    const directions = unit(stream(3).fork('directions').fillNormal(new Float64Array(rows.length)))
    const alongGradient = distanceAlong(net, rows, truth, unit(slopes), { farthest: 12 })
    const alongChance = distanceAlong(net, rows, truth, directions, { farthest: 12 })
    expectSaid('02-architecture', `${(found.gradients / 10).toFixed(1)} rounds were enough on average`)
    const shortest = mean(distances(rows, found.x, 64, 'l2'))
    expectSaid('02-architecture', `a mean length of ${shortest.toFixed(1)};`)
    expectSaid('02-architecture', 'along the gradient it was a few hundredths more')
    expect(Math.abs(mean(alongGradient) - shortest - 0.04)).toBeLessThan(0.02)
    expectSaid(
      '02-architecture',
      `half of the digits kept their answer until the change was ${median([...alongChance]).toFixed(1)}`,
    )
  })

  it('Carlini and Wagner always get through, at most 1.15 of the way along the gradient in the box', () => {
    const options = { box, searches: 6, steps: 200, learningRate: 0.05, firstWeight: 0.1 }
    const { x } = carliniWagner(net, rows, truth, options)
    expect(accuracyOf(net, x, truth)).toBe(0)
    const ways = distanceAlong(net, rows, truth, unit(slopes), { box, farthest: 12 })
    expect(mean(distances(rows, x, 64, 'l2'))).toBeLessThan(1.15 * mean(ways))
  })
})

const frameAt = (at: number, change: Partial<Config<'adversarial-digits'>> = {}): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe('the frames', () => {
  it('begin with a net that has not been trained, and end with curves of all measured digits', () => {
    expect(frameAt(0)).toMatchObject({ epoch: 0, curves: { digits: 0 } })
    expect(frameAt(0).accuracy).toBeLessThan(0.3)
    const steps = reader(run(defaultsOf(params)))
    expect(steps.advanceTo(LENGTH - 1)).toMatchObject({ frame: { epoch: EPOCHS, curves: { digits: 300 } } })
    expect(steps.advanceTo(Infinity)).toMatchObject({ index: LENGTH - 1, ended: true })
  })

  it('are the same whether the seed was studied before or not', () => {
    const before = frameAt(EPOCHS + 3, { seed: 8, digit: 2 })
    frameAt(2, { seed: 9 })
    frameAt(EPOCHS, { seed: 8, masking: true })
    expect(frameAt(EPOCHS + 3, { seed: 8, digit: 2 })).toEqual(before)
  })

  it('keep every attack within ε and the box', () => {
    for (const attack of ['random', 'fgsm', 'bim', 'mim', 'pgd'] as const) {
      const { clean, changed, largest } = frameAt(EPOCHS, { attack, epsilon: 0.1 })
      expect(largest).toBeLessThanOrEqual(0.1 + 1e-12)
      expect(changed.every((value) => value >= 0 && value <= 1)).toBe(true)
      expect(clean).not.toEqual(changed)
    }
  })

  it('leave the answer where ε is 0', () => {
    const { clean, changed } = frameAt(EPOCHS, { epsilon: 0 })
    expect(changed).toEqual(clean)
  })

  it('take the answer to a drawing as what has to be left', () => {
    const ink = Array.from({ length: 64 }, (_, i) => (i % 8 === 3 || i % 8 === 4 ? 16 : 0))
    const { label, target, before } = frameAt(EPOCHS, { source: 'drawn', drawn: ink })
    expect(label).toBe(-1)
    expect(target).toBe(before.indexOf(Math.max(...before)))
  })

  it('attack a test digit instead of an empty drawing, and say so', () => {
    const { label, note } = frameAt(1, { source: 'drawn' })
    expect(label).toBeGreaterThanOrEqual(0)
    expect(note).toMatch(/no drawing to read/)
  })
})
