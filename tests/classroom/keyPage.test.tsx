import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeHandIn } from '../../src/classroom/handIn'
import type { questionsFor } from '../../src/classroom/answers'
import { KeyPage } from '../../src/classroom/key/KeyPage'
import { type Lesson, lessonMark } from '../../src/classroom/lesson'
import { studentSeed } from '../../src/classroom/studentSeed'

const { ask } = vi.hoisted(() => ({ ask: vi.fn<typeof questionsFor>() }))
vi.mock('../../src/classroom/answers', () => ({ questionsFor: ask }))
beforeEach(() => {
  // An answer that does not come while the test looks.
  ask.mockReset().mockReturnValue(new Promise(() => {}))
})

const lesson: Lesson = { title: 'Test', steps: [] }
const codeOf = (seed: number): string =>
  writeHandIn({ seed, lesson: lessonMark(lesson), answers: [undefined] })

afterEach(cleanup)

it('puts the codes of chosen files below those that were pasted, and names what it cannot read', async () => {
  render(<KeyPage lesson={lesson} problems={[]} />)
  const codes = screen.getByLabelText<HTMLTextAreaElement>(/^Codes that were handed in/)
  await userEvent.click(codes)
  await userEvent.paste(codeOf(1))
  const files = [2, 3].map((seed) => new File([codeOf(seed)], `${seed}.txt`, { type: 'text/plain' }))
  await userEvent.upload(screen.getByLabelText(/files they saved/), [
    ...files,
    new File([], 'empty.txt', { type: 'text/plain' }),
  ])
  expect(await screen.findByText('“empty.txt” is empty.')).toBeTruthy()
  expect(codes.value).toBe([1, 2, 3].map(codeOf).join('\n'))
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})

it('computes names once they rest, and leaves what is no longer wanted', () => {
  vi.useFakeTimers()
  const steps = [{ figure: 'huber-vs-mse', set: [], hidden: [], exercises: ['huber-pull'] }]
  const { unmount } = render(<KeyPage lesson={{ title: 'Test', steps }} problems={[]} />)
  const names = screen.getByLabelText(/^Names or numbers/)
  const rest = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))
  const type = (typed: string): void => {
    for (let end = 1; end <= typed.length; end += 1) {
      fireEvent.change(names, { target: { value: typed.slice(0, end) } })
      rest(200)
    }
  }
  const seedsAsked = () => ask.mock.calls.map(([, seeds]) => seeds).filter((seeds) => seeds.length > 0)
  const left = () => ask.mock.calls.map(([, , signal]) => signal?.aborted)
  type('Ada')
  expect(seedsAsked()).toEqual([])
  rest(500)
  expect(seedsAsked()).toEqual([[studentSeed('Ada')]])
  expect(left().at(-1)).toBe(false)
  type('Zoe')
  rest(500)
  expect(seedsAsked()).toEqual([[studentSeed('Ada')], [studentSeed('Zoe')]])
  expect(left().slice(-2)).toEqual([true, false])
  unmount()
  expect(left().at(-1)).toBe(true)
  vi.useRealTimers()
})
