import { describe, expect, it } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { comparePairs } from '../../../src/core/statistics'
import {
  bestOf,
  BILL_NAMES,
  configs,
  type Nets,
  type Race,
  RACED,
  SEEDS,
  summarise,
  worstAt,
} from '../../../src/figures/free-training/ensemble'
import { type Frame, run } from '../../../src/figures/free-training/experiment'
import { BILLS, type Config, EPSILON, params, ROUND, STEPS } from '../../../src/figures/free-training/params'
import { shownOf, slotOf } from '../../../src/figures/free-training/slots'
import { claim, describe as sentenceOf, values } from '../../../src/figures/free-training/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults: Config = defaultsOf(params)
const { framesOf } = await openBatch()
const summary = summarise(await Promise.all(framesOf('free-training', configs())))
const { forty } = summary.races

const at = ({ free }: Race, m: (typeof RACED)[number]): Nets => free[RACED.indexOf(m)]
const over = (a: Nets, b: Nets) => comparePairs(a.worst, b.worst)

function frameOf(change: Partial<Config> = {}, passes = Infinity): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(passes)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe(`nets for digits, ${SEEDS} paired seeds`, () => {
  it('all come', () => expect(summary.arrived).toBe(summary.wanted))

  it('keep at least 25 points more under attack with four replays than plain ones, in every seed, and 35 on average', () => {
    const { estimate, wins } = over(at(forty, 4), forty.plain)
    expect(estimate).toBeGreaterThanOrEqual(0.35)
    expect(wins).toBe(SEEDS)
    for (const race of Object.values(summary.races))
      at(race, 4).worst.forEach((worst, seed) =>
        expect(worst - race.plain.worst[seed]).toBeGreaterThanOrEqual(0.25),
      )
  })

  it('keep 2 to 12 points less with four replays than with PGD', () => {
    const { estimate } = over(forty.pgd, at(forty, 4))
    expect(estimate).toBeGreaterThanOrEqual(0.02)
    expect(estimate).toBeLessThanOrEqual(0.12)
  })

  it('lose clean accuracy from 2 to 8 replays', () => {
    const [two, four, eight] = ([2, 4, 8] as const).map((m) => at(forty, m).meanClean)
    expect(four).toBeLessThanOrEqual(two)
    expect(eight).toBeLessThanOrEqual(four)
  })

  it('are best with four or eight replays, better than with one or with forty', () => {
    for (const race of Object.values(summary.races)) {
      expect([4, 8]).toContain(bestOf(race))
      expect(over(at(race, 4), at(race, 1)).estimate).toBeGreaterThan(0.05)
      expect(over(at(race, 4), at(race, 40)).estimate).toBeGreaterThan(0.02)
    }
  })

  it('lose by eight replays instead of four where ten passes may be spent, and no longer where forty may', () => {
    const lost = (race: Race) => over(at(race, 4), at(race, 8)).estimate
    expect(lost(summary.races.ten)).toBeGreaterThan(0.02)
    expect(lost(forty)).toBeLessThan(0.015)
    expect(lost(summary.races.ten) - lost(forty)).toBeGreaterThan(0.015)
  })

  it('cost the same to the pass, plain or free, and PGD as many times as its definition says', () => {
    for (const bill of BILL_NAMES) {
      const { plain, free, pgd } = summary.races[bill]
      for (const { passes } of [plain, ...free]) expect(passes).toBe(BILLS[bill])
      expect(pgd.passes).toBe((STEPS + 1) * BILLS[bill])
    }
  })

  it('bear out the claim, and are what the prose reads', () => {
    const shown = { frame: frameOf(), config: defaults, summary }
    expect(claim.holds(shown)).toBe(true)
    expect(values(shown)).toMatchObject({ times: '8', passes: '40', gainSeeds: `${SEEDS} of ${SEEDS}` })
    expect(values({ ...shown, summary: undefined })).toEqual({})
    expect(sentenceOf(shown)).toMatch(/^This seed: on attacked fresh digits .* for 8 times the passes\.$/)
    const other = (change: Partial<Config>) => ({ ...shown, config: { ...defaults, ...change } })
    expect(claim.otherwise(other({ replays: 1 }))).toMatch(/^Shown once/)
    expect(claim.otherwise(other({ replays: 40 }))).toMatch(
      /^With 40 replays there is time for only 1 round:/,
    )
  })

  it('stand on a line that meets them and runs between them', () => {
    RACED.forEach((m) => expect(worstAt(forty, m)).toBeCloseTo(at(forty, m).meanWorst, 12))
    const [low, high] = [at(forty, 20).meanWorst, at(forty, 40).meanWorst]
    expect(worstAt(forty, 30)).toBeGreaterThan(Math.min(low, high))
    expect(worstAt(forty, 30)).toBeLessThan(Math.max(low, high))
  })
})

describe('the film', () => {
  it('has a shot for each replay that it shows, of the last whole batch', () => {
    for (const replays of [1, 3, 4, 7, 20, 40]) {
      const { film } = frameOf({ replays, bill: 'ten' })
      expect(film.shots.map(({ replay }) => replay)).toEqual(shownOf(replays))
      expect(film.batch).toBe(Math.floor((BILLS.ten * ROUND) / replays))
    }
  })

  it('begins with untouched digits, of which an untrained net has everything to learn', () => {
    const { film } = frameOf({}, 0)
    expect(film.shots).toHaveLength(1)
    expect(film.shots[0].delta.every((value) => value === 0)).toBe(true)
    expect(film.shots[0].loss).toBeGreaterThan(1.5)
  })

  it('shows changes of at most ε that come in from the batch before', () => {
    const { film } = frameOf()
    for (const { delta } of film.shots)
      for (const value of delta) expect(Math.abs(value)).toBeLessThanOrEqual(Math.fround(EPSILON))
    expect(film.shots[0].delta.some((value) => value !== 0)).toBe(true)
  })

  it('is the same when an earlier moment is visited, and when more may be spent', () => {
    const straight = frameOf({ seed: 77 }, 20)
    frameOf({ seed: 77 }, 3)
    expect(frameOf({ seed: 77 }, 20)).toEqual(straight)
    expect(frameOf({ seed: 77, bill: 'twenty' }).film).toEqual(straight.film)
  })

  it('in three seeds shows a loss that rises, as δ comes to fit the batch, and a net far ahead of the plain one', () => {
    for (const seed of [0, 1, 2]) {
      const { film, losses } = frameOf({ seed })
      const [first, ...later] = film.shots.map(({ loss }) => loss)
      expect(later.at(-1)).toBeGreaterThan(first)
      expect(losses.free.at(-1)).toBeLessThan((losses.plain.at(-1) ?? 0) / 2)
    }
  })

  it('ends, for any m, in the place of the next m that has one', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 21, 40].map(slotOf)).toEqual([0, 1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 8])
    expect(shownOf(5)).toEqual([1, 2, 3, 4, 5])
    expect(shownOf(1)).toEqual([1])
  })
})
