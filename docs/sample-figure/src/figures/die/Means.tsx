import { binned, Histogram } from '../../charts/Histogram'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, EXPECTED, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'

const FACES = [1, 6] as const

/** Where the last means of many seeds lie. */
export function Means({ summary }: PictureProps<Config, Frame, Ensemble>) {
  return (
    <PlotPanel
      id="means"
      title={`Last mean under ${SEEDS} seeds`}
      x={{ domain: FACES, label: 'mean' }}
      y={{ domain: [0, SEEDS], label: 'seeds' }}
    >
      <Histogram bins={binned(summary?.means ?? [], FACES, 20)} series="plain" />
      <Rule x={EXPECTED} series="reference" />
    </PlotPanel>
  )
}
