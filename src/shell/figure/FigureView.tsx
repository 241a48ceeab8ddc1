import { createElement, type ReactNode, use, useId } from 'react'
import { unbroken } from '../../charts/number'
import type { Config, Id } from '../../experiments'
import { settingsOf } from '../../params/config'
import type { Value } from '../../params/declare'
import { settingsText } from '../../params/text'
import type { ParamName } from '../defineFigure'
import { claimText } from './claim'
import { FigureFoot } from './FigureFoot'
import { FigureScene, MoreOfScene } from './FigureScene'
import { HeadingContext } from './heading'
import type { FigureViewProps } from './viewProps'

/** Renders the control of any of a figure's parameters. */
function controlsOf<K extends Id, Summary>(props: FigureViewProps<K, Summary>) {
  const { definition, controls, config, change } = props
  const idle = definition.idle?.(config)
  const settings = new Map(settingsOf(definition.params, config).map((setting) => [setting.name, setting]))
  return (wanted: ParamName<Config<K>>): ReactNode => {
    const setting = settings.get(wanted)
    if (setting === undefined || controls === undefined || idle?.includes(wanted) === true) return null
    const { name, param, value } = setting
    const onChange = (next: Value): void => change({ [name]: next })
    return <controls.ParamControl key={name} name={name} param={param} value={value} onChange={onChange} />
  }
}

function Presets<K extends Id, Summary>({ definition, preset }: FigureViewProps<K, Summary>): ReactNode {
  return (
    <div className="figure-presets" role="group" aria-label="Presets">
      {definition.presets?.map((each) => (
        <button key={each.label} type="button" className="preset" onClick={() => preset(each)}>
          {each.label}
        </button>
      ))}
    </div>
  )
}

/** What stands around every picture. The prerendered poster and the live figure are this same view. */
export function FigureView<K extends Id, Summary>(props: FigureViewProps<K, Summary>): ReactNode {
  const { definition, config, shown } = props
  const claimId = useId()
  const heading = use(HeadingContext)
  const control = controlsOf(props)
  // What trains or counts seeds says more as it goes: its room is kept, so that nothing below moves.
  const isLong = definition.run !== undefined || definition.ensemble !== undefined
  const presets = definition.presets === undefined ? null : <Presets {...props} />
  const main =
    definition.main.length === 0 ? null : <div className="figure-main">{definition.main.map(control)}</div>
  // Beside the claim there is room for presets where a strip stands below them.
  const presetsAbove = definition.Strip !== undefined
  return (
    <figure className="figure-view" data-figure-name={definition.id} aria-labelledby={claimId}>
      <figcaption className="figure-head">
        {createElement(heading, { className: 'figure-claim', id: claimId }, claimText(definition, shown))}
        <p className="figure-says" data-long={isLong || undefined}>
          {shown === undefined ? '' : unbroken(definition.describe(shown))}
        </p>
      </figcaption>
      <div className="figure-notices">{props.notices}</div>
      {presetsAbove ? presets : null}
      <FigureScene {...props} />
      <div className="figure-dock">
        {main}
        {presetsAbove ? null : presets}
        {props.player}
      </div>
      <MoreOfScene {...props} />
      <FigureFoot {...props} control={control} />
      {props.table}
      <p className="figure-print">{settingsText(definition.params, config)}</p>
    </figure>
  )
}
