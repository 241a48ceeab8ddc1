import { describe, expect, it } from 'vitest'
import { comparePairs, mean } from '../../../src/core/statistics'
import { configs, SEEDS, summarise } from '../../../src/figures/smote/ensemble'
import { type Frame, run } from '../../../src/figures/smote/experiment'
import { freshOf, trainingOf } from '../../../src/figures/smote/experiment/data'
import { leakOf } from '../../../src/figures/smote/experiment/leak'
import { APART, type Config, PREVALENCE, params, RARE } from '../../../src/figures/smote/params'
import { claim, describe as sentenceOf, noticeText, table, values } from '../../../src/figures/smote/text'
import { defaultsOf } from '../../../src/params/config'

const defaults = defaultsOf(params)

function frameOf(change: Partial<Config> = {}): Frame {
  const { value } = run({ ...defaults, ...change }).next()
  if (value === undefined) throw new Error('no frame')
  return value
}

const shownFor = (change: Partial<Config> = {}) => {
  const config = { ...defaults, ...change }
  return { frame: frameOf(change), config, summary: undefined }
}
const headingOf = (shown: ReturnType<typeof shownFor>): string =>
  claim.holds(shown) ? claim.text : claim.otherwise(shown)

describe(`rare points invented against a moved threshold, ${SEEDS} paired seeds`, () => {
  const frames = configs(defaults).map((config) => frameOf(config))
  const read = (of: (frame: Frame) => number | undefined): number[] =>
    frames.map((frame) => of(frame) ?? Number.NaN)

  it('SMOTE raises recall by at least 0.4', () => {
    const gain = comparePairs(
      read(({ resampled }) => resampled?.found),
      read(({ half }) => half.found),
    )
    expect(gain.estimate).toBeGreaterThanOrEqual(0.4)
    expect(gain.wins).toBe(SEEDS)
  })

  it('the area under the ROC curve changes by no more than 0.02', () => {
    const change = comparePairs(
      read(({ smote }) => smote?.area),
      read(({ plain }) => plain.area),
    )
    expect(Math.abs(change.estimate)).toBeLessThanOrEqual(0.02)
  })

  it('Brier’s score rises by at least 0.04', () => {
    const harm = comparePairs(
      read(({ smote }) => smote?.brier),
      read(({ plain }) => plain.brier),
    )
    expect(harm.estimate).toBeGreaterThanOrEqual(0.04)
    expect(harm.wins).toBe(SEEDS)
  })

  it('the G-mean of the moved threshold is within 0.03 of SMOTE’s', () => {
    const apart = comparePairs(
      read(({ resampled }) => resampled?.gMean),
      read(({ moved }) => moved.gMean),
    )
    expect(Math.abs(apart.estimate)).toBeLessThanOrEqual(0.03)
  })

  it('the untouched model says the true share on average, the other far more', () => {
    expect(Math.abs(mean(read(({ plain }) => plain.meanBelief)) - PREVALENCE)).toBeLessThanOrEqual(0.005)
    expect(mean(read(({ smote }) => smote?.meanBelief))).toBeGreaterThanOrEqual(3 * PREVALENCE)
  })

  it('is what the prose reads', () => {
    const summary = summarise(frames)
    const shown = { ...shownFor(), summary }
    expect(values(shown)['foundSmote']).toBe(
      `${(100 * mean(read(({ resampled }) => resampled?.found))).toFixed(0)} %`,
    )
    expect(Object.values(values(shown)).join(' ')).not.toMatch(/NaN|undefined/)
    expect(values({ ...shown, summary: summarise([frames[0], undefined]) })).toEqual({})
    expect(sentenceOf(shown)).toContain(`Over ${SEEDS} seeds`)
  })
})

describe('labels of pure chance, 20 seeds', () => {
  const leaks = Array.from({ length: 20 }, (_, seed) => leakOf(seed))

  it('seem 75 % right or more where points are invented before the split', () => {
    expect(mean(leaks.map(({ before }) => before))).toBeGreaterThanOrEqual(0.75)
  })

  it('are half right in the proper order', () => {
    expect(Math.abs(mean(leaks.map(({ after }) => after)) - 0.5)).toBeLessThanOrEqual(0.06)
  })
})

