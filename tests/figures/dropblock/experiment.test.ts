import { describe, expect, it } from 'vitest'
import { stream } from '../../../src/core/random'
import type { Config } from '../../../src/experiments'
import { configs, SEEDS, SIZES, summarise } from '../../../src/figures/dropblock/ensemble'
import { type Frame, run } from '../../../src/figures/dropblock/experiment'
import { featureMap } from '../../../src/figures/dropblock/experiment/maps'
import { Masking } from '../../../src/figures/dropblock/experiment/masking'
import { refilled, refillError } from '../../../src/figures/dropblock/experiment/refill'
import { MAPS, params, SIDE } from '../../../src/figures/dropblock/params'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const frameOf = (change: Partial<Config<'dropblock'>> = {}): Frame => {
  const step = reader(run({ ...defaultsOf(params), ...change })).advanceTo(Infinity)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe('neighbours give a dropped unit away; a dropped block hides', () => {
  const maskings = [1, 2, 3, 4, 5].map((seed) => new Masking(seed, 10))

  it('the median error of blocks of 7 is at least twice that of dropout, in 5 of 5 sets of 40 maps', () => {
    for (const masking of maskings) {
      expect(masking.maps).toHaveLength(MAPS)
      expect(masking.sized(7).median).toBeGreaterThanOrEqual(2 * masking.sized(1).median)
    }
  })

  it('refilling single cells errs by less than a fifth of the map’s variance', () => {
    for (const masking of maskings) expect(masking.sized(1).median).toBeLessThan(0.2)
  })

  it('and the ensemble counts these sets, over every size', () => {
    const frames = configs(defaultsOf(params)).map(frameOf)
    const { sets, doubled, error } = summarise(frames)
    expect([sets, doubled]).toEqual([SEEDS, SEEDS])
    expect(error.middle.length).toBe(SIZES.length)
    expect(error.middle[0]).toBeLessThan(error.low[SIZES.indexOf(7)])
  })
})

describe('refilling', () => {
  it('leaves what was kept and finds a constant map again', () => {
    const map = new Float32Array(SIDE * SIDE).fill(0.7)
    const { mask } = new Masking(1, 50).masked(0, 5)
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

describe('a block laid by hand', () => {
  const masking = new Masking(1, 10)
  const holesOf = (mask: Uint8Array): number[] => [...mask.keys()].filter((cell) => mask[cell] === 0)

  it.each([
    [7, [16, 16], [13, 13]],
    [1, [0, 31], [0, 31]],
    [6, [16, 16], [14, 14]],
    [13, [0, 31], [0, 19]],
  ] as const)('of side %d about %j has its corner at %j', (block, place, [left, top]) => {
    const holes = holesOf(masking.laid(0, block, place).mask)
    expect(holes).toHaveLength(block ** 2)
    expect(holes[0]).toBe(top * SIDE + left)
    expect(holes.at(-1)).toBe((top + block - 1) * SIDE + left + block - 1)
  })

  it('stands beside as many single cells, most of which have no dropped neighbour', () => {
    const holes = new Set(holesOf(masking.scattered(0, 7).mask))
    expect(holes.size).toBe(49)
    expect([...holes].filter((cell) => holes.has(cell + 1)).length).toBeLessThan(10)
  })

  it('hides more than single cells on most maps, wherever it lies', () => {
    const places = [4, 12, 20, 28].flatMap((x) => [4, 12, 20, 28].map((y) => [x, y] as const))
    const shares = places.map((place) => {
      const hidden = masking.maps.filter(
        (_, map) => masking.laid(map, 7, place).error > masking.scattered(map, 7).error,
      )
      return hidden.length / MAPS
    })
    expect(shares.filter((share) => share > 0.5).length).toBeGreaterThan(0.75 * places.length)
  })
})

describe('the frames', () => {
  it('are the same for the same settings, whatever was asked before, and survive being sent', () => {
    const change = { seed: 7, block: 5, map: 3 }
    const first = frameOf(change)
    frameOf({ seed: 8 })
    expect(frameOf(change)).toEqual(structuredClone(first))
    expect(frameOf({ ...change, seed: 9 })).not.toEqual(first)
  })

  it('keep map and single cells where only the block size changes, by chance', () => {
    const [one, other] = [frameOf({ block: 3, place: [] }), frameOf({ block: 9, place: [] })]
    expect(other.map).toEqual(one.map)
    expect(other.dropout).toEqual(one.dropout)
    expect(other.blocks.mask).not.toEqual(one.blocks.mask)
  })

  it('hold less than 100 kB', () => {
    const { samples, single, set } = frameOf()
    expect((5 + samples.length) * SIDE * SIDE + JSON.stringify([single, set]).length).toBeLessThan(100_000)
  })
})
