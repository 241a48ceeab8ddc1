import { type ReactNode, useCallback, useEffect, useId, useState } from 'react'
import type { Id } from '../../experiments'
import { writeConfig } from '../../params/codec'
import type { FigureDefinition } from '../../shell/defineFigure'
import type { FigureStore } from '../../shell/figure/store'
import { EXERCISES, isReading } from '../exercises'
import { type LessonStep, LONGEST_WORDS } from '../lesson'
import { LiveStep } from '../LiveStep'
import { useFigureModule } from '../useFigureModule'
import { stepPart } from './draft'
import type { Edit } from './plan'

interface EditorProps {
  step: LessonStep
  at: number
  edit: (edit: Edit) => void
}

/** What a step changes, in the words of the controls. */
const settingsIn = (params: Readonly<Record<string, { label: string }>>, { set }: LessonStep): string =>
  set.map(([name, text]) => `${params[name]?.label ?? name}: ${text.length > 24 ? '…' : text}`).join(', ')

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`

/** How much a step asks and hides; what that is shows once it is set up. */
const extrasOf = ({ exercises, hidden }: Pick<LessonStep, 'exercises' | 'hidden'>): string =>
  [
    ...(exercises.length === 0 ? [] : [counted(exercises.length, 'exercise')]),
    ...(hidden.length === 0 ? [] : [`${counted(hidden.length, 'control')} hidden`]),
  ].join(', ')

/** The figure itself, to be set up by hand: what it is left at is what students find. */
function SetUp<K extends Id, Summary>({
  definition,
  step,
  at,
  edit,
}: EditorProps & { definition: FigureDefinition<K, Summary> }): ReactNode {
  // The figure opens as the lesson has it, once; from then on the lesson follows the figure.
  const [opened] = useState(step)
  const [store, setStore] = useState<FigureStore<K>>()
  const onStore = useCallback((next: FigureStore<K>) => setStore(() => next), [])
  useEffect(
    () =>
      store?.subscribe(({ config }) =>
        edit({ kind: 'set', at, set: writeConfig(definition.params, config) }),
      ),
    [store, at, edit, definition.params],
  )
  return <LiveStep definition={definition} step={opened} isDraft onStore={onStore} />
}

/** What students read above the figure. */
function Words({ step, at, edit }: EditorProps): ReactNode {
  const id = useId()
  const { words = '' } = step
  return (
    <div className="lesson-say">
      <label htmlFor={id}>What you say above it</label>
      <textarea
        id={id}
        rows={2}
        value={words}
        maxLength={LONGEST_WORDS}
        placeholder="What to try, or to look at"
        onChange={({ target }) => edit({ kind: 'say', at, words: target.value })}
      />
      {words.length < LONGEST_WORDS ? null : <p role="status">That is as long as it can be.</p>}
    </div>
  )
}

/** Which controls students do not see. */
function Hidden<K extends Id, Summary>({
  definition,
  step,
  at,
  edit,
}: EditorProps & { definition: FigureDefinition<K, Summary> }): ReactNode {
  const names = [...definition.main, ...(definition.more ?? [])]
  const params: Readonly<Record<string, { label: string }>> = definition.params
  if (names.length === 0) return null
  return (
    <fieldset className="lesson-ticks">
      <legend>Controls that students do not see</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={step.hidden.includes(name)}
            onChange={({ target }) => edit({ kind: 'hide', at, name, hidden: target.checked })}
          />{' '}
          {params[name].label}
        </label>
      ))}
    </fieldset>
  )
}

function Asked({ step, at, edit }: EditorProps): ReactNode {
  // A reading needs its figure beside it; what is worked on paper may stand anywhere.
  const offered = EXERCISES.filter((exercise) => !isReading(exercise) || exercise.figure === step.figure)
  return (
    <fieldset className="lesson-ticks">
      <legend>Exercises, with each student’s own numbers</legend>
      {offered.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={step.exercises.includes(id)}
            onChange={({ target }) => edit({ kind: 'ask', at, exercise: id, asked: target.checked })}
          />{' '}
          {title}
        </label>
      ))}
    </fieldset>
  )
}

/** One figure of the lesson: its place, what is said of it, how it is set, what is hidden, what is asked. */
export function StepEditor({
  id,
  children,
  ...props
}: EditorProps & { id: number; children?: ReactNode }): ReactNode {
  const { step, at, edit } = props
  const loaded = useFigureModule(step.figure)
  const [isOpen, setIsOpen] = useState(false)
  const figure = loaded !== undefined && 'figure' in loaded ? loaded.figure : undefined
  const settings = figure === undefined ? '' : figure.unpack(({ params }) => settingsIn(params, step))
  const extras = extrasOf(step)
  return (
    <li className="lesson-editor">
      <p>
        <strong>{figure?.name ?? step.figure}</strong> {settings === '' ? 'as it is' : `with ${settings}`}
        {extras === '' ? '' : `; ${extras}`}
      </p>
      {isOpen || step.words === undefined ? null : <p className="lesson-words">{step.words}</p>}
      <div className="button-row">
        <button
          type="button"
          className="preset"
          aria-disabled={at === 0}
          onClick={() => edit({ kind: 'earlier', at })}
        >
          Earlier
        </button>
        <button type="button" className="preset" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Done' : 'Set it up'}
        </button>
        <button
          type="button"
          className="preset"
          data-part={stepPart(id)}
          onClick={() => edit({ kind: 'remove', at })}
        >
          Take it out
        </button>
      </div>
      {isOpen && figure !== undefined
        ? figure.unpack((definition) => (
            <div className="figure">
              <Words {...props} />
              <SetUp definition={definition} {...props} />
              <Hidden definition={definition} {...props} />
              <Asked {...props} />
            </div>
          ))
        : null}
      {children}
    </li>
  )
}
