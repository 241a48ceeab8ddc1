import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited } from '../../src/classroom/compose/plan'
import { type Lesson, lessonMark, readLesson, writeLesson } from '../../src/classroom/lesson'

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const step = fc.record(
  {
    figure: name,
    set: fc.array(fc.tuple(name, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 4 }),
    hidden: fc.uniqueArray(name, { maxLength: 3 }),
    exercises: fc.uniqueArray(name, { maxLength: 3 }),
    words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  },
  { requiredKeys: ['figure', 'set', 'hidden', 'exercises'] },
)
const lessons = fc.record<Lesson>({
  title: fc.string({ unit: 'grapheme', maxLength: 30 }),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
})

/** One letter taken away, changed or added, or the end cut off. */
const damages = fc.record({
  kind: fc.constantFrom('cut', 'drop', 'change', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  letter: fc.constantFrom(...Array.from('aZ09-;:,&=%~._ é')),
})
function damaged(text: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const place = 1 + Math.floor(at * (text.length - 1))
  if (kind === 'cut') return text.slice(0, place)
  if (kind === 'drop') return text.slice(0, place) + text.slice(place + 1)
  if (kind === 'insert') return text.slice(0, place) + letter + text.slice(place)
  return text.slice(0, place) + letter + text.slice(place + 1)
}

describe('a lesson’s link', () => {
  it('gives the lesson back whole, in 10,000 drawn lessons', () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        expect(readLesson(writeLesson(lesson))).toEqual({ lesson, problems: [] })
      }),
      { numRuns: 10_000 },
    )
  })

  it('survives programs that write its signs anew', () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        const link = writeLesson(lesson)
        const anew = link
          .replaceAll(';', '%3B')
          .replaceAll(':', '%3a')
          .replaceAll(',', '%2C')
          .replaceAll('@', '%40')
        expect(readLesson(anew)).toEqual({ lesson, problems: [] })
      }),
    )
  })

  it('is read as far as it can be, never passes for whole, and throws nothing, in 10,000 damaged links', () => {
    fc.assert(
      fc.property(lessons, damages, (lesson, damage) => {
        const link = damaged(writeLesson(lesson), damage)
        const read = readLesson(link)
        if (read === undefined || read.problems.length > 0) return
        // What is accepted without a word is the lesson that was sent: the damage changed no meaning.
        expect(lessonMark(read.lesson)).toBe(lessonMark(lesson))
        expect(read.lesson).toEqual(lesson)
      }),
      { numRuns: 10_000 },
    )
  })

  it('has the mark of what answers depend on: not of its title, nor of what is hidden or said', () => {
    const step = {
      figure: 'dropout',
      set: [['rate', '0.5']] as const,
      hidden: [],
      exercises: ['read-dropout'],
    }
    const mark = lessonMark({ title: 'Noise', steps: [step] })
    expect(lessonMark({ title: 'Noises', steps: [{ ...step, hidden: ['rate'] }] })).toBe(mark)
    expect(lessonMark({ title: 'Noise', steps: [{ ...step, words: 'Look at the pixels.' }] })).toBe(mark)
    expect(lessonMark({ title: 'Noise', steps: [{ ...step, set: [['rate', '0.2']] }] })).not.toBe(mark)
    expect(lessonMark({ title: 'Noise', steps: [{ ...step, exercises: [] }] })).not.toBe(mark)
    expect(lessonMark({ title: 'Noise', steps: [step, step] })).not.toBe(mark)
  })

  it('keeps the figures before the place where it was cut', () => {
    const lesson = {
      title: 'Noise',
      steps: ['huber-vs-mse', 'dropout', 'smote'].map((figure) => ({
        figure,
        set: [],
        hidden: [],
        exercises: [],
      })),
    }
    const link = writeLesson(lesson)
    const read = readLesson(link.slice(0, link.indexOf('step=smote')))
    expect(read?.lesson.steps.map(({ figure }) => figure)).toEqual(['huber-vs-mse', 'dropout'])
    expect(read?.problems).toEqual(['The end of this link is missing: the lesson may have had more figures.'])
  })

  it('says when a later version made it', () => {
    const lesson = { title: '', steps: [{ figure: 'dropout', set: [], hidden: [], exercises: [] }] }
    const read = readLesson(writeLesson(lesson).replace('lesson=1', 'lesson=2'))
    expect(read?.problems.join()).toContain('later version')
    expect(read?.lesson).toEqual(lesson)
  })

  it('holds three hundred characters of what a teacher says of a figure', () => {
    const step = { figure: 'dropout', set: [], hidden: [], exercises: [] }
    const said = edited({ title: '', steps: [step] }, { kind: 'say', at: 0, words: `${'a'.repeat(299)}🦊` })
    expect(said.steps[0].words).toBe('a'.repeat(299))
    expect(readLesson(writeLesson(said))).toEqual({ lesson: said, problems: [] })
    expect(edited(said, { kind: 'say', at: 0, words: '' }).steps).toEqual([step])
  })

  it('is none where the page’s query names none', () => {
    expect(readLesson('?figure=dropout')).toBeUndefined()
  })

  it('cuts a title that is too long before a sign that crosses the end, typed or in a link', () => {
    const kept = 'a'.repeat(119)
    const step = { figure: 'dropout', set: [], hidden: [], exercises: [] }
    const typed = edited({ title: '', steps: [step] }, { kind: 'title', title: `${kept}🦊🦊` })
    expect(typed.title).toBe(kept)
    expect(readLesson(writeLesson(typed))).toEqual({ lesson: typed, problems: [] })
    const long = writeLesson({ title: `${kept}🦊🦊`, steps: [step] })
    expect(readLesson(long)?.lesson.title).toBe(kept)
    expect(edited(typed, { kind: 'title', title: `${kept.slice(1)}🦊🦊` }).title).toBe(`${kept.slice(1)}🦊`)
  })
})
