import { Plot, type PlotProps } from './Plot'

/** A plot with its accessible name as a heading above it: one panel of a figure. */
export function TitledPlot(props: PlotProps) {
  return (
    <div>
      <p className="panel-title">{props.title}</p>
      <Plot {...props} />
    </div>
  )
}
