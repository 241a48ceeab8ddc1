import { expect, it } from 'vitest'
import { configs, EXPECTED, summarise } from '../../../src/figures/die/ensemble'
import { type Frame, run } from '../../../src/figures/die/experiment'
import { type Config, params } from '../../../src/figures/die/params'
import { defaultsOf } from '../../../src/params/config'

function frameOf(config: Config): Frame {
  const { value } = run(config).next()
  if (value === undefined) throw new Error('no frame')
  return value
}

const far = (throws: number): number =>
  summarise(configs({ ...defaultsOf(params), throws }).map(frameOf)).means.filter(
    (mean) => Math.abs(mean - EXPECTED) >= 0.5,
  ).length

it('throws whole faces from 1 to 6', () => {
  const { faces } = frameOf({ ...defaultsOf(params), throws: 400 })
  expect(new Set(faces)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
})

it('brings the mean within 0.5 of 3.5 with 100 throws in at least 48 of 50 seeds, with 4 in fewer than 30', () => {
  expect(far(100)).toBeLessThanOrEqual(2)
  expect(far(4)).toBeGreaterThan(20)
})
