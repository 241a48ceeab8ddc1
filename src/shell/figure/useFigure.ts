import { useDeferredValue, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Config, Frames, Id } from '../../experiments'
import { MOST_PINS } from '../../params/mostPins'
import { useOnScreen } from '../../runtime/useOnScreen'
import { useSession } from '../../runtime/useSession'
import type { FigureDefinition, KeptRun, Shown } from '../defineFigure'
import { announceValues, onTry } from '../islands/prose'
import type { FigureStore } from './store'
import { useSummary } from './useSummary'
import { figureWorker } from './workers'

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** What moves a live figure: its settings, its run, its ensemble, and whether anybody sees it. */
export function useFigure<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
  store: FigureStore<K>,
  linked: { at?: number } | undefined,
) {
  const { id, run } = definition
  const state = useStore(store)
  const { config, change } = state
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  const onScreen = useOnScreen(body)

  const opensAt = run?.opensAt ?? Infinity
  const stands = run === undefined || linked?.at !== undefined || run.opensAt !== undefined || reducedMotion()
  const { session, snapshot } = useSession(figureWorker, id, config, {
    at: linked?.at ?? (run !== undefined && stands ? opensAt : undefined),
    playing: !stands,
    onScreen,
    onChange: run === undefined || reducedMotion() ? 'keep' : run.onChange,
    passing: run !== undefined && !reducedMotion(),
  })
  const ensemble = useSummary(definition.ensemble, config, snapshot.config)
  const { summary } = ensemble
  const shown: Shown<Config<K>, Frames[K], Summary> | undefined =
    snapshot.frame === undefined ? undefined : { frame: snapshot.frame, config: snapshot.config, summary }

  // The prose was set with the numbers of the default settings: it changes once the reader has changed something.
  const [first] = useState(config)
  const isTouched = config !== first || linked !== undefined
  useEffect(() => {
    if (shown !== undefined && isTouched) announceValues(id, definition.values(shown))
  })
  useEffect(() => onTry(id, change), [id, change])

  const reset = (): void => {
    state.reset()
    if (run !== undefined) session.seek(run.onChange === 'keep' ? opensAt : 0)
  }
  // The first picture is a whole figure: made in slices, while the poster stands, it holds up nobody's hand.
  const drawn = useDeferredValue(shown !== undefined, false)
  const [kept, onKept] = useState<readonly KeptRun<Frames[K]>[]>([])
  const keep = state.pins.length < MOST_PINS ? state.pin : undefined
  return {
    ...state,
    kept,
    onKept,
    keep,
    reset,
    session,
    snapshot,
    shown,
    ensemble,
    drawn,
    body,
    setBody,
    onScreen,
  }
}
