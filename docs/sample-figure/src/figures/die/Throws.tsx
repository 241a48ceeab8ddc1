import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, EXPECTED } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'

/** Each throw, and the mean of all so far. */
export function Throws({ frame: { faces, means } }: PictureProps<Config, Frame, Ensemble>) {
  const x = faces.map((_, i) => i + 1)
  return (
    <PlotPanel
      id="throws"
      title="Throws of a die and their mean so far"
      x={{ domain: [1, Math.max(2, faces.length)], label: 'throw' }}
      y={{ domain: [0.5, 6.5], label: 'face' }}
      labels={[{ text: 'mean', series: 'plain', x: faces.length, y: means[means.length - 1] }]}
    >
      <Scatter x={x} y={faces} series="data" />
      <Rule y={EXPECTED} series="reference" />
      <Line x={x} y={means} series="plain" width={3} />
    </PlotPanel>
  )
}
