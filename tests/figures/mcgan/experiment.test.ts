import { describe, expect, it } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { orbit, type Order } from '../../../src/core/gans'
import { comparePairs } from '../../../src/core/statistics'
import { configs, summarise } from '../../../src/figures/mcgan/ensemble'
import { type Frame, run } from '../../../src/figures/mcgan/experiment'
import { drawnStart } from '../../../src/figures/mcgan/experiment/crowd'
import { twins } from '../../../src/figures/mcgan/experiment/twins'
import { type Config, FRAMES, NEAR, params, STARTS, STEPS } from '../../../src/figures/mcgan/params'
import { SAMPLES } from '../../../src/figures/mcgan/samples'
import { claim, describe as sentence, values } from '../../../src/figures/mcgan/text'
import { defaultsOf } from '../../../src/params/config'

const defaults: Config = defaultsOf(params)
const { framesOf } = await openBatch()
const { twinned } = summarise(await Promise.all(framesOf('mcgan', configs())))

/** The last frame alone. */
function last(change: Partial<Config> = {}): { frame: Frame; config: Config; summary: undefined } {
  const config = { ...defaults, ...change }
  let frame: (() => Frame) | undefined
  for (const next of run(config)) frame = next
  if (frame === undefined) throw new Error('no frame')
  return { frame: frame(), config, summary: undefined }
}

const radii = ({ theta, phi }: { theta: Float64Array; phi: Float64Array }): Float64Array =>
  theta.map((value, i) => Math.hypot(value, phi[i]))
const farthest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0)

describe(`over ${STARTS} drawn starts`, () => {
  const starts = Array.from({ length: STARTS }, (_, seed) => drawnStart(seed))
  const from = (game: 'wasserstein' | 'regression', rate: number, order: Order = 'alternating') =>
    starts.map((start) => orbit(start, { game, order, rate }, STEPS))

  it('regression has the made point within 0.01 of the real one at step 500, in turn at rate 0.1', () => {
    for (const { theta } of from('regression', 0.1)) expect(Math.abs(theta[500])).toBeLessThan(NEAR)
  })

  it('at half the rate, or both at once, it has in all but a few', () => {
    for (const games of [from('regression', 0.05), from('regression', 0.1, 'simultaneous')]) {
      const there = games.filter(({ theta }) => Math.abs(theta[500]) < NEAR)
      expect(there.length).toBeGreaterThanOrEqual(97)
    }
  })

  it('the Wasserstein game, in turn, stays within 10 % of its distance at the start', () => {
    for (const rate of [0.01, 0.1, 0.19]) {
      for (const game of from('wasserstein', rate)) {
        const distances = radii(game)
        const ratios = distances.map((distance) => distance / distances[0])
        expect(farthest(ratios)).toBeLessThan(1.11)
        expect(farthest(ratios.map((ratio) => 1 / ratio))).toBeLessThan(1.11)
      }
    }
  })

  it('the figure counts them', () => {
    const { near } = last().frame
    expect(near.regression).toBe(STARTS)
    expect(near.wasserstein).toBeLessThanOrEqual(3)
    expect(near.nonSaturating).toBeLessThanOrEqual(5)
  })
})

describe('a start', () => {
  it('bears the claim out where it opens, and with both at once', () => {
    for (const change of [{}, { order: 'simultaneous' }] as const)
      expect(claim.holds(last(change))).toBe(true)
  })

  it('on which the discriminator goes flat is slow', () => {
    const shown = last({ start: [[1.04, 1]] })
    expect(Math.abs(shown.frame.games.regression.theta[100])).toBeGreaterThan(NEAR)
    expect(Math.abs(shown.frame.games.regression.phi[STEPS])).toBeLessThan(0.2)
  })

  it('from which steps overshoot is reported, and stays a picture', () => {
    const shown = last({ rate: 0.5, order: 'simultaneous', start: [[-1.9, 1.9]] })
    expect(shown.frame.games.regression.stoppedAt).toBeGreaterThan(0)
    expect(claim.holds(shown)).toBe(false)
    expect(sentence(shown)).toMatch(/has run away in step \d+/)
    expect(Object.values(values(shown)).join()).not.toMatch(/NaN|not a number/)
  })

  it('in the middle moves nobody, and none at all is (1, 1)', () => {
    expect(claim.otherwise(last({ start: [[0, 0]] }))).toBe('Where both are 0, nobody moves.')
    expect(last({ start: [] }).frame.games).toEqual(last().frame.games)
  })
})

describe('means over few made points', () => {
  it('pull them together as the bias Var/M says, over 20 seeds', () => {
    const seeds = Array.from({ length: 20 }, (_, seed) => last({ seed }).frame.spreads)
    SAMPLES.forEach((count, i) => {
      const { estimate } = comparePairs(
        seeds.map(({ found }) => found[i][FRAMES]),
        seeds.map(({ law }) => law[i][FRAMES]),
      )
      expect(Math.abs(estimate), `M = ${count}`).toBeLessThan(0.02)
    })
    const { low, high } = comparePairs(
      seeds.map(({ halves }) => halves[FRAMES]),
      seeds.map(() => 1),
    )
    expect(low).toBeLessThan(0)
    expect(high).toBeGreaterThan(-0.1)
  })
})

describe('nets in one dimension', () => {
  it('are twins: untrained, both make the same points', () => {
    const { value } = twins(3, 0.9).next()
    expect(value?.nonSaturating).toEqual(value?.regression)
  })

  it('come nearer with regression at the usual momentum, in most seeds, and by less at a smaller one', () => {
    const gains = twinned.map(({ ends }) =>
      comparePairs(
        ends.map(({ nonSaturating }) => nonSaturating),
        ends.map(({ regression }) => regression),
      ),
    )
    expect(gains[0].estimate).toBeGreaterThan(0.03)
    expect(gains[0].wins).toBeGreaterThanOrEqual(8)
    expect(gains[1].estimate).toBeLessThan(gains[0].estimate)
    for (const { ends } of twinned) {
      for (const { nonSaturating, regression, floor } of ends) {
        expect(Math.max(nonSaturating, regression)).toBeLessThan(0.5)
        expect(Math.min(nonSaturating, regression)).toBeGreaterThan(floor)
      }
    }
  })
})
