import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Id } from '../../experiments'
import type { FigureDefinition } from '../../shell/defineFigure'
import type { FigureStore } from '../../shell/figure/store'
import { LiveStep } from '../LiveStep'
import type { LessonStep } from '../lesson'
import { picturesOf, TOGETHER } from '../scene'
import { useFigureModule } from '../useFigureModule'
import { useWindowTitle } from '../useWindowTitle'
import { Bar } from './Bar'
import { Hands } from './Hands'
import { Help } from './Help'
import { overOf } from './place'
import { useFit } from './useFit'
import { useFocusBack, useNothingAbove } from './useFocusBack'
import { type KeptSettings, useKeptStore } from './useKeptStore'
import { type Presentation, usePresentation } from './usePresentation'

interface SceneProps {
  step: LessonStep
  presentation: Presentation
  kept: KeptSettings
}

/** One figure, its row of pictures as tall as the screen allows. */
function Scene<K extends Id, Summary>({
  definition,
  step,
  presentation,
  kept,
}: SceneProps & { definition: FigureDefinition<K, Summary> }): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const { settings, onChange } = presentation
  const onKept = useKeptStore(definition, presentation.index, kept)
  // As presets do: what a note names, and all else as it is at first, but what the room has answered.
  const onStore = useCallback(
    (store: FigureStore<K>) => {
      onKept(store)
      onChange((values) => {
        store.getState().preset({ label: '', set: {} })
        store.getState().change(values)
      })
    },
    [onChange, onKept],
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
    </div>
  )
}

function SceneOf({ step, presentation, kept }: SceneProps): ReactNode {
  const loaded = useFigureModule(step.figure)
  if (loaded === undefined) return <div className="present-frame" />
  if ('failed' in loaded)
    return (
      <p className="notice">
        This figure could not be loaded; the network may be away. Go on, or reload the page.
      </p>
    )
  return loaded.figure.unpack((definition) => (
    <Scene key={definition.id} definition={definition} step={step} presentation={presentation} kept={kept} />
  ))
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
  const [kept] = useState<KeptSettings>(() => new Map())
  const { index, act, isAsked, isHelped, isBlank } = presentation
  const over = overOf(presentation)
  const { figure } = steps[index]
  useWindowTitle('Projector')
  useFocusBack(over !== 'nothing')
  useNothingAbove(over !== 'nothing')
  return (
    <main className="presenter" data-over={over}>
      <div className="present-under" inert={over !== 'nothing'}>
        {isRead ? null : (
          <p className="notice" role="alert">
            {problems.join(' ')}{' '}
            <button type="button" className="notice-action" onClick={() => setIsRead(true)}>
              All right
            </button>
          </p>
        )}
        <SceneOf key={index} step={steps[index]} presentation={presentation} kept={kept} />
        <Bar presentation={presentation} figure={figure} count={steps.length} />
      </div>
      {isAsked ? (
        <Hands key={index} figure={figure} isCovered={over !== 'hands'} close={() => act('close')} />
      ) : null}
      {isHelped ? <Help isCovered={isBlank} close={() => act('close')} /> : null}
      {isBlank ? (
        <button
          type="button"
          className="present-blank"
          aria-label="Show the screen again"
          onClick={() => act('blank')}
        />
      ) : null}
    </main>
  )
}
