import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Config } from '../../src/experiments'
import { params } from '../../src/figures/one-bad-point/params'
import { defaultsOf } from '../../src/params/config'
import { frameOf } from '../../src/batch/frameOf'
import type { Pool } from '../../src/runtime/pool'
import { useEnsemble } from '../../src/runtime/useEnsemble'

const config = defaultsOf(params)
// Its code comes before any clock runs.
await frameOf('one-bad-point', config)

/** A pool in which the runs at some places fail, until they are healed. */
function poolFailing(places: Set<number>) {
  const rounds: number[] = []
  const pool: Pool = {
    all: async (id, configs, report) => {
      rounds.push(configs.length)
      for (const [at, each] of configs.entries())
        report(places.has(at) ? { at, error: 'gone' } : { at, frame: await frameOf(id, each) })
    },
  }
  return { pool, rounds }
}

const open = (pool: Pool, configs: readonly Config<'one-bad-point'>[] | undefined) =>
  renderHook(({ wanted }) => useEnsemble(pool, 'one-bad-point', wanted), {
    initialProps: { wanted: configs },
  })

it('counts runs that failed, runs only them again, and keeps what has come', async () => {
  const failing = new Set([1, 3])
  const { pool, rounds } = poolFailing(failing)
  const { result } = open(pool, [config, config, config, config])
  await vi.waitFor(() => expect(result.current?.tryAgain).toBeDefined(), { timeout: 60_000 })
  expect(result.current).toMatchObject({ failed: 2 })
  const first = result.current?.frames[0]
  expect(first).toBeDefined()
  failing.clear()
  act(() => result.current?.tryAgain?.())
  await vi.waitFor(() => expect(result.current?.failed).toBe(0), { timeout: 60_000 })
  expect(result.current?.tryAgain).toBeUndefined()
  expect(result.current?.frames.every((frame) => frame !== undefined)).toBe(true)
  expect(result.current?.frames[0]).toBe(first)
  expect(rounds).toEqual([4, 2])
})

it('runs nothing twice because a figure left the window for a while', async () => {
  const { pool, rounds } = poolFailing(new Set())
  const configs = [config, config]
  vi.useFakeTimers()
  try {
    const { result, rerender } = open(pool, configs)
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(result.current?.frames.length).toBe(2)
    rerender({ wanted: undefined })
    rerender({ wanted: configs })
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(rounds).toEqual([2])
  } finally {
    vi.useRealTimers()
  }
})

it('keeps what has come for the visit, where it is asked to, whatever else was run meanwhile', async () => {
  const { pool, rounds } = poolFailing(new Set())
  const moved = (by: number) => ({ points: config.points.map(([x, y]) => [x, y + by] as const) })
  const other = moved(1)
  const { result, rerender } = renderHook(({ wanted }) => useEnsemble(pool, 'one-bad-point', wanted, true), {
    initialProps: { wanted: [config, other] },
  })
  await vi.waitFor(() => expect(result.current?.frames.every((frame) => frame !== undefined)).toBe(true))
  const [first] = result.current?.frames ?? []
  rerender({ wanted: [moved(2), config] })
  // What was kept is there before anything is run.
  await vi.waitFor(() => expect(result.current?.frames[1]).toBe(first))
  await vi.waitFor(() => expect(result.current?.frames[0]).toBeDefined())
  expect(rounds).toEqual([2, 1])
})
