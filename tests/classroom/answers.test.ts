import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type LastFramesOf, questionsFrom } from '../../src/classroom/answers'
import { EXERCISES, isReading } from '../../src/classroom/exercises'
import { loadFigure } from '../../src/shell/figures'

const [exercise] = EXERCISES.filter(isReading)

beforeAll(() => loadFigure(exercise.figure))

/** Frames that never come, and the signals of the runs that were asked for. */
function asked() {
  const signals: AbortSignal[] = []
  const framesOf: LastFramesOf = (_id, _configs, own) => {
    signals.push(...own)
    return own.map(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('left')))),
    )
  }
  return { questionsFor: questionsFrom(framesOf), signals, left: () => signals.map(({ aborted }) => aborted) }
}

/** Asks for these students until it is told to stop. */
function ask({ questionsFor }: ReturnType<typeof asked>, seeds: readonly number[]): AbortController {
  const wish = new AbortController()
  questionsFor(exercise, seeds, wish.signal).catch(() => {})
  return wish
}

describe('the runs of a key', () => {
  it('are left once nobody wants them, and begun anew if somebody does again', async () => {
    const from = asked()
    const first = ask(from, [1])
    await vi.waitFor(() => expect(from.left()).toEqual([false, false]))
    first.abort()
    await vi.waitFor(() => expect(from.left()).toEqual([true, true]))
    ask(from, [1])
    await vi.waitFor(() => expect(from.left()).toEqual([true, true, false, false]))
  })

  it('go on for whoever still wants them', async () => {
    const from = asked()
    const first = ask(from, [1, 2])
    await vi.waitFor(() => expect(from.left()).toEqual([false, false, false]))
    first.abort()
    ask(from, [1, 3])
    // The figure's own seed, and 1, 2 and 3: of them 2 alone is left.
    await vi.waitFor(() => expect(from.left()).toEqual([false, false, true, false]))
  })
})
