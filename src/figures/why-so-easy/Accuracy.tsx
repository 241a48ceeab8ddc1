import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { randomLaw, worstCaseLaw } from './laws'
import type { Config } from './params'

/** Where the laws are drawn. */
const SMOOTH = Array.from({ length: 91 }, (_, i) => 2 ** (i / 10))

/** Who still gets the right answer, in how many dimensions. */
export function Accuracy({ frame, config }: PictureProps<Config, Frame>) {
  const { dimensions, measured } = frame
  const law = SMOOTH.map((d) => worstCaseLaw(config.epsilon, d))
  const chance = randomLaw(config.epsilon)
  const last = measured.at(-1)
  return (
    <PlotPanel
      id="accuracy"
      title="Right answers; dotted: the law Φ(2 − ε√d)"
      name="Accuracy against the number of dimensions"
      x={{ domain: [0.85, 600], label: 'dimensions d', scale: 'log', ticks: [1, 2, 8, 32, 128, 512] }}
      y={{ domain: [0, 1], label: 'accuracy' }}
      labels={[
        { text: 'untouched', x: 600, y: last?.untouched ?? Number.NaN, series: 'plain' },
        { text: 'random signs', x: 600, y: chance - 0.02, series: 'randomSearch' },
        { text: 'worst case', x: 600, y: law.at(-1) ?? Number.NaN, series: 'fgsm' },
      ]}
    >
      <Rule x={config.dimensions} label={`d = ${config.dimensions}`} labelAt="start" />
      <Line x={SMOOTH} y={law} series="fgsm" />
      <Line x={SMOOTH} y={SMOOTH.map(() => chance)} series="randomSearch" />
      <Scatter x={dimensions} y={measured.map(({ untouched }) => untouched)} series="plain" radius={5} />
      <Scatter x={dimensions} y={measured.map(({ random }) => random)} series="randomSearch" radius={5} />
      <Scatter x={dimensions} y={measured.map(({ worst }) => worst)} series="fgsm" radius={5.5} />
    </PlotPanel>
  )
}
