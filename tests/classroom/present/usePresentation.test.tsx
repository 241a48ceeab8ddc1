import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LessonStep } from '../../../src/classroom/lesson'
import type { Message } from '../../../src/classroom/present/line'
import { roomOfTab } from '../../../src/classroom/present/room'
import { usePresentation } from '../../../src/classroom/present/usePresentation'

const STEPS: readonly LessonStep[] = ['dropout', 'smote'].map((figure) => ({
  figure,
  set: [],
  hidden: [],
  exercises: [],
}))

/** The lines that were opened, the last of them last. */
let lines: Channel[] = []
class Channel {
  onmessage: ((event: { data: Message }) => void) | undefined
  constructor() {
    lines.push(this)
  }
  postMessage = (): void => {}
  close = (): void => {}
}

beforeEach(() => {
  lines = []
  vi.stubGlobal('BroadcastChannel', Channel)
  sessionStorage.clear()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const present = (startAt: number) => renderHook(() => usePresentation(STEPS, startAt, 'room')).result
const hear = (data: Message): void => act(() => lines.at(-1)?.onmessage?.({ data }))

describe('a presentation', () => {
  it('follows the speaker to another figure, and is not disturbed by a move to where it stands', () => {
    const shown = present(0)
    hear({ kind: 'at', index: 1 })
    expect(shown.current).toMatchObject({ index: 1, picture: 1 })
    act(() => shown.current.act(2))
    act(() => shown.current.act('hands'))
    hear({ kind: 'at', index: 1 })
    hear({ kind: 'at', index: 7 })
    expect(shown.current).toMatchObject({ index: 1, picture: 2, isAsked: true })
  })

  it('stays blank where the speaker goes on, and is blanked and asked from there', () => {
    const shown = present(0)
    hear({ kind: 'do', deed: 'blank' })
    hear({ kind: 'at', index: 1 })
    expect(shown.current).toMatchObject({ index: 1, isBlank: true })
    hear({ kind: 'do', deed: 'hands' })
    expect(shown.current).toMatchObject({ isBlank: false, isAsked: true })
  })
})

describe('Escape in a presentation', () => {
  const escape = (): boolean => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    act(() => void document.body.dispatchEvent(event))
    return event.defaultPrevented
  }
  afterEach(() => document.body.replaceChildren())

  it.each([
    ['a dialog', '<dialog open></dialog>'],
    ['a menu', '<button aria-expanded="true"></button>'],
  ])('is left to %s that is open, and closes what lies over the figure after it', (_, open) => {
    const shown = present(0)
    act(() => shown.current.act('hands'))
    document.body.insertAdjacentHTML('beforeend', open)
    expect(escape()).toBe(false)
    expect(shown.current.isAsked).toBe(true)
    document.body.lastElementChild?.remove()
    document.body.insertAdjacentHTML('beforeend', '<dialog></dialog><button aria-expanded="false"></button>')
    expect(escape()).toBe(true)
    expect(shown.current.isAsked).toBe(false)
  })

  it('closes what covers the screen though a menu stands open beneath it', () => {
    const shown = present(0)
    act(() => shown.current.act('hands'))
    document.body.insertAdjacentHTML('beforeend', '<div inert><button aria-expanded="true"></button></div>')
    expect(escape()).toBe(true)
    expect(shown.current.isAsked).toBe(false)
  })

  it('lets go of a control only where nothing was open', () => {
    const shown = present(0)
    document.body.insertAdjacentHTML('beforeend', '<input>')
    const field = document.querySelector('input')
    field?.focus()
    act(() => shown.current.act('help'))
    escape()
    expect(document.activeElement).toBe(field)
    escape()
    expect(document.activeElement).toBe(document.body)
  })
})

describe('the room of a presentation', () => {
  it('is the same when the page is loaded again, and another in another tab', () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(1)
    const first = roomOfTab()
    now.mockReturnValue(2)
    expect(roomOfTab()).toBe(first)
    sessionStorage.clear()
    expect(roomOfTab()).not.toBe(first)
    now.mockRestore()
  })

  it('is there where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new Error('refused')
      },
      setItem: () => {
        throw new Error('refused')
      },
    })
    expect(roomOfTab()).toMatch(/^\w+$/)
  })
})
