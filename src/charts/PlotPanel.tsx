import { Panel, type PanelProps } from './Panel'
import { Plot, type PlotProps } from './Plot'

export interface PlotPanelProps extends Omit<PanelProps, 'children'>, Omit<PlotProps, 'title'> {
  /** Accessible name of the plot, where the title is not it. */
  name?: string
}

/** A panel with one plot, called as its title says. */
export function PlotPanel({ id, title, note, actions, name, ...plot }: PlotPanelProps) {
  return (
    <Panel id={id} title={title} note={note} actions={actions}>
      <Plot {...plot} title={name ?? (typeof title === 'string' ? title : '')} />
    </Panel>
  )
}
