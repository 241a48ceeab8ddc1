import { describe, expect, it } from 'vitest'
import { raster, warp } from '../../../src/core/augmentations'
import { comparePairs, mean } from '../../../src/core/statistics'
import { configs, SEEDS, summarise } from '../../../src/figures/augment/ensemble'
import { type Frame, run } from '../../../src/figures/augment/experiment'
import { digitsOf, PIXELS, rowOf, TESTED } from '../../../src/figures/augment/experiment/data'
import { KINDS, type Test, TESTS, TICKS, type Tick } from '../../../src/figures/augment/names'
import { type Config, EPOCHS, params } from '../../../src/figures/augment/params'
import { claim, describe as sentenceOf, values } from '../../../src/figures/augment/text'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults = defaultsOf(params)
const UNTICKED = Object.fromEntries(TICKS.map((name) => [name, false]))

function frameOf(change: Partial<Config> = {}, epoch = EPOCHS): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const at = (test: Test): number => TESTS.indexOf(test)
const frames = configs().map((config) => frameOf(config))
const practised = (tick: Tick): Frame[] => frames.filter((_, i) => i % TICKS.length === TICKS.indexOf(tick))
const share = (some: readonly Frame[], net: 'plain' | 'trained', test: Test): number[] =>
  some.map((frame) => frame[net].accuracy[at(test)])
const gain = (tick: Tick, test: Test) =>
  comparePairs(share(practised(tick), 'trained', test), share(practised(tick), 'plain', test))

describe(`practice on one change, ${SEEDS} paired seeds`, () => {
  it.each(['shift', 'turn', 'zoom', 'resolution'] as const)(
    'gains at least 0.08 in its own test in every seed: %s',
    (kind) => {
      const some = practised(kind)
      const gains = share(some, 'trained', kind).map((value, i) => value - share(some, 'plain', kind)[i])
      expect(gains).toHaveLength(SEEDS)
      expect(Math.min(...gains)).toBeGreaterThanOrEqual(0.08)
    },
  )

  it.each(KINDS)('costs at most 0.06 on unchanged digits: %s', (kind) => {
    expect(gain(kind, 'clean').estimate).toBeGreaterThanOrEqual(-0.06)
  })

  it('on shifts makes turns worse, and helps with coarse pixels a little', () => {
    expect(gain('shift', 'turn').estimate).toBeLessThan(0)
    const coarse = gain('shift', 'resolution')
    expect(coarse.estimate).toBeGreaterThan(0.05)
    expect(coarse.estimate).toBeLessThan(gain('resolution', 'resolution').estimate)
  })

  it('gains more in its own test than in any other, and next to nothing over the others', () => {
    for (const kind of KINDS) {
      const others = TESTS.filter((test) => test !== kind && test !== 'clean')
      expect(mean(others.map((test) => gain(kind, test).estimate))).toBeLessThan(0.02)
    }
    for (const kind of KINDS) {
      const gains = TESTS.map((test) => gain(kind, test).estimate)
      expect(TESTS[gains.indexOf(Math.max(...gains))]).toBe(kind)
    }
  })

  it('on turns by 180° costs sixes and nines', () => {
    const some = practised('upsideDown')
    const loss = comparePairs(
      some.map(({ trained }) => trained.sixNine),
      some.map(({ plain }) => plain.sixNine),
    )
    expect(loss.estimate).toBeLessThanOrEqual(-0.02)
    expect(loss.losses).toBeGreaterThanOrEqual(8)
  })

  it('is what the prose reads', () => {
    const summary = summarise(frames)
    const shown = { frame: frames[0], config: defaults, summary }
    expect(values(shown)).toMatchObject({
      shiftBefore: `${(100 * mean(share(practised('shift'), 'plain', 'shift'))).toFixed(0)} %`,
      shiftAfter: `${(100 * mean(share(practised('shift'), 'trained', 'shift'))).toFixed(0)} %`,
    })
    expect(values({ ...shown, summary: summarise([frames[0], undefined]) })).toEqual({})
    expect(sentenceOf(shown)).toMatch(/Practice on shifts helped in 10 of 10 seeds\.$/)
  })
})

