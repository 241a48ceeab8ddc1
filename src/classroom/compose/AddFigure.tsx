import { type ReactNode, useId, useState } from 'react'
import { EXERCISES, isReading } from '../exercises'
import { MOST_STEPS } from '../lesson'
import type { Edit } from './plan'

interface AddFigureProps {
  /** The article’s figures in reading order, with their names. */
  figures: readonly { id: string; name: string }[]
  isFull: boolean
  edit: (edit: Edit) => void
}

/** Adds a figure to the lesson, with the exercises that are read off it. */
export function AddFigure({ figures, isFull, edit }: AddFigureProps): ReactNode {
  const id = useId()
  const [figure, setFigure] = useState(figures[0]?.id ?? '')
  const add = (): void => {
    const own = EXERCISES.filter((exercise) => isReading(exercise) && exercise.figure === figure)
    edit({ kind: 'add', figure, exercises: own.map((exercise) => exercise.id) })
  }
  return (
    <div className="lesson-add">
      <label htmlFor={id}>Figure</label>
      <select id={id} value={figure} onChange={({ target }) => setFigure(target.value)}>
        {figures.map(({ id: own, name }) => (
          <option key={own} value={own}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="preset"
        aria-disabled={isFull || undefined}
        onClick={isFull ? undefined : add}
      >
        Add it
      </button>
      <p role="status">
        {isFull ? `A lesson holds at most ${MOST_STEPS} figures: take one out to add another.` : ''}
      </p>
    </div>
  )
}
