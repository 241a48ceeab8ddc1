import { type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import type { DataTable } from '../../shell/defineFigure'
import { ValueTable } from '../../shell/figure/ValueTable'
import { csvOf } from '../../shell/menu/csv'
import { saveFile } from '../../shell/menu/saveFile'
import { questionsFor } from '../answers'
import { type Exercise, exercisesOf, type Question } from '../exercises'
import { type Lesson, lessonMark } from '../lesson'
import { useRested } from '../useRested'
import { readFiles } from './files'
import { answerText, type HandedIn, handInsIn, marksOf, type Student, studentsIn, truthText } from './table'

/** Milliseconds without a letter, after which a name is whole: every one begun has runs of its own. */
const REST = 500

/** For each student the questions of all exercises, in their order; undefined while they are computed. */
function useKey(exercises: readonly Exercise[], seeds: readonly number[]) {
  const [key, setKey] = useState<ReadonlyMap<number, readonly Question[]>>(new Map())
  const [failure, setFailure] = useState<string>()
  const wanted = useRested(seeds.join(' '), REST)
  useEffect(() => {
    const wish = new AbortController()
    const { signal } = wish
    const all = wanted === '' ? [] : wanted.split(' ').map(Number)
    Promise.all(exercises.map((exercise) => questionsFor(exercise, all, signal))).then(
      (questions) => {
        if (signal.aborted) return
        setFailure(undefined)
        setKey(new Map(all.map((seed, i) => [seed, questions.map((each) => each[i])])))
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error))
      },
    )
    return () => wish.abort()
  }, [exercises, wanted])
  return { key, failure }
}

/** A student a row: name, seed, and what is right in each field. */
function tableOf(
  students: readonly Student[],
  exercises: readonly Exercise[],
  key: ReadonlyMap<number, readonly Question[]>,
): DataTable {
  const first = students.map(({ seed }) => key.get(seed)).find((questions) => questions !== undefined)
  const fields = first?.flatMap((question, i) =>
    question.fields.map(({ label }) => `${exercises[i].title}: ${label}`),
  )
  return {
    columns: ['Name', 'Seed', ...(fields ?? [])],
    rows: students.map(({ name, seed }) => [
      name,
      String(seed),
      ...(key.get(seed)?.flatMap((question) => question.fields.map(truthText)) ?? ['…']),
    ]),
  }
}

const SIGN = { right: '✓', wrong: '✗' } as const

function HandedInLine({
  handed,
  questions,
}: {
  handed: HandedIn
  questions: readonly Question[] | undefined
}): ReactNode {
  if (!handed.ok)
    return (
      <li>
        <code>{handed.code.slice(0, 24)}…</code> {handed.why}
      </li>
    )
  const { handIn, name } = handed
  if (questions === undefined) return <li>Seed {handIn.seed}: the key is being computed…</li>
  const { fields, right } = marksOf(questions, handIn)
  const all = questions.flatMap((question) => question.fields)
  return (
    <li>
      <strong>{name ?? `Seed ${handIn.seed}, of nobody on the list`}</strong>: {right} of {all.length} right.{' '}
      {all.map((field, i) => (
        <span key={field.label} title={`${field.label}: ${truthText(field)}`}>
          {fields[i] === 'open' ? 'open' : `${SIGN[fields[i]]} ${answerText(field, handIn.answers[i])}`}
          {i < all.length - 1 ? ', ' : ''}
        </span>
      ))}
    </li>
  )
}

/** Takes files by choice or drop, several at once. */
function FilesField({ onCodes }: { onCodes: (codes: string) => void }): ReactNode {
  const id = useId()
  const [refused, setRefused] = useState<readonly string[]>([])
  const take = async (files: readonly File[]): Promise<void> => {
    const read = await readFiles(files)
    setRefused(read.refused)
    if (read.codes !== '') onCodes(read.codes)
  }
  return (
    <>
      <label htmlFor={id}>Or the files they saved: choose or drop any number</label>
      <input
        id={id}
        className="lesson-files"
        type="file"
        multiple
        accept=".txt,text/plain"
        onChange={({ target }) => {
          void take([...(target.files ?? [])])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      {refused.length === 0 ? null : <p className="notice">{refused.join(' ')}</p>}
    </>
  )
}

/** The teacher’s page of a lesson: what each student has to find, and what they handed in. */
export function KeyPage({ lesson, problems }: { lesson: Lesson; problems: readonly string[] }): ReactNode {
  const id = useId()
  const [names, setNames] = useState('')
  const [codes, setCodes] = useState('')
  const exercises = useMemo(() => exercisesOf(lesson), [lesson])
  const students = useMemo(() => studentsIn(names), [names])
  const handed = useMemo(() => handInsIn(codes, students, lessonMark(lesson)), [codes, students, lesson])
  const seeds = useMemo(
    () => [
      ...new Set([
        ...students.map(({ seed }) => seed),
        ...handed.flatMap((each) => (each.ok ? [each.handIn.seed] : [])),
      ]),
    ],
    [students, handed],
  )
  const { key, failure } = useKey(exercises, seeds)
  const shown = { title: 'Key', ...tableOf(students, exercises, key) }
  return (
    <main className="lesson">
      <h1>Key: {lesson.title === '' ? 'a lesson' : lesson.title}</h1>
      {problems.length === 0 ? null : <p className="notice">{problems.join(' ')}</p>}
      {failure === undefined ? null : <p className="notice">The key could not be computed: {failure}</p>}
      <label htmlFor={`${id}-names`}>Names or numbers of the students, one a line</label>
      <textarea id={`${id}-names`} rows={8} value={names} onChange={({ target }) => setNames(target.value)} />
      {students.length === 0 || exercises.length === 0 ? (
        <p>
          {exercises.length === 0 ? 'This lesson asks nothing.' : 'The key stands here once there are names.'}
        </p>
      ) : (
        <>
          <ValueTable table={shown} />
          <button
            type="button"
            className="preset"
            onClick={() => {
              saveFile('key.csv', new Blob([csvOf([shown])], { type: 'text/csv' }))
            }}
          >
            Save the key (CSV)
          </button>
        </>
      )}
      <label htmlFor={`${id}-codes`}>Codes that were handed in, one a line</label>
      <textarea id={`${id}-codes`} rows={6} value={codes} onChange={({ target }) => setCodes(target.value)} />
      <FilesField
        onCodes={(more) => setCodes((codes) => (codes.trim() === '' ? more : `${codes.trimEnd()}\n${more}`))}
      />
      <ol className="lesson-handed">
        {handed.map((each, i) => (
          <HandedInLine
            // eslint-disable-next-line react/no-array-index-key
            key={i}
            handed={each}
            questions={each.ok ? key.get(each.handIn.seed) : undefined}
          />
        ))}
      </ol>
    </main>
  )
}
