import { KeptLines, keptLabels, type KeptLine } from './KeptLines'
import { Line } from './Line'
import { PlotPanel, type PlotPanelProps } from './PlotPanel'
import type { Quantity, SeriesStyle } from './series'

/** One run’s measure while it trains. */
export interface LossCurve {
  name: string
  series: Quantity | SeriesStyle
  /** On fresh examples: drawn thick, and named. */
  fresh: readonly number[]
  /** On those trained on: drawn thin. */
  training?: readonly number[] | undefined
}

export interface LossCurvesProps extends Omit<PlotPanelProps, 'labels' | 'description' | 'children'> {
  curves: readonly LossCurve[]
  /** Runs that were kept, to be seen beside them. */
  kept: readonly KeptLine[]
  /** What is measured stands at these x; without them at 0, 1, 2 … */
  at?: readonly number[]
}

const last = (values: readonly number[]): number => values.at(-1) ?? Number.NaN

function wordsOf({ name, fresh, training }: LossCurve): string {
  const seen = training === undefined ? '' : `, ${last(training).toFixed(3)} on those trained on`
  return `${name}: ${last(fresh).toFixed(3)}${training === undefined ? '' : ' on fresh examples'}${seen}`
}

/** What becomes of runs while they train, up to where they stand: the curves grow as they train. */
export function LossCurves({ curves, kept, at, ...panel }: LossCurvesProps) {
  return (
    <PlotPanel
      {...panel}
      description={`${curves.map(wordsOf).join('; ')}.`}
      labels={[
        ...curves.map(({ name, series, fresh }) => ({
          text: name,
          x: at === undefined ? fresh.length - 1 : at[fresh.length - 1],
          y: last(fresh),
          series,
        })),
        ...keptLabels(kept),
      ]}
    >
      <KeptLines lines={kept} />
      {curves.map(({ name, series, fresh, training }) => (
        <g key={name}>
          {training === undefined ? null : <Line x={at} y={training} series={series} width={1.25} />}
          <Line x={at} y={fresh} series={series} width={3} />
        </g>
      ))}
    </PlotPanel>
  )
}
