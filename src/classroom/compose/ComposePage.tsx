import { type ReactNode, useCallback, useEffect, useId, useReducer, useRef, useState } from 'react'
import { type Lesson, LONGEST_TITLE, MOST_STEPS, type ReadLesson, titleFrom } from '../lesson'
import { useWindowTitle } from '../useWindowTitle'
import { AddFigure } from './AddFigure'
import { addressOf, composerAddress, useAddress } from './address'
import { after, type Draft, draftOf, UNDO_PART } from './draft'
import { Links } from './Links'
import { OpenLink } from './OpenLink'
import type { Edit } from './plan'
import { StepEditor } from './StepEditor'

export interface ComposePageProps {
  lesson: Lesson
  problems: readonly string[]
  /** The article’s figures in reading order, with their names. */
  figures: readonly { id: string; name: string }[]
}

/** A link without figures is no lesson’s, but a title alone that the composer itself has kept is whole. */
const openedDraft = ({ lesson, problems }: ComposePageProps): Draft =>
  draftOf({ lesson, problems: composerAddress(lesson) === location.href ? [] : problems })

function Title({ title, edit }: { title: string; edit: (edit: Edit) => void }): ReactNode {
  const id = useId()
  const [isCut, setIsCut] = useState(false)
  return (
    <>
      <label htmlFor={id}>Title</label>
      <input
        id={id}
        value={title}
        autoComplete="off"
        aria-describedby={`${id}-cut`}
        onChange={({ target }) => {
          setIsCut(titleFrom(target.value) !== target.value)
          edit({ kind: 'title', title: target.value })
        }}
      />
      <p id={`${id}-cut`} role="status">
        {isCut ? `A title holds at most ${LONGEST_TITLE} characters: the end was left out.` : ''}
      </p>
    </>
  )
}

/** What was done last, where it can be undone. */
function Undo({ draft, said, onUndo }: { draft: Draft; said: string; onUndo: () => void }): ReactNode {
  const id = useId()
  const isStep = draft.undo?.kind === 'step'
  const isFull = isStep && draft.lesson.steps.length >= MOST_STEPS
  return (
    <div className="button-row">
      <span id={id}>{said}</span>
      <button
        type="button"
        className="preset"
        data-part={UNDO_PART}
        aria-describedby={id}
        aria-disabled={isFull || undefined}
        onClick={isFull ? undefined : onUndo}
      >
        {isStep ? 'Put it back' : 'Take it back'}
      </button>
    </div>
  )
}

function saidOf({ undo }: Draft, figures: ComposePageProps['figures']): string {
  if (undo?.kind === 'step') {
    const { figure } = undo.step
    return `“${figures.find(({ id }) => id === figure)?.name ?? figure}” is taken out.`
  }
  const { title = '' } = undo?.before.lesson ?? {}
  return `The lesson of the link stands here now${title === '' ? '' : `, in the place of “${title}”`}.`
}

/** Where a teacher makes a lesson: figures in order, how they are set, what is hidden and asked, and its link. */
export function ComposePage(props: ComposePageProps): ReactNode {
  const { figures } = props
  const page = useRef<HTMLElement>(null)
  const [draft, act] = useReducer(after, props, openedDraft)
  const { lesson, keys, undo, focus, problems } = draft
  const isKept = useAddress(lesson)
  useWindowTitle('Making a lesson', lesson.title)
  const onOpen = useCallback((read: ReadLesson) => act({ kind: 'open', read }), [])
  useEffect(() => {
    if (focus !== undefined) page.current?.querySelector<HTMLElement>(`[data-part="${focus.part}"]`)?.focus()
  }, [focus])
  const offer =
    undo === undefined ? null : (
      <Undo draft={draft} said={saidOf(draft, figures)} onUndo={() => act({ kind: 'undo' })} />
    )
  // Where the figure stood: at the end of the one before it.
  const offeredAt = undo?.kind === 'step' ? Math.min(undo.at, keys.length) - 1 : -1
  return (
    <main className="lesson" ref={page}>
      <p>
        <a href={addressOf('')}>The article</a>
      </p>
      <h1>Make a lesson</h1>
      <p>
        Choose figures, set each of them up as students shall find it, and tick what is asked. Everything is
        in the link: nothing is stored anywhere. This page’s address holds what you have made so far.
      </p>
      {isKept ? null : (
        <p className="notice">
          The browser does not let this page keep the lesson in its address: copy the link before you leave.
        </p>
      )}
      {problems.length === 0 ? null : <p className="notice">{problems.join(' ')}</p>}
      {lesson.steps.length === 0 ? <OpenLink onOpen={onOpen} /> : null}
      <Title title={lesson.title} edit={act} />
      {offeredAt < 0 ? offer : null}
      <ol className="lesson-plan">
        {lesson.steps.map((step, at) => (
          <StepEditor key={keys[at]} id={keys[at]} step={step} at={at} edit={act}>
            {offeredAt === at ? offer : null}
          </StepEditor>
        ))}
      </ol>
      <AddFigure figures={figures} isFull={lesson.steps.length >= MOST_STEPS} edit={act} />
      <Links lesson={lesson} />
    </main>
  )
}
