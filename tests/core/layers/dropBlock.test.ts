import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BlockSize,
  dropBlock,
  dropBlockMask,
  dropBlockRate,
  expectedDropShare,
  wholeMapShare,
} from '../../../src/core/layers/dropBlock'
import { stream } from '../../../src/core/random'

const zerosOf = (mask: ArrayLike<number>): number => Array.from(mask).filter((kept) => kept === 0).length

const drawnSize = fc
  .integer({ min: 1, max: 12 })
  .chain((side) => fc.record({ side: fc.constant(side), block: fc.integer({ min: 1, max: side }) }))
const drawnShare = fc.double({ min: 0, max: 1, noNaN: true })

/** Places where a whole block of dropped cells stands. */
const fullBlocks = (mask: Uint8Array, { side, block }: BlockSize): [x: number, y: number][] => {
  const places: [number, number][] = []
  for (let y = 0; y + block <= side; y++) {
    for (let x = 0; x + block <= side; x++) {
      const rows = Array.from({ length: block }, (_, i) =>
        mask.subarray((y + i) * side + x, (y + i) * side + x + block),
      )
      if (rows.every((row) => zerosOf(row) === block)) places.push([x, y])
    }
  }
  return places
}

describe('the rate of blocks', () => {
  test('is the paper’s formula: 0.1 / 9 · 64 / 36 for blocks of 3 in a map of 8', () => {
    expect(dropBlockRate({ side: 8, block: 3 }, 0.9)).toBeCloseTo((0.1 / 9) * (64 / 36), 15)
  })

  test('is the share to drop for single cells and for blocks as large as the map, and never more', () => {
    fc.assert(
      fc.property(drawnSize, drawnShare, (size, keep) => {
        const rate = dropBlockRate(size, keep)
        expect(rate).toBeLessThanOrEqual((1 - keep) * (1 + 1e-12))
      }),
    )
    for (const block of [1, 9]) expect(dropBlockRate({ side: 9, block }, 0.7)).toBeCloseTo(0.3, 12)
  })

  test('drops less than asked where blocks overlap: 9.5, 21.9 and 38.6 % instead of 10, 25 and 50', () => {
    const size = { side: 8, block: 3 }
    const shares = [0.9, 0.75, 0.5].map((keep) => expectedDropShare(size, dropBlockRate(size, keep)))
    expect(shares.map((share) => Math.round(1000 * share) / 10)).toEqual([9.5, 21.9, 38.6])
  })

  test('leaves 49 % of maps of 8 whole with blocks of 3, and 77 % with blocks of 5', () => {
    const whole = [3, 5].map((block) =>
      wholeMapShare({ side: 8, block }, dropBlockRate({ side: 8, block }, 0.9)),
    )
    expect(whole[0]).toBeCloseTo((1 - 0.1 / 9 / (36 / 64)) ** 36, 12)
    expect(whole.map((share) => Math.round(100 * share))).toEqual([49, 77])
  })
})

describe('a mask', () => {
  test('has only whole blocks: every dropped cell lies in one', () => {
    fc.assert(
      fc.property(drawnSize, drawnShare, fc.nat(), (size, rate, seed) => {
        const mask = dropBlockMask(size, rate, stream(seed))
        const covered = new Uint8Array(mask.length).fill(1)
        for (const [x, y] of fullBlocks(mask, size)) {
          for (let row = y; row < y + size.block; row++) {
            covered.fill(0, row * size.side + x, row * size.side + x + size.block)
          }
        }
        expect(covered).toEqual(mask)
      }),
    )
  })

  test('drops and spares what the laws say, within 4 standard errors of 4,000 masks', () => {
    for (const [side, block] of [
      [8, 1],
      [8, 3],
      [8, 4],
      [8, 5],
      [8, 8],
    ] as const) {
      const size = { side, block }
      const rate = dropBlockRate(size, 0.8)
      const random = stream(block).fork('masks')
      const drops = Array.from({ length: 4000 }, () => zerosOf(dropBlockMask(size, rate, random)) / 64)
      const mean = drops.reduce((sum, drop) => sum + drop, 0) / 4000
      const variance = drops.reduce((sum, drop) => sum + (drop - mean) ** 2, 0) / 3999
      expect(Math.abs(mean - expectedDropShare(size, rate))).toBeLessThan(4 * Math.sqrt(variance / 4000))
      const whole = wholeMapShare(size, rate)
      const spared = drops.filter((drop) => drop === 0).length / 4000
      expect(Math.abs(spared - whole)).toBeLessThanOrEqual(4 * Math.sqrt((whole * (1 - whole)) / 4000))
    }
  })

  test('of single cells is dropout: each cell falls by itself, as the stream’s own draws do', () => {
    const mask = dropBlockMask({ side: 9, block: 1 }, 0.3, stream(5).fork('cells'))
    const draws = stream(5).fork('cells')
    expect(Array.from(mask)).toEqual(Array.from({ length: 81 }, () => (draws.bernoulli(0.3) ? 0 : 1)))
  })

  test('of a block as large as the map is all or nothing', () => {
    const random = stream(3)
    const drops = Array.from({ length: 400 }, () =>
      zerosOf(dropBlockMask({ side: 6, block: 6 }, 0.25, random)),
    )
    expect(new Set(drops)).toEqual(new Set([0, 36]))
  })
})

describe('dropping blocks', () => {
  const size = { side: 6, block: 3 }

  test('scales what is left by cells over cells kept, over all maps together', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.3, max: 1, noNaN: true }), (seed, keep) => {
        const left = dropBlock(new Float32Array(5 * 36).fill(1), size, keep, stream(seed))
        const kept = Array.from(left).filter((value) => value !== 0)
        const scales = kept.length === 0 ? [] : [Math.fround(180 / kept.length)]
        expect([...new Set(kept)]).toEqual(scales)
      }),
    )
  })

  test('gives each map a mask of its own', () => {
    const left = dropBlock(new Float32Array(3 * 36).fill(1), size, 0.7, stream(2))
    const maps = [0, 1, 2].map((map) => left.slice(36 * map, 36 * (map + 1)).join())
    expect(new Set(maps).size).toBe(3)
  })

  test('keeps everything at keep 1, and gives zeros, not numbers out of range, where all is dropped', () => {
    const maps = Float32Array.from({ length: 72 }, (_, i) => i - 20)
    expect(dropBlock(maps, size, 1, stream(1))).toEqual(maps)
    expect(dropBlock(maps, { side: 6, block: 6 }, 0, stream(1)).every((value) => value === 0)).toBe(true)
  })

  test('refuses blocks that do not fit, probabilities that are none and maps cut off', () => {
    const maps = new Float32Array(36)
    expect(() => dropBlock(maps, { side: 6, block: 7 }, 0.9, stream(1))).toThrow(
      'a block of 7 × 7 in a map of 6 × 6',
    )
    expect(() => dropBlock(maps, size, 1.1, stream(1))).toThrow('dropBlockRate: keep 1.1 is not in [0, 1]')
    expect(() => dropBlock(maps.slice(1), size, 0.9, stream(1))).toThrow('dropBlock: 35 values in maps of 36')
    expect(() => dropBlockMask(size, NaN, stream(1))).toThrow('dropBlockMask: rate NaN is not in [0, 1]')
  })
})
