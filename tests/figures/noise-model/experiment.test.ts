import { describe, expect, it } from 'vitest'
import { gaussianNoise } from '../../../src/core/estimators'
import { mean } from '../../../src/core/statistics'
import type { Config } from '../../../src/experiments'
import { configs as configsOf, summarise, methods } from '../../../src/figures/noise-model/ensemble'
import { errorsOf } from '../../../src/figures/noise-model/experiment/errors'
import { type Frame, run } from '../../../src/figures/noise-model/experiment'
import { params, ROUNDS } from '../../../src/figures/noise-model/params'
import { reader } from '../../../src/runtime/advance'
import { defaultsOf } from '../../../src/params/config'

type ModelConfig = Config<'noise-model'>

const configOf = (change: Partial<ModelConfig>): ModelConfig => ({ ...defaultsOf(params), ...change })

function frameOf(config: ModelConfig, round = Infinity): Frame {
  const step = reader(run(config)).advanceTo(round)
  if (step === undefined) throw new Error('no frame')
  return step.frame
}

function ensemble(change: Partial<ModelConfig>) {
  const config = configOf(change)
  const frames = configsOf(config).map((each) => frameOf(each))
  const result = summarise(frames, config)
  if (result === undefined) throw new Error('no seeds')
  return { frames, misses: result.misses }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('EM', () => {
  it('never lowers the likelihood, from any start, at any share and range, over 50 seeds', () => {
    for (const start of ['all', 'robust', 'far'] as const) {
      for (const change of [{}, { share: 0 }, { share: 50 }, { reach: 2 }, { count: 20 }]) {
        for (const config of configsOf(configOf({ ...change, start }))) {
          const { logLikelihood } = frameOf(config, 0)
          const steps = logLikelihood.slice(1).map((value, i) => value - logLikelihood[i])
          expect(Math.min(...steps)).toBeGreaterThan(-1e-9)
        }
      }
    }
  })

  it('finds mean, spread and share of 300 errors, and most of what is faulty', () => {
    const { frames } = ensemble({})
    const average = (of: (frame: Frame) => number): number => mean(frames.map(of))
    expect(Math.abs(average(({ model }) => model.mean) - 0.5)).toBeLessThan(0.02)
    expect(Math.abs(average(({ model }) => model.sd) - 0.6)).toBeLessThan(0.02)
    expect(Math.abs(average(({ model }) => model.faulty) - 0.2)).toBeLessThan(0.02)
    const [caught, accused] = [total(frames.map((f) => f.caught)), total(frames.map((f) => f.accused))]
    const faulty = total(frames.map((f) => total([...f.faulty])))
    expect(caught / (caught + accused)).toBeGreaterThan(0.95)
    expect(Math.abs(caught / faulty - 0.824)).toBeLessThan(0.04)
  })

  it('comes to the same answer from a start far off', () => {
    for (const seed of [0, 1, 2, 3, 4]) {
      const [near, far] = [frameOf(configOf({ seed })), frameOf(configOf({ seed, start: 'far' }))]
      expect(far.model.mean).toBeCloseTo(near.model.mean, 3)
      expect(far.model.sd).toBeCloseTo(near.model.sd, 3)
    }
  })
})

describe('over 50 seeds', () => {
  it('the mixture’s spread is off by at most a quarter of the MAD’s and a twentieth of the deviation’s error', () => {
    const { misses } = ensemble({})
    expect(misses.em.sd).toBeLessThanOrEqual(0.25 * misses.median.sd)
    expect(misses.em.sd).toBeLessThanOrEqual(0.05 * misses.plain.sd)
    expect(misses.em.mean).toBeLessThan(misses.median.mean)
    expect(misses.em.mean).toBeLessThan(0.5 * misses.plain.mean)
  })

  it('the mixture costs nothing where no reading is faulty: at most a twentieth above mean and deviation', () => {
    const { misses } = ensemble({ share: 0 })
    expect(misses.em.mean).toBeLessThanOrEqual(1.05 * misses.plain.mean)
    expect(misses.em.sd).toBeLessThanOrEqual(1.05 * misses.plain.sd)
  })
})

describe('the run', () => {
  it('starts at its start and holds still once EM rests', () => {
    const config = configOf({ start: 'far' })
    expect(frameOf(config, 0).model).toEqual({ mean: -5, sd: 2.5, faulty: 0.5 })
    const [before, after] = [frameOf(config, ROUNDS - 1), frameOf(config, ROUNDS)]
    expect(after.model.sd).toBeCloseTo(before.model.sd, 4)
  })

  it('gives every reading a probability, high for what no good error could be', () => {
    const { errors, probability } = frameOf(configOf({}))
    expect(probability.every((value) => value >= 0 && value <= 1)).toBe(true)
    const far = Array.from(probability).filter((_, i) => Math.abs(errors[i]) > 5)
    expect(far.length).toBeGreaterThan(10)
    expect(Math.min(...far)).toBeGreaterThan(0.99)
  })

  it('stays finite without spread, with few readings, and with nearly all of them faulty', () => {
    for (const change of [
      { sd: 0 },
      { sd: 0, share: 0 },
      { count: 20, share: 60 },
      { sd: 0, start: 'robust' as const },
    ]) {
      const frame = frameOf(configOf(change))
      const { estimates, model, logLikelihood } = frame
      const numbers = [
        ...methods.flatMap((m) => [estimates[m].mean, estimates[m].sd]),
        model.faulty,
        ...logLikelihood,
      ]
      expect(numbers.every(Number.isFinite)).toBe(true)
      expect(frame.probability.every(Number.isFinite)).toBe(true)
    }
  })

  it('spoils the same readings and more where the share grows', () => {
    const [few, many] = [errorsOf(configOf({ share: 10 })), errorsOf(configOf({ share: 40 }))]
    expect(total([...many.faulty])).toBeGreaterThan(total([...few.faulty]))
    const spoilt = Array.from(few.faulty, (_, i) => i).filter((i) => few.faulty[i] === 1)
    expect(spoilt.map((i) => many.errors[i])).toEqual(spoilt.map((i) => few.errors[i]))
  })
})

it('a learned mean and spread are as uncertain as the text says, from 15 points with σ = 1', () => {
  const { meanError, sdError } = gaussianNoise([
    ...Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? 1 : -1)),
    0,
  ])
  const unit = Math.sqrt(14 / 15)
  expect(meanError / unit).toBeCloseTo(0.26, 2)
  expect(sdError / unit).toBeCloseTo(0.18, 2)
})
