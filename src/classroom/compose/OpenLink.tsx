import { type ReactNode, useId, useState } from 'react'
import type { ReadLesson } from '../lesson'
import { lessonIn } from './address'
import { LINK_PART } from './draft'

/** Brings a lesson that was handed out back into the composer. */
export function OpenLink({ onOpen }: { onOpen: (read: ReadLesson) => void }): ReactNode {
  const id = useId()
  const [text, setText] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  return (
    <form
      className="lesson-name"
      onSubmit={(event) => {
        event.preventDefault()
        const read = lessonIn(text)
        setIsRefused(read === undefined)
        if (read !== undefined) onOpen(read)
      }}
    >
      <label htmlFor={id}>Change a lesson: paste its link</label>
      <input
        id={id}
        data-part={LINK_PART}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setText(target.value)
          setIsRefused(false)
        }}
      />
      <button type="submit" className="preset">
        Open it
      </button>
      <p role="status">
        {isRefused
          ? 'No lesson can be read there. Paste the whole link that students were given: it has “lesson=” in it.'
          : ''}
      </p>
    </form>
  )
}
