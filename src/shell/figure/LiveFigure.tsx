import { type ReactNode, useLayoutEffect, useState } from 'react'
import type * as Panel from '../../controls/panel'
import type { Id } from '../../experiments'
import type { FigureDefinition } from '../defineFigure'
import { Menu } from '../menu/Menu'
import { tablesOf } from './claim'
import { FigureView } from './FigureView'
import { Announce, Notices } from './Notices'
import type { Hold } from './RunCounter'
import type { FigureStore } from './store'
import type * as Training from './training'
import type { RunCount } from './useSummary'
import { useFigure } from './useFigure'
import type { ValueTable } from './ValueTable'

export interface LiveFigureProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  /** What sets the figure; undefined for one without settings. */
  controls: typeof Panel | undefined
  /** What trains it and counts its seeds; undefined for one that does neither. */
  training: typeof Training | undefined
  store: FigureStore<K>
  /** What the page's link says of this figure beside its settings. */
  linked: { at?: number } | undefined
  /** Called when the first picture stands (true) or could not be made (false). */
  onFirst: (drawn: boolean) => void
}

/** What stands below the picture and changes no room above it: the many runs, the tables, the sentence as it is read out. */
function Below<K extends Id, Summary>(
  props: Pick<LiveFigureProps<K, Summary>, 'definition' | 'training'> & {
    figure: ReturnType<typeof useFigure<K, Summary>>
    /** What shows the values, while it is asked for: it comes with the menu. */
    Table: typeof ValueTable | undefined
    isStopped: boolean
  },
): ReactNode {
  const { definition, training, figure, Table, isStopped } = props
  const { shown, ensemble, onScreen } = figure
  return (
    <>
      {training === undefined || definition.ensemble === undefined ? null : (
        <training.EnsembleRuns
          id={definition.id}
          configs={onScreen && !isStopped ? ensemble.configs : undefined}
          onResults={ensemble.onResults}
          keeps={definition.ensemble.isLong === true}
        />
      )}
      {training === undefined || definition.keeps !== true ? null : (
        <training.KeptRuns
          id={definition.id}
          params={definition.params}
          pins={figure.pins}
          config={figure.config}
          onKept={figure.onKept}
        />
      )}
      {Table !== undefined && shown !== undefined
        ? tablesOf(definition, shown).map((table) => <Table key={table.title} table={table} />)
        : null}
      <Announce text={shown === undefined ? '' : definition.describe(shown)} />
    </>
  )
}

/** What went wrong, and what a run has to say. */
function noticesOf<K extends Id, Summary>(
  definition: FigureDefinition<K, Summary>,
  training: typeof Training | undefined,
  { problems, snapshot, session, shown, change }: ReturnType<typeof useFigure<K, Summary>>,
): ReactNode {
  return (
    <>
      <Notices
        problems={problems}
        failure={snapshot.phase === 'failed' ? snapshot.error : undefined}
        retry={() => session.retry()}
      />
      {training === undefined ? null : (
        <training.RunNotices
          plain={snapshot.plain === true}
          stopped={shown === undefined ? undefined : definition.stopped?.(shown.frame)}
          onFix={(fix) => change(fix.set)}
        />
      )}
    </>
  )
}

const counterOf = (
  training: typeof Training | undefined,
  counted: RunCount | undefined,
  hold: Hold | undefined,
): ReactNode =>
  training === undefined || counted === undefined ? null : <training.RunCounter {...counted} hold={hold} />

export function LiveFigure<K extends Id, Summary>(props: LiveFigureProps<K, Summary>): ReactNode {
  const { definition, controls, training, store, linked, onFirst } = props
  const { run } = definition
  const figure = useFigure(definition, store, linked)
  const { config, session, snapshot, shown, ensemble, drawn } = figure
  const [Table, setTable] = useState<typeof ValueTable>()
  const [isStopped, onChange] = useState(false)
  const hold = definition.ensemble?.isLong ? { isStopped, isSeen: figure.onScreen, onChange } : undefined
  const failed = snapshot.phase === 'failed'
  useLayoutEffect(() => {
    if (drawn || failed) onFirst(drawn)
  }, [drawn, failed, onFirst])

  const notices = noticesOf(definition, training, figure)
  if (!drawn) return notices
  const player =
    run === undefined || run.length(config) < 2 || controls === undefined || training === undefined ? null : (
      <training.FigurePlayer {...{ run, config, session, snapshot }} Player={controls.Player} />
    )
  return (
    <FigureView
      definition={definition}
      config={config}
      shown={shown}
      lastSummary={ensemble.lastSummary}
      index={snapshot.index}
      change={figure.change}
      preset={figure.preset}
      reset={figure.reset}
      kept={figure.kept}
      keep={figure.keep}
      bodyRef={figure.setBody}
      controls={controls}
      notices={notices}
      player={player}
      menu={
        <Menu
          definition={definition}
          config={config}
          shown={shown}
          at={run === undefined ? undefined : snapshot.index}
          body={figure.body}
          pins={figure.pins}
          tableOpen={Table !== undefined}
          onTable={(table) => setTable(() => table)}
        />
      }
      table={<Below {...{ definition, training, figure, Table, isStopped }} />}
      counter={counterOf(training, ensemble.counted, hold)}
    />
  )
}
