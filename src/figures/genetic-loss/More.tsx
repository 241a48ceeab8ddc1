import { Line } from '../../charts/Line'
import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { mean, orNaN } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'

const AT = [0, 0.3] as const
const inside = (error: number): number => Math.min(AT[1], error)

/** How every race ended: what the judge saw, and what fresh data sets say. */
export function OverSeeds({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const outcomes = summary?.outcomes ?? []
  const absolute = orNaN(
    outcomes.map((one) => one.absolute),
    mean,
  )
  return (
    <Panels layout="one">
      <PlotPanel
        id="seeds"
        title={`Error of the last best, of ${SEEDS} races`}
        note={`On the diagonal the judge would be right. A winner below the level line is better than the absolute error; those beyond ${AT[1]} stand at the edge.`}
        name="Error on fresh data sets by error on those that judge"
        description={`${outcomes.length} races; the absolute error has ${absolute.toFixed(3)} on fresh sets.`}
        x={{ domain: AT, label: 'error on the sets that judge' }}
        y={{ domain: AT, label: 'error on fresh sets' }}
      >
        <Line x={AT} y={AT} series="reference" width={1.5} />
        <Rule y={absolute} label="absolute error" />
        <Scatter
          x={outcomes.map(({ judged }) => inside(judged))}
          y={outcomes.map(({ fresh }) => inside(fresh))}
          series="test"
          radius={6}
        />
      </PlotPanel>
    </Panels>
  )
}
