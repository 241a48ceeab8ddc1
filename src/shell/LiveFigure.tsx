import { type ReactNode, useCallback, useDeferredValue, useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type * as Panel from '../controls/panel'
import type { Id, ParamsOf } from '../experiments'
import { defaultsOf, withValues } from '../runtime/config'
import type { LinkedState } from '../runtime/link'
import { useOnScreen } from '../runtime/useOnScreen'
import { useSession } from '../runtime/useSession'
import type { FigureDefinition, Preset, Shown } from './defineFigure'
import { FigureView } from './FigureView'
import type { ManyRuns } from './ManyRuns'
import { Menu } from './Menu'
import { Announce, Notices } from './Notices'
import { announceReadings, onTry } from './prose'
import { createFigureStore } from './store'
import { useSummary } from './useSummary'
import { ValueTable } from './ValueTable'
import { figureWorker } from './workers'

export interface LiveFigureProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  /** What sets the figure; undefined for one without settings. */
  controls: typeof Panel | undefined
  /** Runs the figure's many configs; undefined for a figure without any. */
  runs: typeof ManyRuns | undefined
  /** What the page's link says of this figure. */
  linked: LinkedState<ParamsOf[K]> | undefined
  /** Called once, when the first picture stands (true) or could not be made (false). */
  onFirst: (drawn: boolean) => void
}

const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

export function LiveFigure<K extends Id, Summary>({
  definition,
  controls,
  runs: Runs,
  linked,
  onFirst,
}: LiveFigureProps<K, Summary>): ReactNode {
  const { id, params, run, many } = definition
  const [store] = useState(() => createFigureStore<K>(linked?.config ?? defaultsOf(params)))
  const { config, set, replace } = useStore(store)
  const setValues = useCallback(
    (values: Readonly<Record<string, unknown>>): void =>
      store.setState((state) => ({
        config: { ...withValues(params, state.config, values), ...definition.follow?.(values) },
      })),
    [store, params, definition],
  )
  const [tableOpen, setTableOpen] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>(linked?.problems ?? [])
  const [framesPerPaint, setFramesPerPaint] = useState(1)
  const [body, setBody] = useState<HTMLDivElement | null>(null)
  const onScreen = useOnScreen(body)

  const opensAt = run?.opensAt ?? Infinity
  const still = run === undefined || linked?.at !== undefined || run.opensAt !== undefined || reducedMotion()
  const { session, snapshot } = useSession(figureWorker, id, config, {
    at: linked?.at ?? (run !== undefined && still ? opensAt : undefined),
    playing: !still,
    onScreen,
    onChange: run === undefined || reducedMotion() ? 'keep' : run.onChange,
  })

  const { configs, results, onResults, arrived, summary, lastSummary } = useSummary(
    many,
    config,
    snapshot.config,
  )

  const shown: Shown<K, Summary> | undefined =
    snapshot.frame === undefined ? undefined : { frame: snapshot.frame, config: snapshot.config, summary }
  const sentence = shown === undefined ? '' : definition.says(shown)

  // The prose was set with the numbers of the default settings: it changes once the reader has changed something.
  const [first] = useState(config)
  const isTouched = config !== first || linked !== undefined
  useEffect(() => {
    if (shown !== undefined && isTouched) announceReadings(id, definition.readings(shown))
  })
  useEffect(() => {
    return onTry(id, setValues)
  }, [id, setValues])

  // The first picture is a whole figure: made in slices, while the still stands, it holds up nobody's hand.
  const drawn = useDeferredValue(shown !== undefined, false)
  const failed = snapshot.phase === 'failed'
  useLayoutEffect(() => {
    if (drawn || failed) onFirst(drawn)
  }, [drawn, failed, onFirst])

  const apply = (preset: Preset<K>): void => {
    setProblems([])
    set({ ...defaultsOf(params), ...preset.set })
  }
  const stopped = shown === undefined ? undefined : definition.stopped?.(shown.frame)

  const notices = (
    <Notices
      problems={problems}
      failure={failed ? snapshot.error : undefined}
      retry={() => session.retry()}
      stopped={stopped}
      onFix={(fix) => set(fix.set)}
      manyFailed={results === undefined || results.failed === 0 ? undefined : results}
    />
  )
  if (!drawn) return notices
  return (
    <FigureView
      definition={definition}
      config={config}
      shown={shown}
      lastSummary={lastSummary}
      index={snapshot.index}
      set={set}
      setValues={setValues}
      apply={apply}
      putBack={() => {
        setProblems([])
        replace(defaultsOf(params))
        if (run !== undefined) session.seek(run.onChange === 'keep' ? opensAt : 0)
      }}
      bodyRef={setBody}
      controls={controls}
      notices={notices}
      player={
        run === undefined || controls === undefined ? null : (
          <controls.Player
            playing={snapshot.phase === 'playing'}
            frame={snapshot.index}
            length={run.length(config)}
            unit={run.unit}
            countsFrom={run.countsFrom}
            speed={framesPerPaint}
            onPlay={() => session.play()}
            onPause={() => session.pause()}
            onStep={() => session.step()}
            onReset={() => session.seek(0)}
            onScrub={(index: number) => session.seek(index)}
            onSpeed={(speed: number) => {
              session.speed = speed
              setFramesPerPaint(speed)
            }}
          />
        )
      }
      menu={
        <Menu
          definition={definition}
          config={config}
          shown={shown}
          at={run === undefined ? undefined : snapshot.index}
          body={body}
          tableOpen={tableOpen}
          onTable={setTableOpen}
        />
      }
      table={
        <>
          {Runs === undefined ? null : (
            <Runs id={id} configs={onScreen ? configs : undefined} onResults={onResults} />
          )}
          {tableOpen && shown !== undefined ? (
            <ValueTable table={definition.table(shown)} name={definition.name} />
          ) : null}
          <Announce text={sentence} />
        </>
      }
      progress={
        configs !== undefined && arrived < configs.length ? `${arrived} of ${configs.length} runs` : undefined
      }
    />
  )
}
