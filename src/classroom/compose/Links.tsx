import { type ReactNode, useId, useState } from 'react'
import { copied } from '../../shell/menu/copied'
import { exercisesOf } from '../exercises'
import { type Lesson, writeLesson } from '../lesson'
import { addressOf } from './address'
import { Qr } from './Qr'

/** The link that was to be copied last, and whether it was. */
interface Copy {
  link: string
  isDone: boolean
}

function saidOf(copy: Copy | undefined, link: string): string {
  if (copy === undefined) return ''
  if (copy.link === link) return copy.isDone ? 'Copied.' : 'Select the text and copy it.'
  return copy.isDone ? 'The lesson has changed since you copied its link.' : ''
}

/** What becomes of the lesson: links for students, projector and teacher. */
export function Links({ lesson }: { lesson: Lesson }): ReactNode {
  const id = useId()
  const [copy, setCopy] = useState<Copy>()
  // Stays mounted without figures: it remembers what was copied.
  if (lesson.steps.length === 0) return null
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
          onClick={() => void copied(link).then((isDone) => setCopy({ link, isDone }))}
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
      <p role="status">{saidOf(copy, link)}</p>
      <Qr text={link} />
    </section>
  )
}
