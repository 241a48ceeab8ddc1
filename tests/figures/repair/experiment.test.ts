import { describe, expect, it } from 'vitest'
import { attenuation, leastSquares } from '../../../src/core/estimators'
import { median, studentQuantile } from '../../../src/core/statistics'
import type { Config } from '../../../src/experiments'
import { methods, pointMethods } from '../../../src/figures/repair/methods'
import { configs as configsOf, summarise, SEEDS } from '../../../src/figures/repair/ensemble'
import { type Frame, run } from '../../../src/figures/repair/experiment'
import { believedNoise } from '../../../src/figures/repair/experiment/knowledge'
import { EPOCHS, params } from '../../../src/figures/repair/params'
import { readingsOf } from '../../../src/figures/repair/experiment/readings'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

type RepairConfig = Config<'repair'>
type Change = Partial<RepairConfig>

const configOf = (change: Change): RepairConfig => ({ ...defaultsOf(params), ...change })

function frameOf(change: Change, epoch: number): Frame {
  const step = reader(run(configOf(change))).advanceTo(epoch)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

const firstSeeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed)
const seeds = firstSeeds(50)

const computed = new Map<string, Frame['cubicError']>()

/** Medians over 50 seeds. */
function cubics(change: Change): Frame['cubicError'] {
  const key = JSON.stringify(configOf(change))
  const errors = computed.get(key) ?? mediansOf(cubicRuns(change, seeds))
  computed.set(key, errors)
  return errors
}

/** The cubics stand from the first frame on, so the nets need not be trained. */
const cubicRuns = (change: Change, of: readonly number[]): Frame['cubicError'][] =>
  of.map((seed) => frameOf({ ...change, seed }, 0).cubicError)

function mediansOf(runs: readonly Frame['cubicError'][]): Frame['cubicError'] {
  const of = (method: (typeof methods)[number]): number => median(runs.map((errors) => errors[method]))
  return {
    raw: of('raw'),
    mean: of('mean'),
    draw: of('draw'),
    plugIn: of('plugIn'),
    expanded: of('expanded'),
    simex: of('simex'),
    truth: of('truth'),
  }
}

const published = (mean: number, sd: number, meanTyped: number, sdTyped: number): Change => ({
  scale: 'paper',
  knowledge: 'typed',
  mean,
  sd,
  meanTyped,
  sdTyped,
})
const figures: [string, Change][] = [
  ['Figure 2', published(0, 0.1, 0.01, 0.08)],
  ['Figure 3', published(0, 0.5, 0.2, 0.48)],
  ['Figure 4', published(0, 1, 0.1, 0.9)],
]
const figure5 = published(3, 1, 2.8, 0.9)
const known = (figures: [string, Change][]): [string, Change][] =>
  figures.map(([name, change]) => [`${name}, law known`, { ...change, knowledge: 'known' }])

const spreads = (...of: number[]): [string, Change][] =>
  of.flatMap((sd): [string, Change][] => [
    [`normal inputs, σ = ${sd}`, { sd }],
    [`uniform inputs, σ = ${sd}`, { sd, inputs: 'uniform' }],
  ])

describe('a fresh draw subtracted from noise of mean 0, median of 50 seeds', () => {
  it.each([...figures, ...known(figures), ...spreads(0.1, 0.4, 1)])(
    'takes the cubic at least 1.15 times as far from the true curve: %s',
    (_, change) => {
      const { raw, draw } = cubics(change)
      expect(draw).toBeGreaterThanOrEqual(1.15 * raw)
    },
  )

  it('brings it closer where the noise has a mean, and the mean alone closer still: Figure 5', () => {
    const { raw, mean, draw } = cubics(figure5)
    expect(draw).toBeLessThan(0.3 * raw)
    expect(mean).toBeLessThan(draw)
  })
})

