import { describe, expect, it } from 'vitest'
import { createStepStore } from '../../src/classroom/stepStore'
import { type Config, params } from '../../src/figures/huber-vs-mse/params'
import { defaultsOf } from '../../src/params/config'
import { readLink } from '../../src/params/link'

const FIXED = ['seed', 'learningRate']

/** Regression as a lesson has it: a student's seed, and a hidden control. */
function open() {
  const opened = readLink(params, new URLSearchParams('seed=77&learningRate=0.2&delta=2&outlierShare=20'))
  expect(opened.problems).toEqual([])
  const store = createStepStore<'huber-vs-mse', undefined>(
    { params, derive: (change) => ('outlierShare' in change ? { points: [] } : {}) },
    opened,
    FIXED,
  )
  const preset = (set: Partial<Config>): void => store.getState().preset({ label: '', set })
  return { store, opened, preset }
}

describe('a figure’s settings in a lesson', () => {
  it('are put back to what the lesson opened with, without its problems and kept runs', () => {
    const { store, opened } = open()
    store.getState().change({ seed: 5, delta: 0.5 })
    store.getState().pin()
    store.getState().reset()
    expect(store.getState()).toMatchObject({ config: opened.config, pins: [], problems: [] })
  })

  it('keep a student’s seed and what is hidden under a preset; all others are the preset’s', () => {
    const { store, preset } = open()
    preset({ outlierShare: 30 })
    expect(store.getState().config).toMatchObject({
      seed: 77,
      learningRate: 0.2,
      outlierShare: 30,
      delta: defaultsOf(params).delta,
    })
  })

  it('are the lesson’s again after a preset that named one of them', () => {
    const { store, preset } = open()
    preset({ seed: 5, learningRate: 0.1 })
    expect(store.getState().config).toMatchObject({ seed: 5, learningRate: 0.1 })
    preset({ outlierShare: 0 })
    expect(store.getState().config).toMatchObject({ seed: 77, learningRate: 0.2, outlierShare: 0 })
  })
})
