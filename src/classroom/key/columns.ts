import type { DataTable } from '../../shell/defineFigure'
import type { Exercise, Field, Question } from '../exercises'
import { answerText, type HandedIn, marksOf, type Student, truthText } from './table'
import { type Key, wholeOf } from './useKey'

const COMING = '…'
export const MISSING = 'nothing handed in'

/** For each exercise its fields; undefined while no student’s question is known. */
type Fields = readonly (readonly Field[] | undefined)[]

const fieldsOf = (exercises: readonly Exercise[], key: Key): Fields => {
  const rows = [...key.values()]
  return exercises.map((_, at) => rows.find((questions) => questions[at] !== undefined)?.[at]?.fields)
}

/** What each column holds, in whole words. */
export const labelsOf = (exercises: readonly Exercise[], key: Key): string[] =>
  fieldsOf(exercises, key).flatMap(
    (fields, at) => fields?.map(({ label }) => `${exercises[at].title}: ${label}`) ?? [exercises[at].title],
  )

/** As many cells as there are labels. */
const cellsOf = (
  fields: Fields,
  questions: readonly (Question | undefined)[] | undefined,
  textOf: (field: Field) => string,
): string[] =>
  fields.flatMap(
    (usual, at) => questions?.[at]?.fields.map(textOf) ?? (usual ?? [undefined]).map(() => COMING),
  )

/** A student a row: name, seed, and what is right in each field. */
export function keyRows(
  students: readonly Student[],
  exercises: readonly Exercise[],
  key: Key,
): DataTable['rows'] {
  const fields = fieldsOf(exercises, key)
  return students.map(({ name, seed }) => [name, String(seed), ...cellsOf(fields, key.get(seed), truthText)])
}

const SIGN = { right: '✓', wrong: '✗' } as const

/** One answer: what was given, its mark, and what would be right. */
interface Marked {
  mark: 'right' | 'wrong' | 'open'
  answer: string
  truth: string
}

export interface MarksRow {
  name: string
  /** undefined where nothing was handed in, `…` while the key is computed. */
  right: number | typeof COMING | undefined
  answers: readonly Marked[]
}

type Read = Extract<HandedIn, { ok: true }>

const isRead = (handed: HandedIn): handed is Read => handed.ok

/** The list in its order, whether or not a student has handed in; then whoever is not on it. */
export function marksRows(students: readonly Student[], handed: readonly HandedIn[], key: Key): MarksRow[] {
  const read = handed.filter(isRead)
  const row = (name: string, own: Read | undefined): MarksRow => {
    if (own === undefined) return { name, right: undefined, answers: [] }
    const { handIn } = own
    const questions = wholeOf(key, handIn.seed)
    if (questions === undefined) return { name, right: COMING, answers: [] }
    const { fields, right } = marksOf(questions, handIn)
    const all = questions.flatMap((question) => question.fields)
    const answers = all.map((field, i) => ({
      mark: fields[i],
      answer: answerText(field, handIn.answers[i]),
      truth: truthText(field),
    }))
    return { name, right, answers }
  }
  const strangers = read.filter(({ name }) => name === undefined)
  return [
    ...students.map(({ name, seed }) =>
      row(
        name,
        read.find(({ handIn }) => handIn.seed === seed),
      ),
    ),
    ...strangers.map((own) => row(`Seed ${own.handIn.seed}, of nobody on the list`, own)),
  ]
}

const markText = ({ mark, answer }: Marked): string => (mark === 'open' ? 'open' : `${SIGN[mark]} ${answer}`)

/** What was wrong stands beside what is right: on paper nothing can be pointed at. */
const fullMarkText = (marked: Marked): string =>
  marked.mark === 'wrong' ? `${markText(marked)} (right: ${marked.truth})` : markText(marked)

/** The marks as they are saved: the number right alone, for sums. */
export const savedMarks = (rows: readonly MarksRow[], labels: readonly string[]): DataTable => ({
  columns: ['Name', `Right of ${labels.length}`, ...labels],
  rows: rows.map(({ name, right, answers }) => [
    name,
    right ?? MISSING,
    ...labels.map((_, i) => (right === undefined ? '' : i < answers.length ? markText(answers[i]) : COMING)),
  ]),
})

/** The marks as they are read. */
export const shownMarks = (rows: readonly MarksRow[], labels: readonly string[]): DataTable['rows'] =>
  rows.map(({ name, right, answers }) => [
    name,
    right === undefined ? MISSING : right === COMING ? COMING : `${right} of ${answers.length} right`,
    ...labels.map((_, i) =>
      right === undefined ? '–' : i < answers.length ? fullMarkText(answers[i]) : COMING,
    ),
  ])
