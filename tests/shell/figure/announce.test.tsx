import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Announce } from '../../../src/shell/figure/Notices'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('tells a screen reader each sentence that comes to rest, also the first when it comes back', () => {
  const { rerender } = render(<Announce text="as it opened" />)
  const heard = (): string => {
    act(() => {
      vi.runAllTimers()
    })
    return screen.getByRole('status').textContent
  }
  expect(heard()).toBe('')
  rerender(<Announce text="as it was set" />)
  expect(heard()).toBe('as it was set')
  rerender(<Announce text="as it opened" />)
  expect(heard()).toBe('as it opened')
})
