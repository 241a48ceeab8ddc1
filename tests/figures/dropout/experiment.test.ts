import { describe, expect, it } from 'vitest'
import { mean } from '../../../src/core/statistics'
import type { Config } from '../../../src/experiments'
import { configs, lastOf, SEEDS, summarise } from '../../../src/figures/dropout/ensemble'
import { type Frame, run } from '../../../src/figures/dropout/experiment'
import { EPOCHS, params, SHOWN } from '../../../src/figures/dropout/params'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'
import { expectSaid, percent } from '../../article/chapter'

const at = (change: Partial<Config<'dropout'>>, index: number): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(index)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}
const overSeeds = (change: Partial<Config<'dropout'>>): Frame[] =>
  configs({ ...defaultsOf(params), ...change }).map((config) => at(config, Infinity))

describe('a net that cannot rely on any one unit learns fewer wrong labels by heart', () => {
  it('ends at least 0.07 ahead in 5 of 5 seeds at 1,200 digits, and repeats at most half as many', () => {
    const frames = overSeeds({})
    for (const { plain, thinned } of frames) {
      expect(lastOf(thinned.test) - lastOf(plain.test)).toBeGreaterThanOrEqual(0.07)
      expect(lastOf(thinned.byHeart)).toBeLessThan(lastOf(plain.byHeart) / 2)
    }
    expect(summarise(frames)).toMatchObject({ compared: SEEDS, wins: SEEDS })
  })

  it('takes too much with p = 0.8 and right labels: the prose has the means of five seeds', () => {
    const frames = overSeeds({ wrongLabels: 0, rate: 0.8 })
    const [plain, thinned] = [
      mean(frames.map((frame) => lastOf(frame.plain.test))),
      mean(frames.map((frame) => lastOf(frame.thinned.test))),
    ]
    expectSaid(
      '03-regularisation',
      `p = 0.8, accuracy fell from ${percent(plain, 0)} to ${percent(thinned, 0)} (five seeds)`,
    )
  })

  it('and changes the accuracy by at most 0.02 where all labels are right', () => {
    for (const seed of [1, 2, 3]) {
      const { plain, thinned } = at({ seed, wrongLabels: 0 }, Infinity)
      expect(Math.abs(lastOf(thinned.test) - lastOf(plain.test))).toBeLessThanOrEqual(0.02)
    }
  })
})

describe('the frames', () => {
  it('begin with one net twice, which knows nothing', () => {
    const { plain, thinned } = at({}, 0)
    expect(thinned).toEqual(plain)
    expect(plain.test[0]).toBeLessThan(0.3)
  })

  it('show digits that carry a wrong label, and how each net answers them', () => {
    const { shown, wrong, plain } = at({}, Infinity)
    expect(wrong).toBe(360)
    expect(shown.given).toHaveLength(SHOWN)
    expect([...shown.given].filter((label, i) => label === shown.right[i])).toEqual([])
    const repeated = [...plain.answers].filter((answer, i) => answer === shown.given[i]).length
    expect(Math.abs(repeated / SHOWN - lastOf(plain.byHeart))).toBeLessThan(0.25)
  })

  it('show the first digits where every label is right', () => {
    const { shown, wrong, plain } = at({ wrongLabels: 0 }, 3)
    expect([...shown.given]).toEqual([...shown.right])
    expect([wrong, lastOf(plain.byHeart)]).toEqual([0, 0])
  })

  it('are the same for the same settings, whatever was asked before, and leave the plain net as it was', () => {
    const first = at({ seed: 7 }, 3)
    at({ seed: 8 }, 2)
    expect(at({ seed: 7 }, 3)).toEqual(structuredClone(first))
    const other = at({ seed: 7, rate: 0.2 }, 3)
    expect(other.plain).toEqual(first.plain)
    expect(other.thinned).not.toEqual(first.thinned)
    expect(first.plain.test).toHaveLength(4)
  })

  it('hold less than 100 kB', () => {
    const { shown, plain, thinned } = at({}, EPOCHS)
    expect(shown.pixels.byteLength + JSON.stringify([plain, thinned]).length).toBeLessThan(100_000)
  })
})
