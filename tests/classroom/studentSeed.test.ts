import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_STUDENT_SEED, plainName, studentSeed } from '../../src/classroom/studentSeed'

describe('the seed of a student', () => {
  it('is the same for the same name, however it was typed', () => {
    const ways = [
      'Zoë Müller',
      ' zoë  müller ',
      'ZOË MÜLLER',
      'Zoe\u0308 Mu\u0308ller',
      'Zoë\u00A0Müller',
      'Zoë\u200D Müller',
    ]
    expect(new Set(ways.map(studentSeed))).toEqual(new Set([studentSeed('Zoë Müller')]))
  })

  it.each([
    ['Ada', 104_462],
    ['Zoë Müller', 586_209],
    ['김민준', 87_276],
    ['נועה', 785_376],
    ['🦊', 149_581],
    ['17', 835_772],
  ])('of %s never changes', (name, seed) => {
    expect(studentSeed(name)).toBe(seed)
  })

  it('is none where nothing of a name is left', () => {
    expect(['', '  ', '\u200B\t'].map(studentSeed)).toEqual([undefined, undefined, undefined])
  })

  it('lies in its range and does not change when its plain name is typed, in drawn names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const seed = studentSeed(name)
        expect(studentSeed(plainName(name))).toBe(seed)
        if (seed === undefined) return
        expect(Number.isInteger(seed)).toBe(true)
        expect(seed).toBeGreaterThanOrEqual(1)
        expect(seed).toBeLessThanOrEqual(MOST_STUDENT_SEED)
      }),
      { numRuns: 2_000 },
    )
  })

  it('differs within a class, and classes of thirty rarely share one', () => {
    const seeds = Array.from({ length: 300 }, (_, i) => studentSeed(`student ${i}`))
    expect(new Set(seeds).size).toBeGreaterThanOrEqual(299)
  })
})
