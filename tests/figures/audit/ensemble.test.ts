import { expect, test } from 'vitest'
import { type Frame, params, run } from '../../../src/figures/audit/experiment'
import { overflowText, configs as configsOf, summarise } from '../../../src/figures/audit/ensemble'
import { defaultsOf } from '../../../src/params/config'

const defaults = defaultsOf(params)
const frameOf = (seed: number): Frame => [...run({ ...defaults, setting: 'figure-2', seed, tally: true })][0]

test('the tally is the same whatever change and seed are shown', () => {
  const configs = configsOf(defaults)
  expect(configs.length).toBe(200)
  expect(configsOf({ ...defaults, change: 'swapped', seed: 9 })).toEqual(configs)
  expect(configsOf({ ...defaults, setting: 'figure-2' })).not.toEqual(configs)
})

test('overflowed runs are counted apart, and none is dropped', () => {
  const ensemble = summarise([frameOf(0), frameOf(1), undefined, frameOf(2), frameOf(3)])
  const { published, swapped, restarted } = ensemble.counts
  expect(ensemble.arrived).toBe(4)
  expect(ensemble.overflows).toEqual([[3, 2]])
  expect(published).toMatchObject({ finite: 2, same: 2, below: 2 })
  expect(swapped).toMatchObject({ finite: 2, same: 2, below: 2 })
  expect(restarted).toMatchObject({ finite: 2, same: 0 })
  expect(overflowText(ensemble)).toBe('2 of 4 runs left the range of 32-bit numbers at epoch 3')
})

test('nothing is claimed before the first run has arrived', () => {
  const { arrived, counts, overflows } = summarise([undefined, undefined])
  expect([arrived, counts.swapped.finite, counts.swapped.same]).toEqual([0, 0, 0])
  expect(overflows).toEqual([])
})

test('an overflow of the second run is named by its own epoch', () => {
  const overflows = [
    [3, 22],
    [153, 1],
  ] as const
  expect(overflowText({ arrived: 200, overflows })).toBe(
    '22 of 200 runs left the range of 32-bit numbers at epoch 3, 1 at epoch 3 of the second run',
  )
})
