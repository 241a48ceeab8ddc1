import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../src/figures/huber-vs-mse/experiment'
import { type Config, params } from '../../../src/figures/huber-vs-mse/params'
import { defaultsOf } from '../../../src/params/config'
import type { Ensemble } from '../../../src/shell/defineFigure'
import { useSummary } from '../../../src/shell/figure/useSummary'

const config = (change: Partial<Config> = {}): Config => ({ ...defaultsOf(params), ...change })

/** Two runs that depend on δ alone; the summary reads the share of outliers as well. */
const ensemble: Ensemble<Config, Frame, string> = {
  configs: ({ delta }) => [0, 1].map((seed) => config({ delta, seed })),
  summarise: (frames, { delta, outlierShare }) =>
    `${frames.length} runs at δ ${delta}, read at ${outlierShare} %`,
}

const open = () =>
  renderHook(({ now, pictured }) => useSummary<'huber-vs-mse', string>(ensemble, now, pictured), {
    initialProps: { now: config(), pictured: config() },
  })

const come = (hook: ReturnType<typeof open>) =>
  act(() => {
    const of = hook.result.current.configs ?? []
    hook.result.current.onResults({ of, frames: of.map(() => undefined), failed: 0 })
  })

describe('the summary of ensemble runs', () => {
  it('is there once runs have come, and keeps their configs while the settings mean the same runs', () => {
    const hook = open()
    expect(hook.result.current).toMatchObject({ summary: undefined, counted: { of: 2, arrived: 0 } })
    const { configs } = hook.result.current
    come(hook)
    expect(hook.result.current.summary).toBe('2 runs at δ 1.345, read at 10 %')
    hook.rerender({ now: config({ outlierShare: 30 }), pictured: config() })
    expect(hook.result.current.configs).toBe(configs)
  })

  it('follows a setting it reads though no run depends on it, together with the picture', () => {
    const hook = open()
    come(hook)
    const now = config({ outlierShare: 30 })
    hook.rerender({ now, pictured: config() })
    expect(hook.result.current.summary).toBe('2 runs at δ 1.345, read at 10 %')
    hook.rerender({ now, pictured: now })
    expect(hook.result.current.summary).toBe('2 runs at δ 1.345, read at 30 %')
  })

  it('is not said of a picture that other runs belong to; a plot keeps the last there was', () => {
    const hook = open()
    come(hook)
    const now = config({ delta: 2 })
    hook.rerender({ now, pictured: config() })
    expect(hook.result.current.summary).toBe('2 runs at δ 1.345, read at 10 %')
    hook.rerender({ now, pictured: now })
    expect(hook.result.current).toMatchObject({
      summary: undefined,
      lastSummary: '2 runs at δ 1.345, read at 10 %',
      counted: { arrived: 0 },
    })
    come(hook)
    expect(hook.result.current).toMatchObject({ summary: '2 runs at δ 2, read at 10 %' })
    // Runs may come before the picture of their settings: they wait for it.
    hook.rerender({ now: config({ delta: 3 }), pictured: now })
    come(hook)
    expect(hook.result.current.summary).toBeUndefined()
  })
})
