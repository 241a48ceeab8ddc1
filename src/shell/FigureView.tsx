import { type ReactNode, type RefCallback, useId } from 'react'
import type { Config, Id } from '../experiments'
import type * as Panel from '../controls/panel'
import { settingsOf } from '../runtime/config'
import type { Value } from '../runtime/params'
import type { FigureDefinition, ParamName, Preset, Shown } from './defineFigure'
import { settingsText } from './settingsText'

export interface FigureViewProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  controls: typeof Panel | undefined
  config: Config<K>
  shown: Shown<K, Summary> | undefined
  /** What a plot of the many runs shows while none have come for the settings of `shown`. */
  lastSummary?: Summary | undefined
  index: number
  set: (change: Partial<Config<K>>) => void
  setValues: (values: Readonly<Record<string, Value>>) => void
  apply: (preset: Preset<K>) => void
  putBack: () => void
  /** Lines about what a link said that was not understood, a failure, a run that stopped. */
  notices?: ReactNode
  player?: ReactNode
  menu?: ReactNode
  table?: ReactNode
  bodyRef?: RefCallback<HTMLDivElement>
  /** Says how the many runs stand. */
  progress?: string | undefined
}

/** What stands around every picture. The prerendered still and the live figure are this same view. */
export function FigureView<K extends Id, Summary>(props: FigureViewProps<K, Summary>): ReactNode {
  const { definition, controls, config, shown, set } = props
  const { Picture } = definition
  const moreId = useId()
  const settings = new Map(settingsOf(definition.params, config).map((setting) => [setting.name, setting]))
  const control = (wanted: ParamName<K>): ReactNode => {
    const setting = settings.get(wanted)
    if (setting === undefined || controls === undefined) return null
    const { name, param, value } = setting
    return (
      <controls.ParamControl
        key={name}
        name={name}
        param={param}
        value={value}
        onChange={(next: Value) => props.setValues({ [name]: next })}
      />
    )
  }
  // What trains or counts seeds says more as it goes: its room is kept, so that nothing below moves.
  const isLong = definition.run !== undefined || definition.many !== undefined
  return (
    <div className="figure-view" data-figure-name={definition.id}>
      <p className="figure-claim">{definition.claim}</p>
      {props.notices}
      <p className="figure-says" data-long={isLong || undefined}>
        {shown === undefined ? '' : definition.says(shown)}
      </p>
      <div className="figure-controls">
        {definition.main.length === 0 ? null : (
          <div className="figure-main">{definition.main.map(control)}</div>
        )}
        {definition.presets === undefined ? null : (
          <div className="figure-presets" role="group" aria-label="Presets">
            {definition.presets.map((preset) => (
              <button key={preset.label} type="button" className="preset" onClick={() => props.apply(preset)}>
                {preset.label}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className="figure-body" ref={props.bodyRef}>
        {shown === undefined ? (
          <p className="figure-waiting">The picture is being computed…</p>
        ) : (
          <Picture
            {...shown}
            config={config}
            summary={shown.summary ?? props.lastSummary}
            set={set}
            index={props.index}
          />
        )}
      </div>
      {props.player}
      <div className="figure-foot">
        {definition.more === undefined || definition.more.length === 0 ? null : (
          <details className="figure-more">
            <summary id={moreId}>More settings</summary>
            <div className="figure-more-controls" role="group" aria-labelledby={moreId}>
              {definition.more.map(control)}
            </div>
          </details>
        )}
        <span className="figure-progress" data-many-runs={definition.many === undefined ? undefined : ''}>
          {props.progress}
        </span>
        <button type="button" className="put-back" onClick={props.putBack}>
          Put it back
        </button>
        {props.menu}
      </div>
      {props.table}
      <p className="figure-print">{settingsText(definition.params, config)}</p>
    </div>
  )
}
