import { type ReactNode, useId, useMemo } from 'react'
import { saveTables } from '../../shell/menu/csv'
import { exercisesOf } from '../exercises'
import { type Lesson, lessonMark } from '../lesson'
import { useKeptText } from '../useKeptText'
import { useWindowTitle } from '../useWindowTitle'
import { keyRows, labelsOf, marksRows } from './columns'
import { FilesField } from './FilesField'
import { Marks } from './Marks'
import { NumberedTable } from './NumberedTable'
import { handInsIn, type Student, studentsIn } from './table'
import { type Key, useKey, wholeOf } from './useKey'

const HEADS = ['Name', 'Seed']

interface KeyTableProps {
  students: readonly Student[]
  labels: readonly string[]
  rows: ReturnType<typeof keyRows>
  computed: Key
}

function KeyTable({ students, labels, rows, computed }: KeyTableProps): ReactNode {
  const done = students.filter(({ seed }) => wholeOf(computed, seed) !== undefined).length
  const save = (): void => {
    saveTables('key.csv', [{ title: 'Key', columns: [...HEADS, ...labels], rows }])
  }
  return (
    <>
      <p role="status">
        {done === students.length ? '' : `${done} of ${students.length} names are computed.`}
      </p>
      <NumberedTable title="Key" heads={HEADS} labels={labels} rows={rows} />
      <button type="button" className="preset" onClick={save}>
        Save the key (CSV)
      </button>
    </>
  )
}

interface KeyPageProps {
  lesson: Lesson
  problems: readonly string[]
}

function LessonKey({ lesson, problems }: KeyPageProps): ReactNode {
  const id = useId()
  const mark = lessonMark(lesson)
  const [names, setNames] = useKeptText(`key ${mark} names`)
  const [codes, setCodes] = useKeptText(`key ${mark} codes`)
  const exercises = useMemo(() => exercisesOf(lesson), [lesson])
  const students = useMemo(() => studentsIn(names), [names])
  const handed = useMemo(() => handInsIn(codes, students, mark), [codes, students, mark])
  const seeds = useMemo(() => {
    const handedIn = handed.flatMap((each) => (each.ok ? [each.handIn.seed] : []))
    return [...new Set([...students.map(({ seed }) => seed), ...handedIn])]
  }, [students, handed])
  const { key, failure } = useKey(exercises, seeds)
  const labels = labelsOf(exercises, key)
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
        <KeyTable
          students={students}
          labels={labels}
          rows={keyRows(students, exercises, key)}
          computed={key}
        />
      )}
      <label htmlFor={`${id}-codes`}>Codes that were handed in, one a line</label>
      <textarea id={`${id}-codes`} rows={6} value={codes} onChange={({ target }) => setCodes(target.value)} />
      <FilesField
        onCodes={(more) => setCodes((last) => (last.trim() === '' ? more : `${last.trimEnd()}\n${more}`))}
      />
      <Marks handed={handed} rows={marksRows(students, handed, key)} labels={labels} />
    </main>
  )
}

function NoLesson(): ReactNode {
  return (
    <main className="lesson">
      <h1>Key</h1>
      <p>
        Open this page from a lesson’s link: <i>Key and hand-ins</i> stands where you{' '}
        <a href="?compose">make a lesson</a>.
      </p>
    </main>
  )
}

/** The teacher’s page of a lesson: what each student has to find, and what they handed in. */
export function KeyPage({ lesson, problems }: KeyPageProps): ReactNode {
  useWindowTitle('Key', lesson.title)
  // An address that names a lesson gives steps, or says what became of them.
  if (lesson.steps.length === 0 && lesson.title === '' && problems.length === 0) return <NoLesson />
  return <LessonKey key={lessonMark(lesson)} lesson={lesson} problems={problems} />
}
