import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Id } from '../../experiments'
import type { FigureDefinition } from '../../shell/defineFigure'
import type { FigureStore } from '../../shell/figure/store'
import { LiveStep } from '../LiveStep'
import type { LessonStep } from '../lesson'
import { picturesOf, TOGETHER } from '../scene'
import { useFigureModule } from '../useFigureModule'
import { Hands } from './Hands'
import { Help } from './Help'
import { useFit } from './useFit'
import { type Presentation, usePresentation } from './usePresentation'

interface SceneProps {
  step: LessonStep
  presentation: Presentation
}

function Tabs({
  count,
  picture,
  act,
}: {
  count: number
  picture: number
  act: Presentation['act']
}): ReactNode {
  if (count < 2) return null
  const names = ['together', ...Array.from({ length: count }, (_, i) => `picture ${i + 1}`)]
  return (
    <div className="present-tabs" role="group" aria-label="Pictures of this figure">
      {names.map((name, i) => (
        <button
          key={name}
          type="button"
          aria-pressed={picture === i}
          aria-label={name}
          onClick={() => act(i)}
        >
          {i === TOGETHER ? 'all' : i}
        </button>
      ))}
    </div>
  )
}

/** One figure, its row of pictures as tall as the screen allows. */
function Scene<K extends Id, Summary>({
  definition,
  step,
  presentation,
}: SceneProps & { definition: FigureDefinition<K, Summary> }): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const { settings, onChange } = presentation
  // As presets do: what a note names, and all else as it is at first, but what the room has answered.
  const onStore = useCallback(
    (store: FigureStore<K>) =>
      onChange((values) => {
        store.getState().preset({ label: '', set: {} })
        store.getState().change(values)
      }),
    [onChange],
  )
  const count = picturesOf(definition)
  const picture = presentation.picture <= count ? presentation.picture : TOGETHER
  useFit(frame, inside, `${definition.id} ${picture} ${settings}`)
  return (
    <div className="present-frame" ref={frame}>
      <div className="present-figure" ref={inside} data-settings={settings || undefined}>
        <LiveStep
          definition={definition}
          step={step}
          picture={count === 1 ? TOGETHER : picture}
          onStore={onStore}
        />
      </div>
      <Tabs count={count} picture={picture} act={presentation.act} />
    </div>
  )
}

function SceneOf({ step, presentation }: SceneProps): ReactNode {
  const loaded = useFigureModule(step.figure)
  if (loaded === undefined) return <div className="present-frame" />
  if ('failed' in loaded)
    return (
      <p className="notice">
        This figure could not be loaded; the network may be away. Go on, or reload the page.
      </p>
    )
  return loaded.figure.unpack((definition) => (
    <Scene key={definition.id} definition={definition} step={step} presentation={presentation} />
  ))
}

function Bar({ presentation, count }: { presentation: Presentation; count: number }): ReactNode {
  const { index, act, said } = presentation
  return (
    <div className="present-bar">
      <p role="status">{said}</p>
      <button type="button" aria-label="Show of hands" title="Show of hands (H)" onClick={() => act('hands')}>
        Ask
      </button>
      <button
        type="button"
        aria-label="All settings"
        title="All settings (S)"
        onClick={() => act('settings')}
      >
        Settings
      </button>
      <button
        type="button"
        aria-label="Speaker’s notes"
        title="Speaker’s notes (N)"
        onClick={() => act('notes')}
      >
        Notes
      </button>
      <button type="button" aria-label="Keys" title="Keys (?)" onClick={() => act('help')}>
        ?
      </button>
      <button
        type="button"
        aria-label="The figure before"
        aria-disabled={index === 0}
        onClick={() => act('back')}
      >
        ←
      </button>
      <span className="present-at">
        {index + 1} / {count}
      </span>
      <button
        type="button"
        aria-label="The next figure"
        aria-disabled={index === count - 1}
        onClick={() => act('next')}
      >
        →
      </button>
    </div>
  )
}

export interface PresenterProps {
  steps: readonly LessonStep[]
  startAt: number
  room: string
  problems: readonly string[]
}

/** One figure a screen, for a room that looks at it. */
export function Presenter({ steps, startAt, room, problems }: PresenterProps): ReactNode {
  const presentation = usePresentation(steps, startAt, room)
  const [isRead, setIsRead] = useState(problems.length === 0)
  const { index, over, act } = presentation
  const step = steps[index]
  return (
    <main className="presenter" data-over={over}>
      {isRead ? null : (
        <p className="notice" role="alert">
          {problems.join(' ')}{' '}
          <button type="button" className="notice-action" onClick={() => setIsRead(true)}>
            All right
          </button>
        </p>
      )}
      <SceneOf key={index} step={step} presentation={presentation} />
      <Bar presentation={presentation} count={steps.length} />
      {over === 'blank' ? (
        <button
          type="button"
          className="present-blank"
          aria-label="Back to the figure"
          onClick={() => act('blank')}
        />
      ) : null}
      {over === 'help' ? <Help close={() => act('close')} /> : null}
      {over === 'hands' ? <Hands key={step.figure} figure={step.figure} close={() => act('close')} /> : null}
    </main>
  )
}