describe('with the law of the noise known, median of 50 seeds', () => {
  it.each([...spreads(0.1, 0.2, 0.4, 0.6, 1), ...known([...figures, ['Figure 5', figure5]])])(
    'the expanded calibration is at most 0.7 times as far off: %s',
    (_, change) => {
      const { raw, expanded } = cubics(change)
      expect(expanded).toBeLessThanOrEqual(0.7 * raw)
    },
  )

  // In Figure 2 the noise is a fortieth of the spread: see below.
  it.each([...spreads(0.1, 0.2, 0.3, 0.4), ...known([...figures.slice(1), ['Figure 5', figure5]])])(
    'SIMEX is no further off than the readings as they are: %s',
    (_, change) => {
      const { raw, simex } = cubics(change)
      expect(simex).toBeLessThanOrEqual(raw)
    },
  )

  // So little is bent there that SIMEX gains a few per cent: 50 seeds cannot tell, and the first 50 are against it.
  it.each(['normal', 'uniform'] as const)('so it is in Figure 2, over 2,000 seeds: %s inputs', (inputs) => {
    const runs = cubicRuns({ ...published(0, 0.1, 0, 0.1), inputs }, firstSeeds(2000))
    const { raw, simex } = mediansOf(runs)
    expect(simex).toBeLessThanOrEqual(raw)
    expect(runs.filter((errors) => errors.simex < errors.raw).length).toBeGreaterThan(1000)
  })

  it('where next to nothing is bent, only the weights help: σ = 0.1, normal inputs', () => {
    const { raw, plugIn, expanded, simex } = cubics({ sd: 0.1 })
    for (const error of [plugIn, simex]) expect(error).toBeGreaterThan(0.9 * raw)
    expect(expanded).toBeLessThan(0.75 * plugIn)
  })
})

describe('with something wrongly learned, median of 50 seeds', () => {
  it('uniform inputs taken for normal make both calibrations worse than doing nothing', () => {
    const wrong = cubics({ inputs: 'uniform', prior: 'normal' })
    expect(wrong.plugIn).toBeGreaterThan(wrong.raw)
    expect(wrong.expanded).toBeGreaterThan(wrong.raw)
    const right = cubics({ inputs: 'uniform' })
    expect(right.plugIn).toBeLessThan(right.raw)
  })

  it('a mean that is off by 0.2 makes the expanded calibration worse than doing nothing', () => {
    const { raw, expanded, plugIn } = cubics({ knowledge: 'typed' })
    expect(expanded).toBeGreaterThan(raw)
    expect(plugIn).toBeGreaterThan(raw)
  })

  it('inputs read twice repair noise of mean 0, and are no help against a mean', () => {
    const bought: Change = { knowledge: 'learned', repeats: 50 }
    const centred = cubics(bought)
    expect(centred.expanded).toBeLessThanOrEqual(0.7 * centred.raw)
    const shifted = cubics({ ...bought, mean: 1 })
    expect(shifted.expanded).toBeGreaterThan(shifted.raw)
  })
})

describe('what is learned of the noise', () => {
  const believed = (change: Change) => {
    const config = configOf({ knowledge: 'learned', mean: 1, ...change })
    return believedNoise(config, readingsOf(config))
  }

  it('finds the mean within its 95 % interval in at least 45 of 50 seeds, from 20 calibration points', () => {
    const t = studentQuantile(0.975, 19)
    const held = seeds.filter((seed) => {
      const { mean, meanError } = believed({ seed, calibration: 20 })
      return Math.abs(mean - 1) <= t * meanError
    })
    expect(held.length).toBeGreaterThanOrEqual(45)
  })

  it('finds the spread, never the mean, from inputs read twice', () => {
    const laws = seeds.map((seed) => believed({ seed, repeats: 100 }))
    expect(Math.abs(median(laws.map(({ sd }) => sd)) / 0.4 - 1)).toBeLessThan(0.05)
    for (const { mean, meanError } of laws) expect([mean, meanError]).toEqual([0, Infinity])
  })

  it('is nothing where nothing was bought: then every method is the readings as they are', () => {
    const { cubicError } = frameOf({ knowledge: 'learned' }, 0)
    for (const method of methods.filter((name) => name !== 'truth')) {
      expect(cubicError[method]).toBeCloseTo(cubicError.raw, 10)
    }
  })
})

