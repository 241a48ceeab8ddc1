import { describe, expect, it, vi } from 'vitest'
import { openBatch } from '../../../scripts/batch.mjs'
import { passesOf } from '../../../src/core/training/adversarial'
import { comparePairs } from '../../../src/core/statistics'
import { COSTS, countsOf, totalOf } from '../../../src/figures/two-stage/edit'
import { type Cloud, configs, SEEDS, summarise } from '../../../src/figures/two-stage/ensemble'
import { type Frame, run } from '../../../src/figures/two-stage/experiment'
import { type Config, params, STEPS } from '../../../src/figures/two-stage/params'
import { NAMES, presetOf, PRESETS } from '../../../src/figures/two-stage/presets'
import { EPOCHS, PLAIN, scheduleOf, STRONG, WEAK } from '../../../src/figures/two-stage/schedule'
import { claim, describe as sentenceOf, table, values, verdict } from '../../../src/figures/two-stage/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults: Config = defaultsOf(params)
const { framesOf } = await openBatch()
const summary = summarise(await Promise.all(framesOf('two-stage', configs())))
const { weakFirst, strongFirst, strong, weak, short } = summary.clouds

const gain = (one: Cloud, other: Cloud) => comparePairs(one.worst, other.worst)

function frameOf(change: Partial<Config> = {}, epoch = EPOCHS): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe(`nets for digits, ${SEEDS} paired seeds`, () => {
  it('all come', () => expect(summary.arrived).toBe(summary.wanted))

  it('with 36 weak and 4 strong epochs beat strong attacks for the same bill by 4 points or more, in nine of ten seeds', () => {
    const { estimate, wins } = gain(weakFirst, short)
    expect(weakFirst.passes).toBeLessThanOrEqual(short.passes)
    expect(estimate).toBeGreaterThanOrEqual(0.04)
    expect(wins).toBeGreaterThanOrEqual(0.9 * SEEDS)
  })

  it('with 36 weak and 4 strong epochs are within 2.5 points of strong attacks throughout, for about a quarter', () => {
    expect(gain(strong, weakFirst).estimate).toBeLessThanOrEqual(0.025)
    expect(weakFirst.passes / strong.passes).toBeLessThan(0.3)
  })

  it('with weak attacks first beat those with strong ones first, on average', () => {
    expect(weakFirst.passes).toBe(strongFirst.passes)
    expect(gain(weakFirst, strongFirst).low).toBeGreaterThan(0)
    expect(gain(weakFirst, strongFirst).estimate).toBeGreaterThan(0.005)
  })

  it('gain by strong attacks at the end', () => expect(gain(weakFirst, weak).low).toBeGreaterThan(0))

  it('lose by small pictures: 16 pixels are too few for these digits', () =>
    expect(gain(weakFirst, summary.small).estimate).toBeGreaterThan(0.1))

  it('cost what was counted and what the formula says', () => {
    for (const name of NAMES) expect(summary.clouds[name].passes).toBe(totalOf(PRESETS[name].schedule))
    expect(COSTS).toEqual([
      0,
      passesOf({ kind: 'plain' }),
      passesOf({ kind: 'pgd', steps: STEPS.weak }),
      passesOf({ kind: 'pgd', steps: STEPS.strong }),
    ])
  })

  it('bear out the claim, and are what the prose reads', () => {
    const shown = { frame: frameOf(), config: defaults, summary }
    expect(claim.holds(shown)).toBe(true)
    expect(values(shown)).toMatchObject({ weakFirstPasses: '116', strongPasses: '440', share: '26 %' })
    expect(values({ ...shown, summary: undefined })).toEqual({})
    expect(verdict(summary, { guess: 'weak' })).toMatch(/^You guessed so\. Weak first \d/)
    const idle = { ...summary, clouds: { ...summary.clouds, strong: { ...strong, meanWorst: 1 } } }
    expect(claim.holds({ ...shown, summary: idle })).toBe(false)
  })

  it('say nothing of the order before the reader has guessed', () => {
    const shown = { frame: frameOf(), config: defaults, summary }
    const told = { ...shown, config: { ...defaults, revealed: true } }
    expect(sentenceOf(shown)).not.toMatch(/beats/)
    expect(sentenceOf(told)).toMatch(/Weak first beats strong first in \d+ of 30 seeds\.$/)
    expect(table(shown)[1].rows).toHaveLength(NAMES.length - 1)
    expect(table(told)[1].rows).toHaveLength(NAMES.length)
  })
})

describe('a schedule', () => {
  it('that leaves out every epoch has no bill, and the untrained net guesses', () => {
    const frame = frameOf({ schedule: [] })
    expect(frame.notes.at(-1)?.passes).toBe(0)
    expect(frame.worth?.clean).toBeLessThan(0.35)
    expect(claim.otherwise({ frame, config: { ...defaults, schedule: [] }, summary })).toMatch(/^No epochs/)
  })

  it('without attacks leaves little under attack', () => {
    const schedule = scheduleOf([PLAIN, 20])
    const frame = frameOf({ schedule })
    expect(frame.worth?.worst).toBeLessThan(0.25)
    expect(claim.otherwise({ frame, config: { ...defaults, schedule }, summary })).toMatch(/^Without attacks/)
  })

  it('has the same frames, whatever was trained before it and could be used', async () => {
    const changes = [
      { schedule: scheduleOf([STRONG, 6]) },
      { schedule: scheduleOf([STRONG, 3], [WEAK, 2]) },
      { schedule: scheduleOf([STRONG, 3], [WEAK, 2]), small: true },
      { schedule: scheduleOf([STRONG, 3]) },
    ]
    // Each is the second time what another begins with, and partly longer.
    const before = [...changes, ...changes].map((change) => frameOf(change, 8))
    for (const [at, change] of changes.entries()) {
      vi.resetModules()
      const alone = await import('../../../src/figures/two-stage/experiment')
      const step = reader(alone.run({ ...defaults, ...change })).advanceTo(8)
      expect(before[at]).toEqual(step?.frame)
      expect(before[at + changes.length]).toEqual(step?.frame)
    }
  })

  it('is billed epoch by epoch, and tells its worth at its end alone', () => {
    const schedule = scheduleOf([WEAK, 2], [STRONG, 1])
    expect(frameOf({ schedule }, 5).notes.map(({ passes }) => passes)).toEqual([0, 2, 4, 15, 15, 15])
    expect(frameOf({ schedule }, 39).worth).toBeUndefined()
    expect(frameOf({ schedule }, 40).worth).toBeDefined()
  })

  it('is known again as a preset, and is another when one epoch differs', () => {
    for (const name of NAMES) expect(presetOf(PRESETS[name].schedule)).toBe(name)
    expect(presetOf(scheduleOf([WEAK, 35], [STRONG, 5]))).toBeUndefined()
    expect(presetOf(scheduleOf([STRONG, 11]).slice(0, 11))).toBe('short')
    expect(countsOf([])).toEqual([EPOCHS, 0, 0, 0])
  })
})
