import { describe, expect, it } from 'vitest'
import { stream } from '../../../src/core/random'
import { mean } from '../../../src/core/statistics'
import { cellsOfPart, joined, placeOf } from '../../../src/figures/noise-nodes/cells'
import { configs, summarise } from '../../../src/figures/noise-nodes/ensemble'
import { type Frame, run } from '../../../src/figures/noise-nodes/experiment'
import { firstNet, sizeOf, train } from '../../../src/figures/noise-nodes/experiment/linearNet'
import { digitNodes } from '../../../src/figures/noise-nodes/experiment/digitNode'
import { type Run, runAt } from '../../../src/figures/noise-nodes/experiment/runs'
import { FATES, ruleOf, sigmaFor } from '../../../src/figures/noise-nodes/fates'
import {
  type Config,
  DIGIT_SIGMAS,
  params,
  PARTS,
  SIDE,
  STEPS,
} from '../../../src/figures/noise-nodes/params'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

/** A net whose κ is so large at the start. */
const withKappa = (kappa: number, seed: number, change: Partial<Config> = {}): Run => {
  const { rate, batch } = { ...defaults, ...change }
  return runAt({ rate, batch, seed, sigma: sigmaFor(kappa, rate, sizeOf(firstNet(seed))) })
}

function frameOf(change: Partial<Config>): Frame {
  const { value } = run({ ...defaults, ...change }).next()
  if (value === undefined) throw new Error('no frame')
  return value
}

describe('one number tells what a noise node will do, without sampling noise', () => {
  it.each([
    [0.001, 'nothing'],
    [0.5, 'decay'],
    [1.5, 'decay'],
    [1.9, 'decay'],
    [2.5, 'catapult'],
    [3.5, 'catapult'],
    [3.9, 'catapult'],
    [4.1, 'blowUp'],
    [4.5, 'blowUp'],
  ])('κ = %d: %s in 20 of 20 seeds', (kappa, fate) => {
    expect(ruleOf(kappa)).toBe(fate)
    expect(seeds.map((seed) => withKappa(kappa, seed).fate)).toEqual(seeds.map(() => fate))
  })

  it('lets |v| decay at the rate κ to a tenth, where κ is small', () => {
    for (const kappa of [0.02, 0.05, 0.1, 0.2]) {
      for (const seed of seeds) {
        const { influence } = withKappa(kappa, seed)
        const steps = Math.ceil(1 / kappa)
        const rate = 1 - (influence[steps] / influence[0]) ** (1 / steps)
        expect(Math.abs(rate / kappa - 1)).toBeLessThan(0.1)
      }
    }
  })

  it('shrinks the weights in a catapult until κ is below 2', () => {
    for (const seed of seeds) {
      const { influence, loss } = withKappa(3, seed)
      expect(Math.max(...loss)).toBeGreaterThan(5 * loss[0])
      expect(influence[STEPS]).toBeLessThan(influence[0])
    }
  })

  it('is right in at least 99 of 100 cells of the diagram', () => {
    const { computed, right } = summarise(configs(defaults).slice(0, PARTS).map(frameOf))
    expect(computed).toBe(SIDE * SIDE)
    expect(right / computed).toBeGreaterThanOrEqual(0.99)
  })
})

describe('with batches the edges blur', () => {
  it('κ = 3.6 blows up some of 20 nets, and κ = 4.2 not all of them', () => {
    const blown = (kappa: number): number =>
      seeds.filter((seed) => withKappa(kappa, seed, { batch: '32' }).fate === 'blowUp').length
    expect(blown(3.6)).toBeGreaterThan(0)
    expect(blown(4.2)).toBeLessThan(20)
    expect(blown(4.2)).toBeGreaterThan(blown(3.6))
  })

  it('leaves decay and blow-up as they are, well inside their regions', () => {
    expect(new Set(seeds.map((seed) => withKappa(0.5, seed, { batch: '32' }).fate))).toEqual(
      new Set(['decay']),
    )
    expect(new Set(seeds.map((seed) => withKappa(12, seed, { batch: '32' }).fate))).toEqual(
      new Set(['blowUp']),
    )
  })
})

