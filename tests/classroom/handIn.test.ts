import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HandIn, isCodeLike, LESSON_MARKS, readHandIn, writeHandIn } from '../../src/classroom/handIn'

const answer = fc.option(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Number(x.toPrecision(6)) + 0),
  { nil: undefined },
)
const handIns = fc.record<HandIn>({
  seed: fc.integer({ min: 1, max: 999_999 }),
  lesson: fc.integer({ min: 0, max: LESSON_MARKS - 1 }),
  answers: fc.array(answer, { minLength: 1, maxLength: 12 }),
})

describe('a hand-in code', () => {
  it('gives back seed, lesson and answers, in 10,000 drawn hand-ins', () => {
    fc.assert(
      fc.property(handIns, (handIn) => {
        expect(readHandIn(writeHandIn(handIn))).toEqual({ ok: true, handIn })
      }),
      { numRuns: 10_000 },
    )
  })

  it('may be typed in small letters, with blanks for dashes, O for 0 and I or L for 1', () => {
    const code = writeHandIn({ seed: 101_010, lesson: 1, answers: [1.5, undefined] })
    const typed = code
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replace('1', 'l')
      .replace('1', 'I')
    expect(readHandIn(typed)).toEqual(readHandIn(code))
  })

  it('is refused with a sentence after one wrong letter, two exchanged ones, one too many or one too few', () => {
    fc.assert(
      fc.property(
        handIns,
        fc.constantFrom('change', 'swap', 'drop', 'insert'),
        fc.nat(),
        fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')),
        (handIn, kind, place, letter) => {
          const letters = writeHandIn(handIn).replaceAll('-', '')
          const at = place % (letters.length - 1)
          const [before, one, two, after] = [
            letters.slice(0, at),
            letters[at],
            letters[at + 1],
            letters.slice(at + 2),
          ]
          const typed = {
            change: before + letter + two + after,
            swap: before + two + one + after,
            drop: before + two + after,
            insert: before + letter + one + two + after,
          }[kind]
          fc.pre(typed !== undefined && typed !== letters)
          const read = readHandIn(typed ?? '')
          expect(read).toEqual({ ok: false, why: expect.stringMatching(/^[A-Z].+\.$/) })
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('is refused, whatever is typed instead', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(readHandIn(text).ok).toBe(false)
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    'hello teacher, here is mine',
    'Oh hello, so this is mine',
    'https://example.org/?lesson=1&title=Noise&step=noise-model;share:20&sum=1a2b',
    'Ada, group 2',
    'the noise-model of group 2',
    '17',
  ])('is not taken for one with a typing error where it has not its shape: %s', (line) => {
    expect(readHandIn(line)).toEqual({ ok: false, why: 'This line is not a code.' })
    expect(isCodeLike(line)).toBe(false)
  })

  it('is told what is wrong with it where one was meant', () => {
    const code = writeHandIn({ seed: 999_999, lesson: 1, answers: [1.5] })
    const whyOf = (typed: string) => {
      const read = readHandIn(typed)
      return [isCodeLike(typed), read.ok ? 'It is right.' : read.why]
    }
    expect(whyOf(code.toLowerCase())).toEqual([true, 'It is right.'])
    expect(whyOf(`${code.slice(0, -1)}u`)).toEqual([true, 'No code has a “U” in it.'])
    expect(whyOf(`8${code.slice(1)}`)).toEqual([
      true,
      'The code has a typing error, or some of it is missing.',
    ])
    const cutInFront = writeHandIn({ seed: 999_999, lesson: 123_456, answers: [12.5, -3.25] }).slice(6)
    expect(whyOf(cutInFront)).toEqual([true, 'The code has a typing error, or some of it is missing.'])
    expect(whyOf(code.slice(0, 9))).toEqual([true, 'The code is too short: some of it is missing.'])
  })

  it('is short: a lesson of five answers takes at most sixty letters', () => {
    const code = writeHandIn({
      seed: 999_999,
      lesson: LESSON_MARKS - 1,
      answers: [12.34, -0.567, 98.7, 1.25, 2000],
    })
    expect(code.replaceAll('-', '').length).toBeLessThanOrEqual(60)
  })
})
