import { type Field, judge, type Question } from '../exercises'
import { type HandIn, readHandIn } from '../handIn'
import { studentSeed } from '../studentSeed'

export interface Student {
  name: string
  seed: number
}

/** One student a line; lines of nothing are passed over, a name that comes twice is one student. */
export function studentsIn(text: string): Student[] {
  const students = text.split(/\r?\n/).flatMap((line): Student[] => {
    const seed = studentSeed(line)
    return seed === undefined ? [] : [{ name: line.trim(), seed }]
  })
  const seen = new Set<number>()
  return students.filter(({ seed }) => {
    if (seen.has(seed)) return false
    seen.add(seed)
    return true
  })
}

/** The right answer as a teacher reads it. */
export const truthText = (field: Field): string =>
  'options' in field
    ? field.options[field.truth]
    : String(Number(field.truth.toPrecision(4))).replace('-', '−')

export const answerText = (field: Field, answer: number | undefined): string => {
  if (answer === undefined) return '–'
  return 'options' in field ? (field.options[answer] ?? '?') : String(answer).replace('-', '−')
}

export type HandedIn =
  | { ok: true; handIn: HandIn; name: string | undefined }
  | { ok: false; code: string; why: string }

/** A code a line; of two by the same student the later counts. */
export function handInsIn(text: string, students: readonly Student[], lesson: number): HandedIn[] {
  const bySeed = new Map(students.map(({ seed, name }) => [seed, name]))
  const read = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((code): HandedIn => {
      const found = readHandIn(code)
      if (!found.ok) return { ok: false, code, why: found.why }
      if (found.handIn.lesson !== lesson)
        return { ok: false, code, why: 'The code belongs to another lesson.' }
      return { ok: true, handIn: found.handIn, name: bySeed.get(found.handIn.seed) }
    })
  const last = new Map(read.flatMap((each, i) => (each.ok ? [[each.handIn.seed, i] as const] : [])))
  return read.filter((each, i) => !each.ok || last.get(each.handIn.seed) === i)
}

export interface Marks {
  /** For each field: right, wrong, or not answered. */
  fields: readonly ('right' | 'wrong' | 'open')[]
  right: number
}

/** A hand-in against the key of its student: the fields of all questions in their order. */
export function marksOf(questions: readonly Question[], { answers }: HandIn): Marks {
  const fields = questions
    .flatMap((question) => question.fields)
    .map((field, i): Marks['fields'][number] => {
      const answer = answers[i]
      if (answer === undefined) return 'open'
      return judge(field, answer).right ? 'right' : 'wrong'
    })
  return { fields, right: fields.filter((mark) => mark === 'right').length }
}
