import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useOnScreen } from '../../src/runtime/useOnScreen'

const observed = new Map<Element, (isIntersecting: boolean) => void>()

beforeEach(() => {
  observed.clear()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly tell: (entries: { isIntersecting: boolean }[]) => void
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.tell = tell
      }
      observe(element: Element) {
        observed.set(element, (isIntersecting) => act(() => this.tell([{ isIntersecting }])))
      }
      disconnect() {
        observed.clear()
      }
    },
  )
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('is not on screen before it is there, then as its place in the window says', () => {
  const body = document.createElement('div')
  let there: Element | null = null
  const hook = renderHook(() => useOnScreen(there))
  expect(hook.result.current).toBe(false)
  there = body
  hook.rerender()
  expect(hook.result.current).toBe(false)
  observed.get(body)?.(true)
  expect(hook.result.current).toBe(true)
  observed.get(body)?.(false)
  expect(hook.result.current).toBe(false)
})

it('is off screen while the page is behind another', () => {
  const body = document.createElement('div')
  const hook = renderHook(() => useOnScreen(body))
  observed.get(body)?.(true)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(hook.result.current).toBe(false)
  vi.restoreAllMocks()
})
