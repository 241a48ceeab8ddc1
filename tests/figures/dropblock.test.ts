import { describe, expect, it } from 'vitest'
import { stream } from '../../src/core/random'
import { mean } from '../../src/core/statistics'
import type { Config } from '../../src/experiments'
import { type Frame, run } from '../../src/figures/dropblock/experiment'
import { Hiding } from '../../src/figures/dropblock/hiding'
import { featureMap, SIDE } from '../../src/figures/dropblock/maps'
import { EPOCHS, LARGEST_BLOCK, MAPS, params } from '../../src/figures/dropblock/params'
import { refilled, refillError } from '../../src/figures/dropblock/refill'
import { SEEDS, summarise, sweepConfigs } from '../../src/figures/dropblock/sweep'
import { reader } from '../../src/runtime/advance'
import { defaultsOf } from '../../src/runtime/config'
import { expectSaid, percent } from '../article/chapter'

const at = (change: Partial<Config<'dropblock'>>, index: number): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).toward(index)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe('neighbours give a dropped unit away; a dropped block hides', () => {
  const hidings = [1, 2, 3, 4, 5].map((seed) => new Hiding(seed, 10))

  it('the median error of blocks of 7 is at least twice that of dropout, in 5 of 5 sets of 40 maps', () => {
    for (const hiding of hidings) {
      expect(hiding.maps).toHaveLength(MAPS)
      expect(hiding.sized(7).median).toBeGreaterThanOrEqual(2 * hiding.sized(1).median)
    }
  })

  it('refilling single cells errs by less than a fifth of the map’s variance', () => {
    for (const hiding of hidings) expect(hiding.sized(1).median).toBeLessThan(0.2)
  })
})

describe('dropout, where a third of the labels is wrong', () => {
  it('ends at least 0.07 ahead in 5 of 5 seeds at 1,200 digits, and repeats fewer of the labels given', () => {
    const frames = sweepConfigs(defaultsOf(params)).map((config) => at(config, Infinity))
    for (const { plain, thinned } of frames) {
      expect(thinned.test[EPOCHS] - plain.test[EPOCHS]).toBeGreaterThanOrEqual(0.07)
      expect(thinned.given[EPOCHS]).toBeLessThan(plain.given[EPOCHS])
    }
    expect(summarise(frames)).toMatchObject({ compared: SEEDS, wins: SEEDS })
  })

  it('takes too much with p = 0.8 and right labels: the prose has the means of five seeds', () => {
    const frames = sweepConfigs({ ...defaultsOf(params), wrongLabels: 0, rate: 0.8 }).map((config) =>
      at(config, Infinity),
    )
    const [plain, thinned] = [
      mean(frames.map((frame) => frame.plain.test[EPOCHS])),
      mean(frames.map((frame) => frame.thinned.test[EPOCHS])),
    ]
    expectSaid(
      '03-regularisation',
      `p = 0.8, accuracy fell from ${percent(plain, 1)} to ${percent(thinned, 1)} (five seeds)`,
    )
  })

  it('and changes the accuracy by at most 0.02 where all labels are right', () => {
    for (const seed of [1, 2, 3]) {
      const { plain, thinned } = at({ seed, wrongLabels: 0 }, Infinity)
      expect(Math.abs(thinned.test[EPOCHS] - plain.test[EPOCHS])).toBeLessThanOrEqual(0.02)
    }
  })
})

describe('refilling', () => {
  it('leaves what was kept and finds a constant map again', () => {
    const map = new Float32Array(SIDE * SIDE).fill(0.7)
    const { mask } = new Hiding(1, 50).masked(0, 5)
    expect(refilled(map, mask).every((value) => Math.abs(value - 0.7) < 1e-6)).toBe(true)
    const drawn = featureMap(stream(1).fork('map'))
    const guess = refilled(drawn, mask)
    expect(Array.from(guess).filter((value, i) => mask[i] === 1 && value !== drawn[i])).toEqual([])
  })

  it('weighs two survivors by the inverse fourth power of their distances', () => {
    const mask = new Uint8Array(SIDE * SIDE)
    const map = new Float32Array(SIDE * SIDE)
    mask[0] = 1
    mask[3] = 1
    map[0] = 17
    expect(refilled(map, mask)[1]).toBeCloseTo((17 * 1) / (1 + 1 / 16), 5)
    expect(refilled(map, new Uint8Array(SIDE * SIDE)).every((value) => value === 0)).toBe(true)
  })

  it('has error 1 for the map’s mean everywhere, and none to tell without a hole or on a flat map', () => {
    const map = Float32Array.from({ length: SIDE * SIDE }, (_, i) => i % 2)
    const nothing = new Uint8Array(SIDE * SIDE)
    expect(refillError(map, nothing, new Float32Array(SIDE * SIDE).fill(0.5))).toBeCloseTo(1, 9)
    expect(refillError(map, nothing.slice().fill(1), map)).toBeNaN()
    expect(refillError(new Float32Array(SIDE * SIDE).fill(2), nothing, map)).toBeNaN()
  })
})

describe('the frames', () => {
  it('are the same for the same settings, whatever was asked before, and survive being sent', () => {
    const change = { seed: 7, block: 5, map: 3 }
    const first = at(change, 3)
    at({ seed: 8 }, 2)
    expect(at(change, 3)).toEqual(structuredClone(first))
    expect(at({ ...change, seed: 9 }, 3)).not.toEqual(first)
  })

  it('keep maps and training where only the block size changes', () => {
    const [one, other] = [at({ block: 3 }, 2), at({ block: 9 }, 2)]
    expect(other.map).toEqual(one.map)
    expect(other.dropout).toEqual(one.dropout)
    expect(other.thinned).toEqual(one.thinned)
    expect(other.blocks.mask).not.toEqual(one.blocks.mask)
  })

  it('measure a block size more every other time, all in the end, and hold less than 100 kB', () => {
    expect(at({}, 0).sizes.map(({ block }) => block)).toEqual([1])
    expect(at({}, 4).sizes).toHaveLength(3)
    const whole = at({}, Infinity)
    expect(whole.sizes).toHaveLength(LARGEST_BLOCK)
    expect(whole.plain.test).toHaveLength(EPOCHS + 1)
    const bytes =
      7 * SIDE * SIDE +
      whole.samples.length * SIDE * SIDE +
      JSON.stringify([whole.sizes, whole.plain, whole.thinned]).length
    expect(bytes).toBeLessThan(100_000)
  })
})