describe('in a digit net, for which the rule was not made', () => {
  const nodes = DIGIT_SIGMAS.flatMap((_, at) => digitNodes(at))

  it('the fates come in the same order as the noise grows, in all of three seeds', () => {
    const fatesAt = (sigma: number, batch: number): string[] =>
      nodes.filter((node) => node.sigma === sigma && node.batch === batch).map(({ fate }) => fate)
    for (const batch of [300, 20]) {
      expect(fatesAt(0.1, batch)).toEqual(['nothing', 'nothing', 'nothing'])
      expect(fatesAt(1, batch)).toEqual(['decay', 'decay', 'decay'])
      expect(fatesAt(10, batch)).toEqual(['blowUp', 'blowUp', 'blowUp'])
    }
  })

  it('there are catapults between decay and blow-up', () => {
    const sigmas = nodes.filter(({ fate }) => fate === 'catapult').map(({ sigma }) => sigma)
    expect(sigmas.length).toBeGreaterThan(2)
    expect(Math.min(...sigmas)).toBeGreaterThan(1)
    expect(Math.max(...sigmas)).toBeLessThan(10)
  })
})

describe('the net', () => {
  it('goes down the slope of its loss: a small step changes it as the gradient says', () => {
    const net = firstNet(3)
    const of = (rate: number) => train(net, { rate, sigma: 2, random: stream(1) }).loss
    const [before, after] = of(1e-5)
    const [, twice] = of(2e-5)
    expect(after).toBeLessThan(before)
    expect((before - twice) / (before - after)).toBeCloseTo(2, 2)
  })

  it('with samples takes, on average, the step of endless batches', () => {
    const net = firstNet(2)
    const after = (batch: number | undefined, seed: number) =>
      train(net, { rate: 1e-3, sigma: 1, batch, random: stream(seed) }).loss[1]
    const many = mean(seeds.map((seed) => after(512, seed)))
    expect(Math.abs(many / after(undefined, 0) - 1)).toBeLessThan(0.005)
  })

  it('says at which step its numbers ran away, and throws nothing', () => {
    const [own] = frameOf({ sigma: 12, rate: 0.05 }).runs
    expect(own.stoppedAt).toBeGreaterThan(1)
    expect(own.loss).toHaveLength(own.stoppedAt ?? 0)
    expect([...own.loss, ...own.influence].every(Number.isFinite)).toBe(true)
  })
})

describe('the diagram', () => {
  it('has every cell in one part, each part spread over the whole', () => {
    const parts = Array.from({ length: PARTS }, (_, i) => cellsOfPart(i + 1))
    expect(new Set(parts.flat()).size).toBe(SIDE * SIDE)
    for (const part of parts) {
      expect(Math.min(...part)).toBeLessThan(4 * SIDE)
      expect(Math.max(...part)).toBeGreaterThanOrEqual(SIDE * (SIDE - 4))
    }
  })

  it('covers both axes, evenly in their logarithms', () => {
    const [first, last] = [placeOf(0), placeOf(SIDE * SIDE - 1)]
    expect(first.rate / params.rate.min).toBeCloseTo(params.rate.max / last.rate, 10)
    expect(first.sigma / params.sigma.min).toBeCloseTo(params.sigma.max / last.sigma, 10)
  })

  it('is drawn as it comes: unknown cells are as a known one of their block', () => {
    const parts = configs(defaults)
      .slice(0, PARTS)
      .map((config, i) => (i < 2 ? frameOf(config).cells : undefined))
    const all = joined(parts)
    cellsOfPart(2).forEach((cell, at) => expect(all[cell]).toBe(parts[1]?.[at]))
    cellsOfPart(9).forEach((cell, at) => expect(all[cell]).toBe(parts[0]?.[at]))
    expect(summarise([undefined])).toMatchObject({ computed: 0, right: 0 })
  })

  it('does not change with the point, and holds fates alone', () => {
    expect(configs({ ...defaults, rate: 0.02, sigma: 9 })).toEqual(configs(defaults))
    expect(frameOf({}).cells).toHaveLength(0)
    expect(Math.max(...frameOf({ part: 3 }).cells)).toBeLessThan(FATES.length)
  })
})
