import { describe, expect, it } from 'vitest'
import { gaussianInformation } from '../../../src/core/contrast'
import { comparePairs } from '../../../src/core/statistics'
import { configs, meanOf, rightsOf, SEEDS, summarise } from '../../../src/figures/predictive-coding/ensemble'
import { type Frame, run } from '../../../src/figures/predictive-coding/experiment'
import { mixingOf } from '../../../src/figures/predictive-coding/experiment/sequences'
import { COUNTS, PAIRS } from '../../../src/figures/predictive-coding/names'
import {
  AHEAD,
  CHANNELS,
  type Config,
  FRAMES,
  params,
  PAST,
  PLACES,
  RECORDED,
} from '../../../src/figures/predictive-coding/params'
import { claim, describe as sentenceOf, values } from '../../../src/figures/predictive-coding/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults = defaultsOf(params)

function frameOf(change: Partial<Config> = {}, at = FRAMES): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const shownFor = (frame: Frame, change: Partial<Config> = {}) => ({
  frame,
  config: { ...defaults, ...change },
  summary: undefined,
})
const headingOf = (frame: Frame, change: Partial<Config> = {}): string => {
  const shown = shownFor(frame, change)
  return claim.holds(shown) ? claim.text : claim.otherwise(shown)
}

const frames = configs(defaults).map((config) => frameOf(config))
const summary = summarise(frames)

describe(`reading the speed from the context, ${SEEDS} mixing matrices`, () => {
  it('mixes the channels anew for every seed', () => {
    expect(new Set(configs(defaults).map(({ seed }) => mixingOf(seed).join())).size).toBe(SEEDS)
  })

  it('is better by at least 0.30 than from the untrained context, and in every matrix by at least 0.20', () => {
    const { learnt, untrained } = summary.rights
    expect(comparePairs(learnt, untrained).estimate).toBeGreaterThanOrEqual(0.3)
    learnt.forEach((right, i) => expect(right - untrained[i]).toBeGreaterThanOrEqual(0.2))
  })

  it('is guessing from the raw numbers', () => {
    for (const raw of summary.rights.raw) expect(Math.abs(raw - 1 / 3)).toBeLessThan(0.08)
  })

  it('is what the prose reads', () => {
    const shown = { ...shownFor(frames[1]), summary }
    expect(values(shown)['learnt']).toBe(`${(100 * meanOf(summary.rights.learnt)).toFixed(0)} %`)
    expect(values({ ...shown, config: { ...defaults, noise: 1 } })['learnt']).toBeUndefined()
    expect(values({ ...shown, summary: { ...summary, arrived: 1 } })['learnt']).toBeUndefined()
    expect(sentenceOf(shown)).toMatch(/Over 6 mixings: \d+ %, untrained \d+ %\.$/)
  })
})

describe('what is certified', () => {
  it('is never more than log N, whatever N, at any moment', () => {
    for (const candidates of [1, 2, 5, 32]) {
      const { certified } = candidates === 32 ? frames[0] : frameOf({ candidates, seed: 0 }, 60)
      for (const value of certified) expect(value).toBeLessThanOrEqual(Math.log(candidates) + 1e-12)
    }
    for (const { pairs } of frames)
      for (const certified of pairs)
        certified.forEach((value, i) => expect(value).toBeLessThanOrEqual(Math.log(COUNTS[i]) + 1e-12))
  })

  it('of Gaussian pairs comes within 0.05 of what they share where log N is larger by 3, and is never 0.1 above', () => {
    const compared = PAIRS.flatMap((pair, i) =>
      COUNTS.map((count, at) => ({
        shared: gaussianInformation(pair),
        count,
        certified: frames[0].pairs[i][at],
      })),
    )
    const near = compared.filter(({ shared, count }) => shared < Math.log(count) - 3)
    expect(near.length).toBeGreaterThan(3)
    for (const { shared, certified } of near) expect(Math.abs(certified - shared)).toBeLessThan(0.05)
    for (const { shared, certified } of compared) expect(certified).toBeLessThan(shared + 0.1)
  })

  it('of twenty pairs is the ceiling itself, as computed by other means', () => {
    // Measured with another program: 2.77, 4.85, 6.93 of twenty pairs, 2.76, 4.73, 6.39 of ten, 1.41, 1.64, 1.66 of two.
    const expected = [
      [1.41, 1.64, 1.66],
      [2.76, 4.73, 6.39],
      [2.77, 4.85, 6.93],
    ]
    PAIRS.forEach((_, pair) => {
      ;[16, 128, 1024].forEach((count, i) => {
        const certified = frames[0].pairs[pair][COUNTS.findIndex((of) => of === count)]
        expect(Math.abs(certified - expected[pair][i])).toBeLessThan(0.05)
      })
    })
  })

  it('does not depend on the seed or on where the past stands', () => {
    const [first, other] = [frameOf({}, 4), frameOf({ now: 20 }, 4)]
    expect(other.pairs).toEqual(first.pairs)
    expect(other.certified).toEqual(first.certified)
    expect(other.rightShares).toEqual(first.rightShares)
    expect(other.shares).not.toEqual(first.shares)
  })
})

describe('the candidates', () => {
  it('hold the moment that came in the right place, and probabilities that add up to 1', () => {
    for (const now of [PAST, 13, RECORDED - AHEAD]) {
      const { candidates, recording, right, shares, rightShares } = frameOf({ now }, 2)
      const came = (now + AHEAD - 1) * CHANNELS
      expect(candidates.subarray(right * CHANNELS, (right + 1) * CHANNELS)).toEqual(
        recording.subarray(came, came + CHANNELS),
      )
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
      expect(rightShares).toHaveLength(PLACES)
      expect(rightShares[now - PAST]).toBe(shares[right])
    }
  })

  it('if there is only one, leave nothing to learn', () => {
    const [before, after] = [frameOf({ candidates: 1 }, 0), frameOf({ candidates: 1 }, 9)]
    expect([...after.shares]).toEqual([1])
    expect(after.certified).toEqual(after.certified.map(() => 0))
    expect(new Set(after.readings).size).toBe(1)
    expect(after.candidates).toEqual(before.candidates)
    expect(headingOf(after, { candidates: 1 })).toMatch(/^With a single candidate/)
  })
})

describe('the heading', () => {
  it('claims what is so, and says what happens instead', () => {
    const [, frame] = frames
    expect(headingOf(frame)).toMatch(/^Predict the future/)
    expect(headingOf(frameOf({}, 0))).toMatch(/^Untrained/)
    expect(headingOf({ ...frame, readings: [0.5, 0.55] })).toMatch(/^Here predicting/)
    expect(headingOf({ ...frame, readings: [0.5, 0.55] }, { noise: 1 })).toMatch(/^Under so much noise/)
    expect(headingOf({ ...frame, readings: [0.5, 0.55], step: 90 })).toMatch(/^So far/)
    expect(headingOf({ ...frame, collapsed: true })).toMatch(/collapsed/)
    expect(sentenceOf(shownFor({ ...frame, collapsed: true }))).toMatch(/nothing to read/)
    expect(rightsOf(frame).raw).toBe(frame.raw)
  })

  it('takes no noise and a lot of it', () => {
    for (const noise of [0, 2]) {
      const { readings, certified } = frameOf({ noise }, 24)
      expect([...readings, ...certified].every(Number.isFinite)).toBe(true)
    }
  })
})
