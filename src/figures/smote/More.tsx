import { say } from '../../charts/number'
import { percent } from '../../charts/percent'
import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { PasteData } from '../../controls/PasteData'
import { mean, orNaN } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Config, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const COLUMNS = [
  { name: 'before', title: 'invented before the split', series: 'robust' },
  { name: 'after', title: 'invented after it', series: 'plain' },
] as const

/** A seed’s place in its column: seeds side by side, so that each shows. */
const beside = (at: number, seed: number): number => at + 0.5 * ((seed % 10) / 9 - 0.5)

/** Labels of pure chance, and how right a nearest neighbour seems on them. */
function Leak({ frame, summary }: Pick<Props, 'frame' | 'summary'>) {
  const columns = COLUMNS.map(({ name, ...look }, at) => {
    const scores = summary?.leak[name] ?? [frame.leak[name]]
    return { name, ...look, at, scores, middle: orNaN(scores, mean) }
  })
  return (
    <PlotPanel
      id="leak"
      title={`Labels of pure chance: how right a nearest neighbour seems, ${SEEDS} seeds`}
      description={columns.map(({ title, middle }) => `${title}: ${percent(middle)} on average`).join('; ')}
      x={{
        domain: [-0.5, 1.5],
        label: '',
        ticks: columns.map(({ at, title, middle }) => ({
          at,
          label: `${title}: ${percent(middle)}`,
        })),
      }}
      y={{ domain: [30, 100], label: 'both classes right, mean', unit: '%' }}
    >
      <Rule y={50} label="chance" />
      {columns.map(({ name, at, scores, series }) => (
        <Scatter
          key={name}
          x={scores.map((_, seed) => beside(at, seed))}
          y={scores.map((score) => 100 * score)}
          series={series}
          radius={4}
        />
      ))}
    </PlotPanel>
  )
}

/** The leak, and the reader’s own rare points. */
export function More({ frame, summary, set }: Props) {
  return (
    <Panels layout="lead" height={280}>
      <Leak frame={frame} summary={summary} />
      <Panel id="own" title="Your own rare points">
        <p>
          {`Paste up to ${params.points.maxLength} rare points with x and y from ${say(params.points.x[0])} to ${say(params.points.x[1])}. The common points stay, and so do the fresh ones on which the models are measured.`}
        </p>
        <div className="button-row">
          <PasteData
            label="Paste rare points"
            range={{ ...params.points, minLength: 2 }}
            onPoints={(pasted) => set({ points: pasted })}
          />
        </div>
      </Panel>
    </Panels>
  )
}
