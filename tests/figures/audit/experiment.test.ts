import { expect, test } from 'vitest'
import { changes } from '../../../src/core/replay'
import { type Frame, params, run } from '../../../src/figures/audit/experiment'
import { run as replay } from '../../../src/figures/replay/experiment'
import { defaultsOf } from '../../../src/params/config'

const defaults = defaultsOf(params)
function frameOf(settings: Partial<typeof defaults>): Frame {
  const [frame] = run({ ...defaults, ...settings })
  return frame
}

test('every change on offer is one that can be run', () => {
  expect(Object.keys(params.change.options)).toEqual([...changes])
})

test('the published curves are those of the replay', () => {
  const { published } = frameOf({ setting: 'figure-5', seed: 3 })
  const last = [...replay({ mean: 3, std: 1, meanLearned: 2.8, stdLearned: 0.9, seed: 3 })].at(-1)?.()
  expect(published.loss).toEqual([...(last?.lossBefore ?? []), ...(last?.lossAfter ?? [])])
  expect(published.active).toEqual([...(last?.activeBefore ?? []), ...(last?.activeAfter ?? [])])
})

test('a change of the second run leaves the first as it was', () => {
  for (const change of ['restarted', 'same-data', 'mean-only', 'true-noise'] as const) {
    const { published, changed } = frameOf({ change, seed: 3 })
    expect(changed.loss.slice(0, 150)).toEqual(published.loss.slice(0, 150))
  }
})

test('swapping exchanges the data of the two runs', () => {
  const { changed } = frameOf({ change: 'swapped', seed: 3 })
  expect(changed.loss[0]).not.toBe(frameOf({ seed: 3 }).published.loss[0])
  const [tally] = run({ ...defaults, seed: 3, tally: true })
  const [published, swapped] = tally.outcomes
  expect(swapped.firstInputError).toBe(published.secondInputError)
  expect(swapped.secondInputError).toBe(published.firstInputError)
})

test('a tally sums up what the curves show', () => {
  const { outcomes } = frameOf({ tally: true, seed: 3 })
  expect(outcomes.map(({ change }) => change)).toEqual([...changes])
  for (const { change, firstAt10, secondAt10 } of outcomes) {
    const { changed } = frameOf({ change, seed: 3 })
    expect([firstAt10, secondAt10]).toEqual([changed.loss[9], changed.loss[159]])
  }
})
