import { describe, expect, it } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { passesOf } from '../../../src/core/training/adversarial'
import { comparePairs, mean } from '../../../src/core/statistics'
import {
  type Cloud,
  configs,
  onCurve,
  SEEDS,
  summarise,
} from '../../../src/figures/adversarial-training/ensemble'
import { type Frame, run } from '../../../src/figures/adversarial-training/experiment'
import {
  BETAS,
  type Config,
  DIGIT_EPOCHS,
  EPOCHS,
  params,
  STEPS,
} from '../../../src/figures/adversarial-training/params'
import { ALONG, heightOf, HIGH, LOW, placeOf } from '../../../src/figures/adversarial-training/plane'
import { claim, describe as sentenceOf, values } from '../../../src/figures/adversarial-training/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults: Config = defaultsOf(params)
const { framesOf } = await openBatch()
const frames = await Promise.all(framesOf('adversarial-training', configs()))
const summary = summarise(frames)
const { plain, fgsm, pgd, trades } = summary

const at = (beta: (typeof BETAS)[number]): Cloud => trades[BETAS.indexOf(beta)]
const over = (a: readonly number[], b: readonly number[]) => comparePairs(a, b)

function frameOf(change: Partial<Config> = {}, epoch = EPOCHS): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const broken = (some: Uint8Array): number => some.reduce((sum, one) => sum + one, 0)

describe(`nets for digits, ${SEEDS} paired seeds`, () => {
  it('keep at least 40 points more under attack with PGD in training, in every seed', () => {
    expect(pgd.worst).toHaveLength(SEEDS)
    pgd.worst.forEach((worst, seed) => expect(worst - plain.worst[seed]).toBeGreaterThanOrEqual(40))
  })

  it('pay up to 5 points on clean digits for PGD', () => {
    const cost = over(plain.clean, pgd.clean).estimate
    expect(cost).toBeGreaterThanOrEqual(0)
    expect(cost).toBeLessThanOrEqual(5)
  })

  it('lose clean accuracy as β of TRADES grows, from 1 to 6 at least 1.5 points', () => {
    expect(over(at(1).clean, at(6).clean).estimate).toBeGreaterThanOrEqual(1.5)
    BETAS.slice(1).forEach((beta, i) =>
      expect(over(trades[i].clean, at(beta).clean).estimate).toBeGreaterThan(0),
    )
  })

  it('gain accuracy under attack up to β = 2, by half a point or more from 1, and no more after it', () => {
    expect(over(at(1).worst, at(0.5).worst).estimate).toBeGreaterThanOrEqual(0.5)
    expect(over(at(2).worst, at(1).worst).estimate).toBeGreaterThanOrEqual(0.5)
    expect(over(at(6).worst, at(2).worst).estimate).toBeLessThan(0)
  })

  it('are worse under the worst attack than under FGSM alone', () => {
    for (const cloud of [plain, fgsm, pgd, ...trades])
      cloud.worst.forEach((worst, seed) => expect(worst).toBeLessThan(cloud.fgsm[seed]))
  })

  it('cost what their definitions say, counted pass by pass', () => {
    expect(plain.passes).toBe(DIGIT_EPOCHS * passesOf({ kind: 'plain' }))
    expect(fgsm.passes).toBe(DIGIT_EPOCHS * passesOf({ kind: 'fgsm' }))
    expect(pgd.passes).toBe(DIGIT_EPOCHS * passesOf({ kind: 'pgd', steps: STEPS }))
    for (const { passes } of trades)
      expect(passes).toBe(DIGIT_EPOCHS * passesOf({ kind: 'trades', steps: STEPS, beta: 1 }))
  })

  it('bear out the claim, and are what the prose reads', () => {
    const shown = { frame: frameOf(), config: defaults, summary }
    expect(claim.holds(shown)).toBe(true)
    expect(values(shown)).toMatchObject({
      plainClean: `${mean(plain.clean).toFixed(0)} %`,
      pgdAttacked: `${mean(pgd.worst).toFixed(0)} %`,
      trades2Attacked: `${mean(at(2).worst).toFixed(0)} %`,
      gainSeeds: `${SEEDS} of ${SEEDS}`,
    })
    expect(values({ ...shown, summary: summarise(frames.with(3, frameOf())) }).gainSeeds).not.toBe('')
    expect(values({ ...shown, summary: undefined })).toEqual({})
    expect(sentenceOf(shown)).toMatch(
      /^Over 10 seeds, nets trained by TRADES with β = 2 have \d+ % of clean digits/,
    )
  })

  it('would say so, were robustness free', () => {
    const free = { ...summary, plain: { ...plain, meanClean: 0 } }
    expect(claim.holds({ frame: frameOf(), config: defaults, summary: free })).toBe(false)
  })
})

describe('the nets of the moons', () => {
  it('have fewer boxes broken with TRADES than without, in at least nine of ten seeds', () => {
    const seeds = Array.from({ length: 10 }, (_, seed) => frameOf({ seed, box: 0.3, beta: 0.5 }))
    const better = seeds.filter(({ plain: before, robust }) => broken(robust.broken) < broken(before.broken))
    expect(better.length).toBeGreaterThanOrEqual(9)
  })

  it('start as one net and keep their answers when an earlier epoch is visited', () => {
    const first = frameOf({ seed: 77 }, 0)
    expect(first.robust).toEqual(first.plain)
    const straight = frameOf({ seed: 77 }, 20)
    frameOf({ seed: 77 }, 3)
    expect(frameOf({ seed: 77 }, 20)).toEqual(straight)
  })

  it('break no more boxes than points are wrong where boxes have no size', () => {
    const { plain: before } = frameOf({ box: 0 })
    expect(broken(before.broken)).toBe(0)
  })
})

describe('the plane', () => {
  it('rises without a jump, over what it leaves out too', () => {
    const heights = Array.from({ length: 681 }, (_, i) => heightOf(i / 10))
    expect(heights[0]).toBe(0)
    expect(heightOf(HIGH[1])).toBe(1)
    heights.slice(1).forEach((height, i) => {
      expect(height).toBeGreaterThan(heights[i])
      expect(height - heights[i]).toBeLessThan(0.01)
    })
  })

  it('shows every net', () => {
    for (const { clean, worst } of [plain, fgsm, pgd, ...trades]) {
      for (const value of worst)
        expect((value >= LOW[0] && value <= LOW[1]) || (value >= HIGH[0] && value <= HIGH[1])).toBe(true)
      expect(Math.min(...clean)).toBeGreaterThan(88)
      expect(Math.max(...clean)).toBeLessThan(98.5)
    }
  })

  it('has every β tried on the curve, and finds each of its own again', () => {
    expect(ALONG.filter((beta) => BETAS.some((tried) => tried === beta))).toEqual(BETAS.toReversed())
    ALONG.forEach((beta, place) => expect(placeOf(beta)).toBe(place))
    expect(onCurve(summary, 2)).toEqual({ clean: at(2).meanClean, worst: at(2).meanWorst })
  })
})
