import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { composerAddress, lessonIn, useAddress } from '../../src/classroom/compose/address'
import { type Lesson, readLesson, writeLesson } from '../../src/classroom/lesson'

const EMPTY: Lesson = { title: '', steps: [] }
const LESSON: Lesson = {
  title: 'What’s noise? “It’s all”; a, b & c',
  steps: [{ figure: 'dropout', set: [['seed', '7']], hidden: ['seed'], exercises: [] }],
}
const titled = (title: string): Lesson => ({ ...LESSON, title })
const kept = () => readLesson(location.search)?.lesson

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '?utm=a%3Bb&compose')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const open = (lesson: Lesson) => renderHook(useAddress, { initialProps: lesson })
const wait = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds))

describe('the composer’s address', () => {
  it('brings the edited lesson back whole, and leaves other queries', () => {
    const { rerender } = open(EMPTY)
    wait(1000)
    expect(location.search).toBe('?utm=a%3Bb&compose')
    rerender(LESSON)
    wait(0)
    expect(readLesson(location.search)).toEqual({ lesson: LESSON, problems: [] })
    expect(location.search).toMatch(/^\?compose&lesson=.*&utm=a%3Bb$/)
    expect(composerAddress(LESSON)).toBe(location.href)
    rerender(EMPTY)
    wait(1000)
    expect(location.search).toBe('?compose&utm=a%3Bb')
  })

  it('leaves a damaged link as it came until the lesson is edited', () => {
    history.replaceState(null, '', '?compose&lesson=1&title=Cut&step=dropout')
    const before = location.search
    const { rerender } = open(LESSON)
    wait(1000)
    expect(location.search).toBe(before)
    rerender(titled('New'))
    wait(0)
    expect(kept()?.title).toBe('New')
  })

  it('changes at most 100 times in 30 seconds of typing, and has the last letter when the page goes', () => {
    const { rerender } = open(EMPTY)
    const replace = vi.spyOn(history, 'replaceState')
    for (let letter = 1; letter <= 300; letter += 1) {
      rerender(titled('x'.repeat(letter % 100)))
      wait(100)
    }
    expect(replace.mock.calls.length).toBeGreaterThan(10)
    expect(replace.mock.calls.length).toBeLessThan(100)
    rerender(titled('Almost'))
    rerender(titled('The last'))
    act(() => void dispatchEvent(new Event('pagehide')))
    expect(kept()?.title).toBe('The last')
  })

  it('says when the browser refuses, and tries again', () => {
    const { rerender, result } = open(EMPTY)
    const replace = vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('too often', 'SecurityError')
    })
    rerender(LESSON)
    wait(0)
    expect(result.current).toBe(false)
    replace.mockRestore()
    wait(10_000)
    expect(result.current).toBe(true)
    expect(kept()).toEqual(LESSON)
  })
})

describe('a pasted text', () => {
  const link = `https://example.org/article/${writeLesson(LESSON)}`
  it.each([
    ['a link', link],
    ['a link among words', `Hello? This one: ${link} Thanks!`],
    ['a link broken by a mail program', `${link.slice(0, 60)}\r\n${link.slice(60)}\n`],
    ['a key’s link', link.replace('?', '?key&')],
    ['a link with a place', `${link}#dropout`],
    ['the query alone', writeLesson(LESSON)],
    ['the query without its mark', writeLesson(LESSON).slice(1)],
  ])('gives the lesson of %s', (_, text) => {
    expect(lessonIn(text)).toEqual({ lesson: LESSON, problems: [] })
  })

  it.each([
    '',
    'dropout',
    'https://example.org/',
    'https://example.org/?lesson=1',
    '?lesson-id=5&step=dropout',
  ])('has no lesson in “%s”', (text) => {
    expect(lessonIn(text)).toBeUndefined()
  })
})
