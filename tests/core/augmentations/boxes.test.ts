import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaOf,
  boxAbout,
  changed,
  changes,
  cutMix,
  cutMixBox,
  cutout,
  cutoutBox,
  inkMoved,
  mixedLabel,
  mixup,
  raster,
  shareLeft,
} from '../../../src/core/augmentations'
import { stream } from '../../../src/core/random'

const SIDE = 8
const filled = (value: number) => raster(SIDE, SIDE, new Float32Array(SIDE * SIDE).fill(value))

describe('a box', () => {
  it('has the side asked for inside, and less at the border', () => {
    expect(areaOf(boxAbout({ width: 8, height: 8 }, [4, 4], [3, 3]))).toBe(9)
    expect(areaOf(boxAbout({ width: 8, height: 8 }, [0, 0], [3, 3]))).toBe(4)
    expect(areaOf(boxAbout({ width: 8, height: 8 }, [4, 4], [20, 20]))).toBe(64)
    expect(areaOf(boxAbout({ width: 8, height: 8 }, [4, 4], [0, 0]))).toBe(0)
  })

  it('about a place outside the picture covers what of it lies inside, or nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 9 }), (x, side) => {
        const box = boxAbout({ width: 8, height: 8 }, [x, 3], [side, side])
        expect(box.left).toBeGreaterThanOrEqual(0)
        expect(box.right).toBeLessThanOrEqual(8)
        expect(areaOf(box)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('Cutout', () => {
  it('blanks the box and nothing else', () => {
    const random = stream(1)
    for (let i = 0; i < 200; i++) {
      const box = cutoutBox(filled(1), 3, random)
      const { values } = cutout(filled(1), box)
      expect(values.filter((value) => value === 0)).toHaveLength(areaOf(box))
    }
  })

  it('lets part of the square fall outside: all of it in (6/8)² of the draws', () => {
    const random = stream(2)
    const whole = Array.from({ length: 4000 }, () => areaOf(cutoutBox(filled(1), 3, random)) === 9)
    expect(whole.filter(Boolean).length / 4000).toBeCloseTo((6 / 8) ** 2, 1)
  })
})

describe('CutMix', () => {
  it('gives the label the counted area after clipping, to the bit, over 10,000 drawn boxes', () => {
    const random = stream(3)
    for (let i = 0; i < 10_000; i++) {
      const box = cutMixBox(filled(0), random.uniform(), random)
      const { values } = cutMix(filled(1), filled(0), box)
      const counted = values.reduce((sum, value) => sum + value, 0)
      expect(shareLeft(filled(0), box)).toBe(1 - (64 - counted) / 64)
    }
  })

  it('takes nothing at λ = 1, and at most everything at λ = 0', () => {
    expect(areaOf(cutMixBox(filled(0), 1, stream(4)))).toBe(0)
    expect(areaOf(boxAbout(filled(0), [4, 4], [8, 8]))).toBe(64)
    expect(() => cutMixBox(filled(0), 1.1, stream(4))).toThrow(/λ = 1.1/)
  })

  it('counts the ink that comes along: none from empty paper', () => {
    const half = raster(2, 1, Float32Array.of(0, 3))
    expect(inkMoved(half, { left: 0, top: 0, right: 1, bottom: 1 })).toBe(0)
    expect(inkMoved(half, { left: 1, top: 0, right: 2, bottom: 1 })).toBe(1)
    expect(inkMoved(filled(0), { left: 0, top: 0, right: 2, bottom: 2 })).toBe(0)
  })

  it('refuses pictures of two sizes', () => {
    const box = { left: 0, top: 0, right: 1, bottom: 1 }
    expect(() => cutMix(filled(1), raster(1, 1, Float32Array.of(1)), box)).toThrow(/8 × 8 with 1 × 1/)
  })
})

describe('mixup and its label', () => {
  it('mixes pixels and labels alike', () => {
    expect(mixup(filled(1), filled(0), 0.25).values[0]).toBe(0.25)
    expect([...mixedLabel(1, 2, 0.25, 3)]).toEqual([0, 0.25, 0.75])
    expect([...mixedLabel(1, 1, 0.25, 3)]).toEqual([0, 1, 0])
    expect(() => mixedLabel(1, 3, 0.5, 3)).toThrow(/class 3 of 3/)
  })
})

describe('the changes training may draw', () => {
  it('are the same for the same stream, and keep values in [0, 1]', () => {
    const digit = raster(
      SIDE,
      SIDE,
      Float32Array.from({ length: 64 }, (_, i) => ((i * 37) % 17) / 16),
    )
    const names = Object.keys(changes).flatMap((name) => (isChange(name) ? [name] : []))
    for (let seed = 0; seed < 50; seed++) {
      const once = changed(digit, names, stream(seed))
      expect(changed(digit, names, stream(seed))).toEqual(once)
      expect(once.values.every((value) => value >= 0 && value <= 1)).toBe(true)
    }
  })
})

const isChange = (name: string): name is keyof typeof changes => Object.hasOwn(changes, name)
