import type { ReactNode } from 'react'
import { Panels } from '../../charts/Panels'
import type { Id } from '../../experiments'
import type { FigureViewProps } from './viewProps'

/** Of a stage alone, in CSS pixels: what stands above and below it fits on the screen with it. */
const STAGE_HEIGHT = 400

/** What every picture of a figure is drawn from. */
function pictureOf<K extends Id, Summary>({
  shown,
  lastSummary,
  config,
  change,
  index,
  kept = [],
}: FigureViewProps<K, Summary>) {
  return shown === undefined
    ? undefined
    : { ...shown, config, summary: shown.summary ?? lastSummary, set: change, index, kept }
}

/** The stage and its companions. */
export function FigureScene<K extends Id, Summary>(props: FigureViewProps<K, Summary>): ReactNode {
  const { Stage, Strip = [] } = props.definition
  const picture = pictureOf(props)
  if (picture === undefined) {
    return (
      <div className="figure-body" ref={props.bodyRef}>
        <p className="figure-waiting">The picture is being computed…</p>
      </div>
    )
  }
  return (
    <div className="figure-body" ref={props.bodyRef}>
      <Panels layout={Strip.length === 0 ? 'one' : 'stage'} height={STAGE_HEIGHT}>
        <Stage {...picture} />
        {Strip.map((Companion, i) => (
          // eslint-disable-next-line react/no-array-index-key
          <Companion key={i} {...picture} />
        ))}
      </Panels>
    </div>
  )
}

/** What a figure shows besides, folded. */
export function MoreOfScene<K extends Id, Summary>(props: FigureViewProps<K, Summary>): ReactNode {
  const { controls, config, definition, isPoster } = props
  const { More, hasMore } = definition
  const picture = pictureOf(props)
  if (!More || !controls || !picture || hasMore?.(config) === false) return null
  return (
    <controls.MorePictures open={isPoster}>
      <More {...picture} />
    </controls.MorePictures>
  )
}
