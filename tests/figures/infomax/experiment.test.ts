import { describe, expect, it } from 'vitest'
import { comparePairs } from '../../../src/core/statistics'
import { configs, meanOf, SEEDS, summarise } from '../../../src/figures/infomax/ensemble'
import { type Frame, run } from '../../../src/figures/infomax/experiment'
import { VARIANTS } from '../../../src/figures/infomax/names'
import {
  CANDIDATES,
  CODE,
  type Config,
  FRAMES,
  guessAt,
  params,
  placeOf,
  QUESTIONS,
  TABLE,
} from '../../../src/figures/infomax/params'
import {
  claim,
  describe as sentenceOf,
  foundBy,
  table,
  values,
  verdict,
} from '../../../src/figures/infomax/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults = defaultsOf(params)

function frameOf(change: Partial<Config> = {}, at = FRAMES): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe(`what a linear rule reads from codes, ${SEEDS} paired seeds`, () => {
  const summary = summarise(configs().map((config) => frameOf(config)))

  it.each(VARIANTS.map(({ name }, at) => [name, at] as const))(
    '%s: at least 0.10 above the untrained encoder, ahead in every seed, and not ahead of principal components',
    (_, at) => {
      const gain = comparePairs(summary.variants[at], summary.untrained)
      expect(gain.estimate).toBeGreaterThanOrEqual(0.1)
      expect(gain.wins).toBe(SEEDS)
      expect(comparePairs(summary.variants[at], summary.components).estimate).toBeLessThan(0)
    },
  )

  it('is what the prose reads, once every seed has come', () => {
    const shown = { frame: frameOf(), config: defaults, summary }
    expect(values(shown)['components']).toBe(`${(100 * meanOf(summary.components)).toFixed(0)} %`)
    expect(sentenceOf(shown)).toMatch(
      /Over 10 seeds: untrained \d+ %, InfoMax \d+ to \d+ %, principal components \d+ %\.$/,
    )
    expect(values({ ...shown, summary: { ...summary, arrived: 3 } })).toEqual({})
    expect(sentenceOf({ ...shown, summary: undefined })).not.toMatch(/Over/)
  })
})

describe('the critic’s table', () => {
  it('lights up along the diagonal', () => {
    const [before, after] = [frameOf({}, 0), frameOf()]
    expect(foundBy(before)).toBeLessThan(TABLE / 2)
    expect(foundBy(after)).toBeGreaterThanOrEqual(TABLE - 4)
    for (let row = 0; row < TABLE; row++) {
      const shares = after.shares.subarray(TABLE * row, TABLE * (row + 1))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
    }
  })

  it('has pictures sorted by digit, and starts as every other variant', () => {
    const frame = frameOf({}, 0)
    expect([...frame.digits]).toEqual([...frame.digits].toSorted((a, b) => a - b))
    expect(frameOf({ objective: 'nce' }, 0)).toEqual(frame)
    expect(frameOf({ scope: 'local' }, 0).codes).toEqual(frame.codes)
  })

  it('does not depend on what is asked', () => {
    const { question, ...rest } = frameOf({ question: 2 }, 6)
    const { question: other, ...same } = frameOf({ question: 5, guess: 'third', revealed: true }, 6)
    expect(rest).toEqual(same)
    expect(question).not.toEqual(other)
  })
})

describe('the question', () => {
  it('has four pictures of different digits, none of them in the table', () => {
    for (let question = 1; question <= QUESTIONS; question++) {
      const frame = frameOf({ question }, 0)
      const { digits, pictures, code, shares, right } = frame.question
      expect(new Set(digits).size).toBe(CANDIDATES)
      expect(code).toHaveLength(CODE)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
      expect(right).toBeLessThan(CANDIDATES)
      const own = pictures.subarray(64 * right, 64 * (right + 1)).join()
      for (let i = 0; i < TABLE; i++)
        expect(frame.pictures.subarray(64 * i, 64 * (i + 1)).join()).not.toBe(own)
    }
  })

  it('is answered in no table before it has been guessed', () => {
    const frame = frameOf({}, 3)
    const about = (config: Config): string =>
      JSON.stringify(
        table({ frame, config, summary: undefined }).find(({ title }) => title.startsWith('Candidates')),
      )
    expect(about(defaults)).not.toContain('yes')
    expect(about({ ...defaults, revealed: true })).toContain('yes')
  })

  it('says whether the guess was right', () => {
    const frame = frameOf({}, 3)
    const { right } = frame.question
    expect(verdict({ frame, config: { ...defaults, guess: guessAt(right) } })).toMatch(/^You are right\./)
    expect(verdict({ frame, config: { ...defaults, guess: guessAt((right + 1) % 4) } })).toMatch(
      /^It belongs to the/,
    )
    expect(verdict({ frame, config: defaults })).toMatch(/^It belongs to the/)
    expect([0, 1, 2, 3].map((place) => placeOf({ guess: guessAt(place) }))).toEqual([0, 1, 2, 3])
    expect(placeOf(defaults)).toBe(-1)
  })
})

describe('the heading', () => {
  const headingOf = (frame: Frame): string => {
    const shown = { frame, config: defaults, summary: undefined }
    return claim.holds(shown) ? claim.text : claim.otherwise(shown)
  }

  it('claims what is so, and says what happens instead', () => {
    const frame = frameOf()
    expect(headingOf(frame)).toMatch(/^Keeping information helps/)
    expect(headingOf(frameOf({}, 0))).toMatch(/^Untrained/)
    expect(headingOf({ ...frame, rights: [0.5, 0.4] })).toMatch(/has not helped/)
    expect(headingOf({ ...frame, rights: [0.5, 0.99] })).toMatch(/keeps up with principal components/)
    expect(headingOf({ ...frame, collapsed: true })).toMatch(/collapsed/)
    const shown = { frame: { ...frame, collapsed: true }, config: defaults, summary: undefined }
    expect(sentenceOf(shown)).toMatch(/nothing to read/)
  })
})
