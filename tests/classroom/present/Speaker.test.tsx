import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Speaker } from '../../../src/classroom/present/Speaker'

let told: object[] = []
class Channel {
  postMessage = (message: object): void => void told.push(message)
  close = (): void => {}
}

beforeEach(() => {
  told = []
  sessionStorage.clear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const STEPS = ['dropout', 'smote'].map((figure) => ({ figure, set: [], hidden: [], exercises: [] }))
const open = (): void => void render(<Speaker steps={STEPS} startAt={0} room="room" />)

it('keeps the focus on the button that has led to the last figure, and goes no farther', async () => {
  open()
  const next = screen.getByRole('button', { name: 'Next →' })
  await userEvent.click(next)
  expect(screen.getByText('This is the last figure.')).toBeTruthy()
  expect(document.activeElement).toBe(next)
  expect(next.getAttribute('aria-disabled')).toBe('true')
  await userEvent.keyboard('{Enter}')
  expect(screen.getByText('This is the last figure.')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^2 \/ 2/u)
})

it('hands on what blanks the screen and what asks the class', () => {
  vi.stubGlobal('BroadcastChannel', Channel)
  open()
  told = []
  for (const key of ['b', 'H', '.', 's', 'f']) fireEvent.keyDown(document.body, { key })
  expect(told).toEqual(['blank', 'hands', 'blank'].map((deed) => ({ kind: 'do', deed })))
})

it('keeps the time while its window is loaded again, until it is begun anew', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const time = (): string | null => document.querySelector('time')?.textContent ?? null
  open()
  act(() => void vi.advanceTimersByTime(65_000))
  expect(time()).toBe('1:05')
  cleanup()
  open()
  expect(time()).toBe('1:05')
  fireEvent.click(screen.getByRole('button', { name: 'Begin at 0:00' }))
  act(() => void vi.advanceTimersByTime(2_000))
  cleanup()
  open()
  expect(time()).toBe('0:02')
})

it('takes no time that was not kept by it', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  for (const kept of ['nonsense', '-5', '2000000', '']) {
    sessionStorage.setItem('clock room', kept)
    open()
    expect(document.querySelector('time')?.textContent).toBe('0:00')
    cleanup()
  }
})
