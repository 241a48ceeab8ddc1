import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RunCounter } from '../../../src/shell/figure/RunCounter'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const ALL = { of: 100, failed: 0, tryAgain: undefined }

/** A counter of runs that can be stopped, after so many have come. */
function shown() {
  const onChange = vi.fn<(isStopped: boolean) => void>()
  const at = (arrived: number, isStopped = false) => (
    <RunCounter {...ALL} arrived={arrived} hold={{ isStopped, isSeen: true, onChange }} />
  )
  const { rerender, container } = render(at(0))
  return {
    onChange,
    container,
    come: (arrived: number, isStopped = false) => rerender(at(arrived, isStopped)),
    wait: (ms: number): void => void vi.advanceTimersByTime(ms),
  }
}

describe('the counter of many runs', () => {
  it('says how long the rest takes at the pace so far, and what was kept from before does not count', () => {
    const { come, wait } = shown()
    come(20)
    expect(screen.getByText('20 of 100 runs')).toBeDefined()
    wait(2000)
    come(40)
    // 20 in two seconds, 60 to come.
    expect(screen.getByText('40 of 100 runs, about 6 s more')).toBeDefined()
    wait(8000)
    come(50)
    // 30 in ten seconds, 50 to come: by fives.
    expect(screen.getByText('50 of 100 runs, about 20 s more')).toBeDefined()
  })

  it('stops and goes on, and forgets the pace of before', () => {
    const { come, wait, onChange } = shown()
    come(10)
    wait(1000)
    come(20)
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(onChange).toHaveBeenCalledWith(true)
    come(20, true)
    expect(screen.getByText('stopped at 20 of 100 runs')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }))
    expect(onChange).toHaveBeenLastCalledWith(false)
    wait(60_000)
    come(20)
    expect(screen.getByText('20 of 100 runs')).toBeDefined()
    wait(1000)
    come(30)
    expect(screen.getByText('30 of 100 runs, about 7 s more')).toBeDefined()
  })

  it('begins anew where fewer have come, under other settings', () => {
    const { come, wait } = shown()
    come(50)
    wait(1000)
    come(60)
    come(5)
    expect(screen.getByText('5 of 100 runs')).toBeDefined()
  })

  it('is gone when all have come', () => {
    const { come, container } = shown()
    come(100)
    expect(container.textContent).toBe('')
  })

  it('has nothing to stop where the runs are over soon', () => {
    render(<RunCounter {...ALL} arrived={3} />)
    expect(screen.getByText('3 of 100 runs')).toBeDefined()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
