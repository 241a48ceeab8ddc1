import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memo } from '../../src/core/memo'

describe('memo', () => {
  test('gives what its function gives, whatever it is asked in which order, and keeps no more than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 })), fc.integer({ min: 1, max: 4 }), (asked, size) => {
        const made: number[] = []
        const square = memo(size, (x: number) => {
          made.push(x)
          return { of: x, square: x * x }
        })
        let recent: number[] = []
        for (const x of asked) {
          const before = made.length
          expect(square(x)).toEqual({ of: x, square: x * x })
          expect(made.length - before).toBe(recent.includes(x) ? 0 : 1)
          recent = [...recent.filter((other) => other !== x), x].slice(-size)
        }
      }),
    )
  })

  test('gives the same object for arguments that are equal in content', () => {
    const of = memo(1, ({ seed }: { seed: number }) => [seed])
    expect(of({ seed: 1 })).toBe(of({ seed: 1 }))
    expect(of({ seed: 2 })).toEqual([2])
  })

  test('keeps a result that is undefined', () => {
    let calls = 0
    const nothing = memo(1, (_: number) => {
      calls += 1
      return undefined
    })
    nothing(1)
    nothing(1)
    expect(calls).toBe(1)
  })

  test('keeps nothing of a function that throws', () => {
    let broken = true
    const made = memo(2, (x: number) => {
      if (broken) throw new Error('not yet')
      return x
    })
    expect(() => made(3)).toThrow('not yet')
    broken = false
    expect(made(3)).toBe(3)
  })

  test.each([0, -1, 1.5, Number.NaN])('cannot keep %s results', (size) => {
    expect(() => memo(size, (x: number) => x)).toThrow('cannot be kept')
  })
})