describe('the points', () => {
  it('are one rare among twenty, in training and among fresh ones', () => {
    const { common, rare } = trainingOf(3)
    expect(rare.length / (rare.length + common.length)).toBeCloseTo(PREVALENCE, 9)
    expect(mean(freshOf(3).isRare)).toBeCloseTo(PREVALENCE, 9)
  })

  it('as drawn are the same when a hand puts them where they are', () => {
    const drawn = frameOf()
    const points = Array.from({ length: RARE }, (_, i) => {
      const [x, y] = drawn.rare.subarray(2 * i, 2 * i + 2)
      return [Number(x.toFixed(2)), Number(y.toFixed(2))] as const
    })
    expect(frameOf({ points })).toEqual(drawn)
  })

  it('invented lie on the segments they are drawn on, as many as asked for', () => {
    const { invented, from, towards, rare } = frameOf({ amount: 3, k: 2 })
    expect(from).toHaveLength(3 * RARE)
    for (let i = 0; i < from.length; i++) {
      const [ax, ay] = rare.subarray(2 * from[i], 2 * from[i] + 2)
      const [bx, by] = rare.subarray(2 * towards[i], 2 * towards[i] + 2)
      const [x, y] = invented.subarray(2 * i, 2 * i + 2)
      expect(Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax))).toBeLessThan(1e-5)
    }
  })

  it('thinned out leave the untouched model alone', () => {
    const [all, few] = [frameOf(), frameOf({ thin: 20 })]
    expect(few.plain).toEqual(all.plain)
    expect(few.smote?.meanBelief).toBeGreaterThan(all.smote?.meanBelief ?? 1)
  })
})

describe('what cannot be', () => {
  it('a k of all rare points or more becomes the largest possible, with a line', () => {
    const points = APART.slice(0, 3)
    const shown = shownFor({ points, k: 29 })
    expect(shown.frame.k).toBe(2)
    expect(noticeText(shown.frame, shown.config)).toBe(
      'With 3 rare points each has only 2 rare neighbours: k = 2 is used.',
    )
    expect(frameOf({ points, k: 2 })).toEqual(shown.frame)
  })

  it('fewer than two rare points give a sentence instead of a division', () => {
    const shown = shownFor({ points: APART.slice(0, 1) })
    expect(shown.frame).toMatchObject({ smote: undefined, resampled: undefined, k: 0 })
    expect(headingOf(shown)).toBe('One rare point alone has nothing to be joined with.')
    expect(noticeText(shown.frame, shown.config)).toMatch(/^A single rare point has no rare neighbour/)
    const words = [sentenceOf(shown), JSON.stringify(table(shown))].join(' ')
    expect(words).not.toMatch(/NaN|null|undefined/)
  })

  it('nothing invented leaves one model', () => {
    const shown = shownFor({ amount: 0 })
    expect(shown.frame.smote).toEqual(shown.frame.plain)
    expect(headingOf(shown)).toBe('Where nothing is invented, both models are one.')
  })

  it('points on one place, or on a line, are fitted all the same', () => {
    for (const points of [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [-3, -3],
        [0, 0],
        [4, 4],
      ],
    ] as const) {
      const { smote, plain } = frameOf({ points })
      expect(Number.isFinite(smote?.brier)).toBe(true)
      expect(Number.isFinite(plain.area)).toBe(true)
    }
  })
})

describe('the heading', () => {
  it.each<[string, Partial<Config>, RegExp]>([
    ['at first', {}, /^New rare points raise recall/],
    ['at a threshold of ½', { threshold: 0.5 }, /so high a threshold/],
    ['at the lowest threshold', { threshold: 0.002 }, /so low a threshold/],
    ['at the highest threshold', { threshold: 0.9 }, /so high a threshold/],
  ])('says what is so, %s', (_, change, says) => {
    expect(headingOf(shownFor(change))).toMatch(says)
  })

  it('never claims a rise that the rates do not show', () => {
    for (const seed of [0, 1, 2, 3, 4]) {
      for (const threshold of [0.002, 0.02, 0.05, 0.1, 0.3, 0.9]) {
        for (const amount of [0, 1, 6, 18]) {
          const shown = shownFor({ seed, threshold, amount })
          const { half, moved, resampled } = shown.frame
          if (!claim.holds(shown)) continue
          expect((resampled?.found ?? 0) - half.found).toBeGreaterThan(0.1)
          expect(moved.found - half.found).toBeGreaterThan(0.1)
        }
      }
    }
  })
})
