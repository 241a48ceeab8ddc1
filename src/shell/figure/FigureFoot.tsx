import { type ReactNode, useId } from 'react'
import type { Config, Id } from '../../experiments'
import type { ParamName } from '../defineFigure'
import type { FigureViewProps } from './viewProps'

type FigureFootProps<K extends Id, Summary> = FigureViewProps<K, Summary> & {
  control: (name: ParamName<Config<K>>) => ReactNode
}

/** Rarer settings, how the many runs stand, the way back, and the menu. */
export function FigureFoot<K extends Id, Summary>(props: FigureFootProps<K, Summary>): ReactNode {
  const { definition, control } = props
  const idle = definition.idle?.(props.config) ?? []
  const moreId = useId()
  return (
    <div className="figure-foot">
      {definition.more === undefined || definition.more.every((name) => idle.includes(name)) ? null : (
        <details className="figure-more">
          <summary id={moreId}>More settings</summary>
          {/* Folded until a hand unfolds it, which wakes the figure: a poster needs no more than the fold. */}
          {props.isPoster ? null : (
            <div className="figure-more-controls" role="group" aria-labelledby={moreId}>
              {definition.more.map(control)}
            </div>
          )}
        </details>
      )}
      <span className="figure-progress" data-ensemble={definition.ensemble === undefined ? undefined : ''}>
        {props.counter}
      </span>
      {definition.keeps === true ? (
        <button type="button" className="keep-run" aria-disabled={!props.keep} onClick={props.keep}>
          Keep this run
        </button>
      ) : null}
      <button type="button" className="put-back" onClick={props.reset}>
        Put it back
      </button>
      {props.menu}
    </div>
  )
}