describe('the twins', () => {
  it('are one net before training, and where nothing is ticked', () => {
    const first = frameOf({}, 0)
    expect(first.trained).toEqual(first.plain)
    const last = frameOf(UNTICKED)
    expect(last.trained).toEqual(last.plain)
  })

  it('keep their answers when an earlier epoch is visited', () => {
    const straight = frameOf({ seed: 77 }, 8)
    frameOf({ seed: 77 }, 3)
    expect(frameOf({ seed: 77 }, 8)).toEqual(straight)
  })

  it('are tested on the same fresh digits, none of them trained on', () => {
    const { train, test, tests } = digitsOf(5)
    expect(train.count + test.count).toBe(1797)
    for (const name of TESTS) {
      expect(tests[name].count).toBe(TESTED)
      expect(tests[name].labels).toEqual(test.labels.subarray(0, TESTED))
    }
    expect(tests.clean.inputs).toEqual(test.inputs.slice(0, PIXELS * TESTED))
    expect(tests.shift.inputs).not.toEqual(tests.clean.inputs)
  })
})

describe('the digit on the stage', () => {
  it('comes back to the bit after four quarter turns', () => {
    const { test } = digitsOf(1)
    for (let row = 0; row < 20; row++) {
      const digit = rowOf(test, row)
      let turned = digit
      for (let quarter = 0; quarter < 4; quarter++) {
        turned = warp(raster(8, 8, turned.values), { turn: 90 })
      }
      expect(turned.values).toEqual(digit.values)
    }
  })

  it('is seen as it is when nothing is done to it, and moved by whole pixels exactly', () => {
    const still = frameOf({ x: 0, y: 0 }).seen
    const moved = frameOf({ x: 1, y: 0 }).seen
    for (let row = 0; row < 8; row++)
      expect(moved.slice(8 * row + 1, 8 * row + 8)).toEqual(still.slice(8 * row, 8 * row + 7))
  })

  it('may be the reader’s own, of which nobody knows what it is', () => {
    const drawn = Array.from({ length: 64 }, (_, i) => i % 17)
    const { seen, label } = frameOf({ drawn, x: 0, y: 0 })
    expect(label).toBe(-1)
    expect([...seen]).toEqual(drawn.map((ink) => ink / 16))
    expect(frameOf({ drawn: drawn.slice(1) }).label).toBe(3)
  })

  it('is the one asked for', () => {
    for (let digit = 0; digit < 10; digit++) expect(frameOf({ digit }).label).toBe(digit)
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
    ['at first', {}, /^A net knows the changes it was shown, and hardly any other\.$/],
    ['with nothing ticked', UNTICKED, /both nets are one/],
    ['upside down', { ...UNTICKED, upsideDown: true }, /learns to confuse/],
  ])('says what is so, %s', (_, change, says) => {
    expect(headingOf(shownFor(change))).toMatch(says)
  })

  it('claims nothing of an untrained net', () => {
    expect(headingOf(shownFor({}, 0))).toBe('An untrained net knows no digit, changed or not.')
  })

  it('says “hardly any other” only where nothing else gained half as much', () => {
    const cases = [1, 2, 3].flatMap((seed) =>
      KINDS.map((kind) => ({ kind, shown: shownFor({ ...UNTICKED, [kind]: true, seed }) })),
    )
    const held = cases.filter(({ shown }) => claim.holds(shown))
    expect(held.length).toBeGreaterThan(8)
    const wrong = held.filter(({ kind, shown: { frame } }) => {
      const gains = TESTS.map((_, i) => frame.trained.accuracy[i] - frame.plain.accuracy[i])
      const own = gains[at(kind)]
      return own < 0.03 || gains.some((gain, i) => i !== at(kind) && gain >= Math.max(0.03, own / 2))
    })
    expect(wrong).toEqual([])
  })
})