it('a line through the readings keeps the share of its slope that attenuation says, within 3 %', () => {
  expect(attenuation(1, 0.4)).toBeCloseTo(0.862, 3)
  for (const sd of [0.4, 1]) {
    const kept = seeds.map((seed) => {
      const { w, x, y } = readingsOf(configOf({ sd, seed, count: 1000 }))
      return leastSquares(w, y)[1] / leastSquares(x, y)[1]
    })
    expect(Math.abs(median(kept) / attenuation(1, sd) - 1)).toBeLessThan(0.03)
  }
})

describe('the nets', () => {
  const runs = seeds.slice(0, 12).map((seed) => frameOf({ seed }, Infinity).netError)
  const of = (method: (typeof pointMethods)[number]): number => median(runs.map((errors) => errors[method]))

  it('learn the curve from true inputs, and say of the draw what the cubic says', () => {
    expect(of('truth')).toBeLessThan(0.25)
    expect(of('draw')).toBeGreaterThanOrEqual(1.15 * of('raw'))
    expect(of('plugIn')).toBeLessThan(of('raw'))
  })

  it('start as one and the same net', () => {
    const { net } = frameOf({ mean: 0, sd: 0 }, 0)
    for (const method of pointMethods) expect(net[method]).toEqual(net.raw)
  })

  it('end the run after its last epoch', () => {
    expect(reader(run(configOf({ count: 50 }))).advanceTo(Infinity)?.index).toBe(EPOCHS)
  })
})

describe('odd settings', () => {
  const odd: [string, Change][] = [
    ['no noise', { sd: 0 }],
    ['no noise, but some believed in', { sd: 0, knowledge: 'typed', sdTyped: 2 }],
    ['a mean far away', { mean: 1000 }],
    ['a believed mean far away', { knowledge: 'typed', meanTyped: -1000, inputs: 'uniform' }],
    ['more noise than signal in few points', { sd: 2, count: 50 }],
    ['one calibration point', { knowledge: 'learned', calibration: 1 }],
    ['more bought than there is', { knowledge: 'learned', calibration: 100, repeats: 100, count: 50 }],
  ]
  it.each(odd)('give finite curves: %s', (_, change) => {
    const { cubicError, netError, stopped } = frameOf(change, Infinity)
    for (const method of methods) expect(Number.isFinite(cubicError[method])).toBe(true)
    for (const method of pointMethods) expect(Number.isFinite(netError[method])).toBe(true)
    expect(stopped).toBeUndefined()
  })
})

describe('the ensemble over seeds', () => {
  const frames = seeds.slice(0, 4).map((seed) => frameOf({ seed }, 0))

  it('is the same config under 32 seeds, whatever seed is shown', () => {
    const configs = configsOf(configOf({ seed: 7 }))
    expect(configs).toEqual(configsOf(configOf({ seed: 8 })))
    expect(configs.map(({ seed }) => seed)).toEqual(seeds.slice(0, SEEDS))
  })

  it('counts in how many seeds an method was closer, as far as they have come', () => {
    const ensemble = summarise([frames[0], undefined, frames[1], frames[2], frames[3]])
    expect(ensemble?.arrived).toBe(4)
    expect(ensemble?.cubic.draw).toMatchObject({ wins: 0, losses: 4, compared: 4, lost: 0 })
    expect(ensemble?.cubic.mean).toMatchObject({ wins: 0, losses: 0 })
    expect(ensemble?.cubic.truth.median).toBe(median(frames.map(({ cubicError }) => cubicError.truth)))
    expect(summarise([undefined])).toBeUndefined()
  })

  it('counts a run that did not stay finite as lost, and does not drop it', () => {
    const broken = { ...frames[0], netError: { ...frames[0].netError, truth: Number.NaN } }
    const ensemble = summarise([broken, ...frames.slice(1)])
    expect(ensemble?.net.truth).toMatchObject({ compared: 4, lost: 1 })
    expect(ensemble?.net.truth.losses).toBeGreaterThanOrEqual(1)
    expect(ensemble?.net.truth.median).toBe(median(frames.slice(1).map(({ netError }) => netError.truth)))
  })
})

it('gives the same frames for the same config, and they survive being sent', () => {
  const frame = frameOf({ seed: 11, count: 100 }, Infinity)
  expect(structuredClone(frame)).toEqual(frameOf({ seed: 11, count: 100 }, Infinity))
})
