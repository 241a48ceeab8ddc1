import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { LessonStep } from '../lesson'
import { useFigureModule } from '../useFigureModule'
import type { AnyNotes } from '../notes'
import { useNotes } from '../useNotes'
import { useWindowTitle } from '../useWindowTitle'
import { deedOf, focusOf } from './keys'
import type { Message } from './line'
import { insideOf } from './place'
import { keepInTab, keptInTab } from '../kept'
import { useLine } from './useLine'

const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** When the speaker began, also before this window was loaded again. */
function sinceIn(name: string): number {
  const kept = Number(keptInTab(name))
  return kept > 0 && kept <= Date.now() ? kept : Date.now()
}

/** Minutes since the speaker began, to be begun anew. */
function Clock({ room }: { room: string }): ReactNode {
  const name = `clock ${room}`
  const [since, setSince] = useState(() => sinceIn(name))
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => keepInTab(name, String(since)), [name, since])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="speaker-clock">
      <time>{clockOf(Math.max(0, Math.round((now - since) / 1000)))}</time>
      <button type="button" onClick={() => setSince(Date.now())}>
        Begin at 0:00
      </button>
    </p>
  )
}

interface SpeakerProps {
  steps: readonly LessonStep[]
  startAt: number
  room: string
}

function NotesText({
  notes,
  set,
}: {
  notes: AnyNotes
  set: (values: Readonly<Record<string, unknown>>) => void
}): ReactNode {
  const { ask, say, press, point, minutes } = notes
  return (
    <>
      <h2>Ask</h2>
      <p>{ask.question}</p>
      <ul>
        {ask.options.map((option, i) => (
          <li key={option}>
            {option}
            {i === ask.right ? <strong> ← this one</strong> : null}
          </li>
        ))}
      </ul>
      <h2>They will say</h2>
      <p>{say}</p>
      <h2>Do</h2>
      <ol>
        {press.map(({ text, set: values }) => (
          <li key={text}>
            {text}{' '}
            {values === undefined ? null : (
              <button type="button" onClick={() => set(values)}>
                Do it there
              </button>
            )}
          </li>
        ))}
      </ol>
      <h2>Leave them with</h2>
      <p>{point}</p>
      <p className="speaker-minutes">About {minutes} minutes.</p>
    </>
  )
}

/** The window that opened this one, if it still is there. */
function openerOf({ opener }: { opener: unknown }): Window | null {
  const isWindow = (value: unknown): value is Window =>
    typeof value === 'object' && value !== null && 'postMessage' in value
  return isWindow(opener) ? opener : null
}

const opener = (): Window | null => openerOf(window)

/** Where the speaker’s window stands: where the presentation does, and it leads as well as it follows. */
function useSpeaker(steps: readonly LessonStep[], startAt: number, room: string) {
  const [index, setIndex] = useState(startAt)
  const count = steps.length
  const hear = useCallback(
    (message: Message): undefined => {
      if (message.kind === 'at') setIndex(insideOf(message.index, count))
    },
    [count],
  )
  const tell = useLine(room, hear, opener)
  useEffect(() => tell({ kind: 'where' }), [tell])
  const lead = useCallback(
    (to: number): void => {
      setIndex(insideOf(to, count))
      tell({ kind: 'at', index: insideOf(to, count) })
    },
    [count, tell],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const deed = deedOf(event, focusOf(document.activeElement))
      if (deed === 'next' || deed === 'back') lead(deed === 'next' ? index + 1 : index - 1)
      else if (deed === 'blank' || deed === 'hands') tell({ kind: 'do', deed })
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [lead, tell, index])
  return { index, lead, tell }
}

const nameOf = (module: ReturnType<typeof useFigureModule>): string =>
  module !== undefined && 'figure' in module ? module.figure.name : ''

/** The window of the speaker: what to ask, say and do at the figure on show, what comes next, and the time. */
export function Speaker({ steps, startAt, room }: SpeakerProps): ReactNode {
  const { index, lead, tell } = useSpeaker(steps, startAt, room)
  const last = steps.length - 1
  const { figure, words } = steps[index]
  const notes = useNotes(figure)
  const name = nameOf(useFigureModule(figure))
  useWindowTitle('Speaker’s notes', name)
  const next = nameOf(useFigureModule(steps[insideOf(index + 1, steps.length)].figure))
  return (
    <main className="speaker">
      <Clock room={room} />
      <h1>
        {index + 1} / {steps.length} {name}
      </h1>
      {words === undefined ? null : <p className="lesson-words">{words}</p>}
      {notes === 'missing' ? <p>There are no notes for this figure.</p> : null}
      {notes === undefined || notes === 'missing' ? null : (
        <NotesText key={figure} notes={notes} set={(set) => tell({ kind: 'set', figure, set })} />
      )}
      <p className="speaker-next">
        <button type="button" aria-disabled={index === 0} onClick={() => lead(index - 1)}>
          ← Back
        </button>{' '}
        <button type="button" aria-disabled={index === last} onClick={() => lead(index + 1)}>
          Next →
        </button>{' '}
        {index === last ? 'This is the last figure.' : `Next: ${next}`}
      </p>
    </main>
  )
}
