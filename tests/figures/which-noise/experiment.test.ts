import { describe, expect, it } from 'vitest'
import { evaluate, residuals } from '../../../src/core/estimators'
import { mean, median } from '../../../src/core/statistics'
import type { Config } from '../../../src/experiments'
import { type Frame, run } from '../../../src/figures/which-noise/experiment'
import { MOST_BOUGHT, params } from '../../../src/figures/which-noise/params'
import { SEEDS, configs as configsOf, verdictOf, summarise } from '../../../src/figures/which-noise/ensemble'
import { defaultsOf } from '../../../src/params/config'

type WhichConfig = Config<'which-noise'>

function frameOf(change: Partial<WhichConfig>): Frame {
  const { value } = run({ ...defaultsOf(params), ...change }).next()
  if (value === undefined) throw new Error('no frame')
  return value
}

const framesOf = (change: Partial<WhichConfig>): Frame[] =>
  configsOf({ ...defaultsOf(params), ...change }).map(frameOf)

const frames = framesOf({})
const ensemble = summarise(frames)

describe('two truths', () => {
  it('say the same of every reading, and leave the same unexplained', () => {
    for (const { w, truths } of frames.slice(0, 10)) {
      for (const reading of w) {
        const [a, b] = [truths.a, truths.b].map(({ curve, mean: shift }) => evaluate(curve, reading - shift))
        expect(Math.abs(a - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(a)))
      }
      expect(truths.b.rest / truths.a.rest).toBeCloseTo(1, 12)
    }
  })

  it('make the same cloud to the bit, whichever the coin chose and however far they are apart', () => {
    const [near, far] = [frameOf({ shift: 0.25 }), frameOf({ shift: 2 })]
    expect(near.w).toEqual(far.w)
    expect(near.y).toEqual(far.y)
    expect(near.made).toBe(far.made)
  })

  it('are chosen by a coin that is fair over 50 seeds', () => {
    const a = frames.filter(({ made }) => made === 'a').length
    expect(Math.abs(a - SEEDS / 2)).toBeLessThan(10)
  })
})

describe('calibration points', () => {
  it('lie on the curve of the truth that made the cloud, and off the other one', () => {
    const missOf = ({ w, y, errors, truths }: Frame, name: 'a' | 'b'): number => {
      const x = Float64Array.from(errors, (error, i) => w[i] - error)
      const rest = residuals(truths[name].curve, x, y.subarray(0, errors.length))
      return Math.sqrt(mean(rest.map((value) => value * value)))
    }
    for (const frame of frames) {
      const [made, other] = frame.made === 'a' ? (['a', 'b'] as const) : (['b', 'a'] as const)
      expect(missOf(frame, made)).toBeLessThan(0.8)
      expect(missOf(frame, other)).toBeGreaterThan(2)
    }
  })

  it('hold the mean of the noise within their 95 % interval in at least 45 of 50 seeds, however many they are', () => {
    for (const bought of [2, 3, 5, 10, 20, MOST_BOUGHT]) {
      expect(ensemble.held[bought]).toBeGreaterThanOrEqual(45)
    }
  })

  it('settle it: in no seed without them, in at least 45 of 50 with ten', () => {
    expect(ensemble.settled.slice(0, 2)).toEqual([0, 0])
    expect(ensemble.settled[10]).toBeGreaterThanOrEqual(45)
  })

  it('narrow the interval to half from ten points to forty', () => {
    const widths = (bought: number): number =>
      median(frames.map(({ intervals }) => intervals[bought - 1].high - intervals[bought - 1].low))
    expect(Math.abs(widths(40) / widths(10) - 0.447)).toBeLessThan(0.06)
  })

  it('take more of them where the truths are closer', () => {
    expect(summarise(framesOf({ shift: 0.25 })).settled[10]).toBeLessThan(25)
  })

  it('settle it with two where there is no noise but its mean', () => {
    const { settled } = summarise(framesOf({ sd: 0 }))
    expect(settled[2]).toBe(SEEDS)
  })
})

describe('what is said of them', () => {
  it('holds no interval for a single point, so both truths remain', () => {
    const { intervals } = frames[0]
    expect([intervals[0].low, intervals[0].high]).toEqual([-Infinity, Infinity])
    expect(verdictOf(frames[0], 0)).toBe('both')
    expect(verdictOf(frames[0], 1)).toBe('both')
  })

  it('counts the seeds that have come, and does not depend on the guess or the seed shown', () => {
    expect(summarise([undefined, frames[0]]).arrived).toBe(1)
    const defaults = defaultsOf(params)
    expect(configsOf({ ...defaults, guess: 'a', calibration: 9, seed: 77 })).toEqual(configsOf(defaults))
  })
})
