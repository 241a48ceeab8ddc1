import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { workersAside } from '../../src/runtime/aside'
import { HAND_RESTS_MS, watchHand } from '../../src/runtime/hand'

describe('the hand', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is at work from its first sign until it has rested', () => {
    const page = new EventTarget()
    const told: boolean[] = []
    watchHand((isAtWork) => told.push(isAtWork), page)
    page.dispatchEvent(new Event('pointerdown'))
    vi.advanceTimersByTime(HAND_RESTS_MS - 1)
    page.dispatchEvent(new Event('input'))
    vi.advanceTimersByTime(HAND_RESTS_MS - 1)
    expect(told).toEqual([true])
    vi.advanceTimersByTime(1)
    expect(told).toEqual([true, false])
    page.dispatchEvent(new Event('keydown'))
    expect(told).toEqual([true, false, true])
  })

  it('is not at work where a pointer only passes', () => {
    class Move extends Event {
      readonly buttons: number
      constructor(buttons: number) {
        super('pointermove')
        this.buttons = buttons
      }
    }
    vi.stubGlobal('PointerEvent', Move)
    const page = new EventTarget()
    const told: boolean[] = []
    watchHand((isAtWork) => told.push(isAtWork), page)
    page.dispatchEvent(new Move(0))
    expect(told).toEqual([])
    page.dispatchEvent(new Move(1))
    expect(told).toEqual([true])
    vi.unstubAllGlobals()
  })
})

describe('workers aside', () => {
  class Heard extends EventTarget implements Worker {
    readonly onerror = null
    readonly onmessage = null
    readonly onmessageerror = null
    readonly heard: unknown[] = []
    postMessage(message: unknown): void {
      this.heard.push(message)
    }
    terminate(): void {}
  }

  it('rest while the hand is at work, those too that are started meanwhile', () => {
    let tell: (isAtWork: boolean) => void = () => {}
    const started: Heard[] = []
    const start = workersAside(
      (told) => (tell = told),
      () => {
        started.push(new Heard())
        return started[started.length - 1]
      },
    )
    start()
    tell(true)
    start()
    tell(false)
    expect(started.map(({ heard }) => heard)).toEqual([
      [true, false],
      [true, false],
    ])
  })
})
