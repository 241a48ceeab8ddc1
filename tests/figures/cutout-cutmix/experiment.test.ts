import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, shareLeft } from '../../../src/core/augmentations'
import { comparePairs, mean } from '../../../src/core/statistics'
import { boxOf, cornersOf, movedTo, sizedTo } from '../../../src/figures/cutout-cutmix/box'
import { configs, SEEDS, summarise } from '../../../src/figures/cutout-cutmix/ensemble'
import { type Frame, run } from '../../../src/figures/cutout-cutmix/experiment'
import type { NetName } from '../../../src/figures/cutout-cutmix/names'
import { type Config, EPOCHS, params } from '../../../src/figures/cutout-cutmix/params'
import { claim, describe as sentenceOf, gainOf, values } from '../../../src/figures/cutout-cutmix/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults = defaultsOf(params)

function frameOf(change: Partial<Config> = {}, epoch = EPOCHS): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe(`hiding and swapping a part in training, ${SEEDS} paired seeds`, () => {
  const frames = configs(defaults).map((config) => frameOf(config))
  const of = (name: NetName, what: 'whole' | 'holed' | 'confidence'): number[] =>
    frames.map(({ nets }) => nets[name][what])

  it('Cutout gains at least 0.03 under holes', () => {
    const gain = comparePairs(of('cutout', 'holed'), of('plain', 'holed'))
    expect(gain.estimate).toBeGreaterThanOrEqual(0.03)
    expect(gain.wins).toBeGreaterThanOrEqual(9)
  })

  it('CutMix gains something under holes', () => {
    expect(comparePairs(of('cutmix', 'holed'), of('plain', 'holed')).estimate).toBeGreaterThan(0)
  })

  it('neither costs more than 0.02 on whole digits', () => {
    for (const name of ['cutout', 'cutmix'] as const) {
      expect(comparePairs(of(name, 'whole'), of('plain', 'whole')).estimate).toBeGreaterThanOrEqual(-0.02)
    }
  })

  it('CutMix makes the net less sure in every seed', () => {
    expect(comparePairs(of('cutmix', 'confidence'), of('plain', 'confidence')).losses).toBe(SEEDS)
  })

  it('is what the prose reads', () => {
    const summary = summarise(frames)
    const shown = { frame: frames[1], config: defaults, summary }
    expect(values(shown)['holedCutout']).toBe(`${(100 * mean(of('cutout', 'holed'))).toFixed(0)} %`)
    expect(values({ ...shown, config: { ...defaults, side: 5 } })).toEqual({})
    expect(values({ ...shown, summary: summarise([frames[0], undefined]) })).toEqual({})
    expect(sentenceOf(shown)).toMatch(/Under holes Cutout beat the plain net in \d+ of 10 seeds/)
  })
})

