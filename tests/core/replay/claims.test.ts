import { describe, expect, test } from 'vitest'
import { expectedInputError, type Outcome } from '../../../src/core/replay'
import { finiteOnes, outcomes, settings } from './sweep'

const law = 0.973511
const lawOver150 = 0.01783

function expectTheSamePicture(finite: readonly Outcome[]) {
  for (const { firstAt10, secondAt10 } of finite) {
    expect(Math.abs(secondAt10 / firstAt10 / lawOver150 - 1)).toBeLessThan(0.01)
  }
}

describe.each(settings)('200 seeds of %s', (_, setting) => {
  const published = outcomes('published', setting)
  const finite = finiteOnes(published)

  test('nearly nine runs of ten stay finite, and the others leave float32 in epoch 3 of a run', () => {
    expect(finite.length).toBeGreaterThanOrEqual(175)
    expect(finite.length).toBeLessThan(200)
    for (const { overflowEpoch } of published) expect([0, 3, 153]).toContain(overflowEpoch)
  })

  test('no unit of the second hidden layer lives after epoch 4 of a finite run', () => {
    for (const { lastLivingEpoch } of finite) {
      expect(lastLivingEpoch).toBeGreaterThan(0)
      expect(lastLivingEpoch).toBeLessThanOrEqual(4)
    }
  })

  test('the loss falls by the factor 0.973511 an epoch in every finite run, before and after', () => {
    for (const { firstDecay, secondDecay } of finite) {
      expect(Math.abs(firstDecay - law)).toBeLessThan(1e-4)
      expect(Math.abs(secondDecay - law)).toBeLessThan(1e-4)
    }
  })

  test('the second curve is the first 150 epochs on: 0.01783 of it at epoch 10', () => {
    expectTheSamePicture(finite)
  })

  test.each(['swapped', 'same-data', 'no-noise', 'mean-only', 'true-noise'] as const)(
    'with the change “%s” every finite run gives the same picture',
    (change) => {
      const changed = finiteOnes(outcomes(change, setting))
      expect(changed.length).toBeGreaterThanOrEqual(175)
      expectTheSamePicture(changed)
    },
  )

  test('from the first weights again the second curve lies on no such line', () => {
    const ratios = finiteOnes(outcomes('restarted', setting)).map((of) => of.secondAt10 / of.firstAt10)
    const below = ratios.filter((ratio) => ratio < 1).length
    expect(ratios.filter((ratio) => Math.abs(ratio / lawOver150 - 1) < 0.01)).toEqual([])
    expect(below).toBeGreaterThan(ratios.length / 2)
    expect(below).toBeLessThan(ratios.length)
  })

  test('a fresh draw makes the inputs worse where the noise has mean 0, better where it has mean 3', () => {
    const meanSquare = (of: 'firstInputError' | 'secondInputError') =>
      published.reduce((sum, outcome) => sum + outcome[of] ** 2, 0) / published.length
    const [noisy, removed] = [meanSquare('firstInputError'), meanSquare('secondInputError')]
    expect(removed > noisy).toBe(setting.mean === 0)
    expect(Math.sqrt(noisy) / expectedInputError(setting, 'nothing')).toBeCloseTo(1, 1)
    expect(Math.sqrt(removed) / expectedInputError(setting, 'fresh draw')).toBeCloseTo(1, 1)
  })

  test('the learned mean alone leaves a smaller error than a fresh draw', () => {
    const error = (of: readonly Outcome[]) =>
      Math.sqrt(of.reduce((sum, { secondInputError }) => sum + secondInputError ** 2, 0) / of.length)
    const meanOnly = error(outcomes('mean-only', setting))
    expect(meanOnly).toBeLessThan(error(published))
    expect(meanOnly / expectedInputError(setting, 'mean')).toBeCloseTo(1, 1)
  })
})
