import { type ReactNode, useEffect, useMemo } from 'react'
import * as controls from '../controls/panel'
import type { Id } from '../experiments'
import { readLink } from '../params/link'
import type { FigureDefinition } from '../shell/defineFigure'
import { HeadingContext } from '../shell/figure/heading'
import { LiveFigure } from '../shell/figure/LiveFigure'
import { createFigureStore, type FigureStore } from '../shell/figure/store'
import * as training from '../shell/figure/training'
import { FigureBoundary } from '../shell/islands/FigureBoundary'
import type { LessonStep } from './lesson'
import { sceneOf, TOGETHER } from './scene'
import { createStepStore } from './stepStore'

export interface StepFigureProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  step: LessonStep
  /** Settings that come after the step's own: a student's seed. */
  extra?: readonly (readonly [name: string, text: string])[]
  /** It is still being set up: presets and “Put it back” lead to the figure’s own settings, not the step’s. */
  isDraft?: boolean
  /** `scene.ts`: which of its pictures is seen; both together unless given. */
  picture?: number
  /** Told of the store, so that others can set the figure and read how it is set. */
  onStore?: (store: FigureStore<K>) => void
}

const nothing = (): void => undefined

/** A live figure set up as a step of a lesson says. */
export function LiveStep<K extends Id, Summary>(props: StepFigureProps<K, Summary>): ReactNode {
  const { definition, step, extra = [], isDraft = false, picture = TOGETHER, onStore } = props
  const isExtra = (name: string): boolean => extra.some(([own]) => own === name)
  const set = [...step.set.filter(([name]) => !isExtra(name)), ...extra]
  const query = new URLSearchParams(set.map(([name, text]) => [name, text])).toString()
  const fixed = [...step.hidden, ...extra.map(([name]) => name)].join(' ')
  const { linked, store } = useMemo(() => {
    const state = readLink(definition.params, new URLSearchParams(query))
    const own = isDraft
      ? createFigureStore(definition, state)
      : createStepStore(definition, state, fixed.split(' '))
    return { linked: state, store: own }
  }, [definition, query, fixed, isDraft])
  useEffect(() => onStore?.(store), [onStore, store])
  const scene = useMemo(() => sceneOf(definition, picture, step.hidden), [definition, picture, step.hidden])
  return (
    <HeadingContext value="h2">
      <FigureBoundary
        onCrash={nothing}
        onRetry={(times) => {
          if (times > 1) store.getState().reset()
        }}
      >
        <LiveFigure
          key={query}
          definition={scene}
          controls={controls}
          training={training}
          store={store}
          linked={linked}
          onFirst={nothing}
        />
      </FigureBoundary>
    </HeadingContext>
  )
}