describe('the mixture', () => {
  const side = fc.integer({ min: 1, max: 8 })
  const edge = fc.integer({ min: 0, max: 7 })

  it('has the label of the counted area, to the bit, wherever the box is', () => {
    fc.assert(
      fc.property(edge, edge, side, side, (left, top, wide, tall) => {
        const { mixed, a, b, lambda, box } = frameOf({ left, top, wide, tall, seed: 3 }, 0)
        expect(areaOf(box)).toBe(wide * tall)
        expect(lambda).toBe(shareLeft({ width: 8, height: 8 }, box))
        for (let at = 0; at < 64; at++) {
          const [x, y] = [at % 8, Math.floor(at / 8)]
          const inside = x >= box.left && x < box.right && y >= box.top && y < box.bottom
          expect(mixed[at]).toBe(inside ? b[at] : a[at])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('counts its ink: all of B’s where the box is the whole picture', () => {
    const all = frameOf({ left: 0, top: 0, wide: 8, tall: 8 }, 0)
    expect([all.lambda, all.inkOfB, all.inkCovered]).toEqual([0, 1, 1])
    const { mixed, a, box, inkOfB } = frameOf({}, 0)
    const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((s, value) => s + value, 0)
    const ofA = sum(
      Array.from(a).filter((_, at) => {
        const [x, y] = [at % 8, Math.floor(at / 8)]
        return x < box.left || x >= box.right || y < box.top || y >= box.bottom
      }),
    )
    expect(inkOfB).toBeCloseTo(1 - ofA / sum(mixed), 6)
  })

  it('is empty in the box and keeps its label under Cutout', () => {
    const { mixed, lambda, box, inkOfB } = frameOf({ method: 'cutout' }, 0)
    expect([lambda, inkOfB]).toEqual([1, 0])
    for (let y = box.top; y < box.bottom; y++) {
      expect(mixed.slice(8 * y + box.left, 8 * y + box.right).every((ink) => ink === 0)).toBe(true)
    }
  })
})

it('takes a drawn picture for A, and its digit as the reader says', () => {
  const drawn = Array.from({ length: 64 }, (_, i) => i % 17)
  const { a, nets } = frameOf({ drawn, digitA: 7 })
  expect([...a]).toEqual(drawn.map((ink) => ink / 16))
  expect(nets.plain.map).not.toEqual(frameOf({ drawn, digitA: 1 }).nets.plain.map)
})

describe('the box', () => {
  it('that would lie outside goes to the nearest place inside', () => {
    expect(boxOf({ left: 7, top: 7, wide: 4, tall: 3 })).toEqual({ left: 4, top: 5, right: 8, bottom: 8 })
    expect(boxOf({ left: 3, top: 0, wide: 8, tall: 8 })).toEqual({ left: 0, top: 0, right: 8, bottom: 8 })
    const box = boxOf(defaults)
    expect(movedTo(box, 99, -99)).toEqual({ left: 4, top: 0 })
    expect(sizedTo(box, 99, 99)).toMatchObject({ wide: 4, tall: 6 })
    expect(sizedTo(box, -99, -99)).toMatchObject({ wide: 1, tall: 1 })
  })

  it('is where its corners say', () => {
    const box = boxOf(defaults)
    const [first, , last] = cornersOf(box)
    expect(movedTo(box, ...first)).toEqual({ left: box.left, top: box.top })
    expect(sizedTo(box, ...last)).toEqual({
      left: box.left,
      top: box.top,
      wide: box.right - box.left,
      tall: box.bottom - box.top,
    })
  })
})

describe('the nets', () => {
  it('start from the same weights; a hole of no size is no hole', () => {
    const { nets } = frameOf({}, 0)
    expect(nets.cutout).toEqual(nets.plain)
    expect(nets.cutmix).toEqual(nets.plain)
    const last = frameOf({ side: 0, seed: 8 })
    expect(last.nets.cutout).toEqual(last.nets.plain)
  })

  it('keep their answers when an earlier epoch is visited', () => {
    const straight = frameOf({ seed: 77 }, 8)
    frameOf({ seed: 77 }, 3)
    expect(frameOf({ seed: 77 }, 8)).toEqual(straight)
  })

  it('are as sure under the hole as the map says', () => {
    const { nets, holed } = frameOf({ holeX: 2, holeY: 5 })
    expect(holed).toEqual(frameOf({ holeX: 2, holeY: 5, left: 0 }).holed)
    for (const { map } of Object.values(nets)) {
      expect(map).toHaveLength(64)
      expect(map.every((p) => p >= 0 && p <= 1)).toBe(true)
    }
  })
})

describe('the heading', () => {
  const shownFor = (change: Partial<Config>, epoch = EPOCHS) => ({
    frame: frameOf(change, epoch),
    config: { ...defaults, ...change },
    summary: undefined,
  })
  const headingOf = (shown: ReturnType<typeof shownFor>): string =>
    claim.holds(shown) ? claim.text : claim.otherwise(shown)

  it.each<[string, Partial<Config>, RegExp]>([
    ['at first', {}, /^Hide a part or swap it/],
    ['over empty paper', { left: 0, top: 0, wide: 2, tall: 8 }, /takes empty paper/],
    ['with no hole', { method: 'cutout', side: 0 }, /no practice/],
  ])('says what is so, %s', (_, change, says) => {
    expect(headingOf(shownFor(change))).toMatch(says)
  })

  it('claims a gain only where both nets have one', () => {
    const held = [0, 1, 2, 3, 4].map((seed) => shownFor({ seed })).filter((shown) => claim.holds(shown))
    expect(held.length).toBeGreaterThan(0)
    for (const { frame } of held) {
      expect(gainOf(frame, 'cutout')).toBeGreaterThan(0)
      expect(gainOf(frame, 'cutmix')).toBeGreaterThan(0)
    }
  })

  it('claims nothing of untrained nets', () => {
    expect(headingOf(shownFor({}, 0))).toBe('Untrained nets read nothing, covered or not.')
  })
})
