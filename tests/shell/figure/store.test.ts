import { describe, expect, it } from 'vitest'
import { params } from '../../../src/figures/huber-vs-mse/params'
import { defaultsOf } from '../../../src/params/config'
import { createFigureStore } from '../../../src/shell/figure/store'

const open = () =>
  createFigureStore<'huber-vs-mse', undefined>({
    params,
    derive: (change) => ('outlierShare' in change ? { points: [] } : {}),
  })

describe('a figure’s settings', () => {
  it.each([
    ['a name that was not declared', { nonsense: 1 }],
    ['a number that is none', { delta: 'two' }],
    ['a number that is not finite', { delta: Number.NaN }],
  ])('do not change by %s, whichever way it comes', (_, values) => {
    const store = open()
    store.getState().change(values)
    expect(store.getState().config).toEqual(defaultsOf(params))
    store.getState().preset({ label: '', set: { delta: Number.NaN } })
    expect(store.getState().config).toEqual(defaultsOf(params))
  })

  it('take what follows from a change along, from a control and from a preset', () => {
    const store = open()
    store.getState().change({ points: [[1, 2]] })
    expect(store.getState().config.points).toEqual([[1, 2]])
    store.getState().change({ outlierShare: 30 })
    expect(store.getState().config).toMatchObject({ outlierShare: 30, points: [] })
    store.getState().preset({ label: '', set: { delta: 2 } })
    expect(store.getState().config).toEqual({ ...defaultsOf(params), delta: 2 })
  })

  it('go back to their defaults, and a link’s problems with them', () => {
    const store = createFigureStore<'huber-vs-mse', undefined>(
      { params },
      { config: { ...defaultsOf(params), delta: 2 }, pins: [], problems: ['What?'] },
    )
    expect(store.getState()).toMatchObject({ config: { delta: 2 }, problems: ['What?'] })
    store.getState().reset()
    expect(store.getState()).toMatchObject({ config: defaultsOf(params), problems: [] })
  })
})
