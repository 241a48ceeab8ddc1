import { describe, expect, it } from 'vitest'
import { mean } from '../../../src/core/statistics'
import { configs, SEEDS, summarise } from '../../../src/figures/parametric-noise/ensemble'
import { type Frame, run } from '../../../src/figures/parametric-noise/experiment'
import { alphasOf, createNoisyNet } from '../../../src/figures/parametric-noise/experiment/noisyNet'
import { trained } from '../../../src/figures/parametric-noise/experiment/training'
import { type Config, DRAWS, EPOCHS, params } from '../../../src/figures/parametric-noise/params'
import { defaultsOf } from '../../../src/params/config'
import { reader } from '../../../src/runtime/advance'

const defaults: Config = defaultsOf(params)

function frameAt(change: Partial<Config>, at = Infinity): Frame {
  const step = reader(run({ ...defaults, ...change })).advanceTo(at)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

describe('left to itself the net turns the noise off', () => {
  it.each([0.25, 0.5])('plain training brings every |α| from %d below 0.05, in 10 of 10 seeds', (alpha) => {
    for (let seed = 0; seed < 10; seed++) {
      const { run: net } = trained({ on: 'plain', alpha, held: false, seed })
      const last = net.notes(EPOCHS)[EPOCHS]
      for (const value of last.alphas) expect(Math.abs(value)).toBeLessThan(0.05)
    }
  })

  it('training under attack brings it down as well, more slowly', () => {
    for (const seed of [0, 1, 2]) {
      const { plain, attacked } = frameAt({ seed }).nets
      for (const layer of [0, 1]) {
        expect(Math.abs(attacked.alphas[layer][EPOCHS])).toBeLessThan(0.1)
        expect(attacked.alphas[layer][10]).toBeGreaterThan(plain.alphas[layer][10] - 0.01)
      }
    }
  })
})

describe('noise that is held', () => {
  const frames = configs(defaults).map((config) => frameAt(config))
  const robust = frames.flatMap(({ robustness }) => (robustness === undefined ? [] : [robustness]))
  const last = DRAWS.length - 1

  it('looks 2 points more robust to one sample a step than to twenty, mean of five seeds, and more in 4 of 5', () => {
    const gaps = robust.map(({ attacked }) => attacked[0] - attacked[last])
    expect(gaps).toHaveLength(SEEDS)
    expect(mean(gaps)).toBeGreaterThanOrEqual(0.02)
    expect(gaps.filter((gap) => gap > 0).length).toBeGreaterThanOrEqual(4)
  })

  it('stays where it is, and is summed up over the seeds', () => {
    for (const { nets } of frames) expect(new Set(nets.attacked.alphas.flat())).toEqual(new Set([0.5]))
    const summary = summarise(frames)
    expect(summary).toMatchObject({ arrived: SEEDS, wanted: SEEDS })
    expect(summary.attacked.mean[0]).toBeCloseTo(mean(robust.map(({ attacked }) => attacked[0])), 12)
    expect(summary.clean).toBeGreaterThan(summary.attacked.mean[0])
    expect(summarise([undefined]).attacked.mean.every(Number.isNaN)).toBe(true)
  })

  it('is held for the many runs whether or not it is in the picture', () => {
    expect(configs({ ...defaults, held: true, seed: 9 })).toEqual(configs(defaults))
  })
})

describe('training', () => {
  it('finds each α where it stands among the parameters', () => {
    const { net } = createNoisyNet({ alpha: 0.375, held: false, seed: 1 })
    expect(alphasOf(net)).toEqual([0.375, 0.375])
  })

  it('shows an earlier epoch as it was, and starts both nets alike', () => {
    const early = frameAt({ seed: 4 }, 3)
    frameAt({ seed: 4 }, 6)
    expect(frameAt({ seed: 4 }, 3)).toEqual(early)
    const { plain, attacked } = frameAt({}, 0).nets
    expect(plain).toEqual(attacked)
  })
})
