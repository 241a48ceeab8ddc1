import { type ReactNode, useCallback, useId, useReducer, useState } from 'react'
import { copied } from '../../shell/menu/copied'
import { EXERCISES, exercisesOf, isReading } from '../exercises'
import { type Lesson, writeLesson } from '../lesson'
import { edited, type Edit } from './plan'
import { Qr } from './Qr'
import { StepEditor } from './StepEditor'

/** Steps are named by a number that never comes twice, so that an open one stays open when it moves. */
interface Draft {
  lesson: Lesson
  keys: readonly number[]
  next: number
}

function after({ lesson, keys, next }: Draft, edit: Edit): Draft {
  const changed = edited(lesson, edit)
  if (changed.steps.length > lesson.steps.length)
    return { lesson: changed, keys: [...keys, next], next: next + 1 }
  if (edit.kind === 'remove') return { lesson: changed, keys: keys.filter((_, i) => i !== edit.at), next }
  if (edit.kind !== 'earlier' || changed === lesson) return { lesson: changed, keys, next }
  const moved = [...keys]
  moved.splice(edit.at - 1, 2, keys[edit.at], keys[edit.at - 1])
  return { lesson: changed, keys: moved, next }
}

const draftOf = (lesson: Lesson): Draft => ({
  lesson,
  keys: lesson.steps.map((_, i) => i),
  next: lesson.steps.length,
})

const addressOf = (query: string): string => {
  const url = new URL(location.href)
  url.search = query
  url.hash = ''
  return url.href
}

/** What becomes of the lesson: links for students, projector and teacher. */
function Links({ lesson }: { lesson: Lesson }): ReactNode {
  const id = useId()
  const [said, setSaid] = useState('')
  const query = writeLesson(lesson)
  const link = addressOf(query)
  const others = query.replace(/^\?/, '&')
  return (
    <section className="lesson-links">
      <h2>Hand it out</h2>
      <label htmlFor={id}>Link for students</label>
      <textarea id={id} readOnly rows={3} value={link} onFocus={({ target }) => target.select()} />
      <div className="button-row">
        <button
          type="button"
          className="preset"
          onClick={() =>
            void copied(link).then((done) => setSaid(done ? 'Copied.' : 'Select the text and copy it.'))
          }
        >
          Copy the link
        </button>
        <a className="preset" href={link} target="_blank" rel="noreferrer">
          See it as a student
        </a>
        <a className="preset" href={addressOf(`?present${others}`)} target="_blank" rel="noreferrer">
          Project it
        </a>
        {exercisesOf(lesson).length === 0 ? null : (
          <a className="preset" href={addressOf(`?key${others}`)} target="_blank" rel="noreferrer">
            Key and hand-ins
          </a>
        )}
      </div>
      <p role="status">{said}</p>
      <Qr text={link} />
    </section>
  )
}

export interface ComposePageProps {
  lesson: Lesson
  problems: readonly string[]
  /** The article’s figures in reading order, with their names. */
  figures: readonly { id: string; name: string }[]
}

/** Where a teacher makes a lesson: figures in order, how they are set, what is hidden and asked, and its link. */
export function ComposePage({ lesson: first, problems, figures }: ComposePageProps): ReactNode {
  const id = useId()
  const [{ lesson, keys }, edit] = useReducer(after, first, draftOf)
  const [figure, setFigure] = useState(figures[0]?.id ?? '')
  const add = useCallback((chosen: string): void => {
    const own = EXERCISES.filter((exercise) => isReading(exercise) && exercise.figure === chosen)
    edit({ kind: 'add', figure: chosen, exercises: own.map((exercise) => exercise.id) })
  }, [])
  return (
    <main className="lesson">
      <h1>Make a lesson</h1>
      <p>
        Choose figures, set each of them up as students shall find it, and tick what is asked. Everything is
        in the link: nothing is stored anywhere.
      </p>
      {problems.length === 0 ? null : <p className="notice">{problems.join(' ')}</p>}
      <label htmlFor={`${id}-title`}>Title</label>
      <input
        id={`${id}-title`}
        value={lesson.title}
        autoComplete="off"
        onChange={({ target }) => edit({ kind: 'title', title: target.value })}
      />
      <ol className="lesson-plan">
        {lesson.steps.map((step, at) => (
          <StepEditor key={keys[at]} step={step} at={at} edit={edit} />
        ))}
      </ol>
      <div className="lesson-add">
        <label htmlFor={`${id}-figure`}>Figure</label>
        <select id={`${id}-figure`} value={figure} onChange={({ target }) => setFigure(target.value)}>
          {figures.map(({ id: own, name }) => (
            <option key={own} value={own}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="preset" onClick={() => add(figure)}>
          Add it
        </button>
      </div>
      {lesson.steps.length === 0 ? null : <Links lesson={lesson} />}
    </main>
  )
}
