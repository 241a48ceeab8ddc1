import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { NAMES, SERIES } from './names'
import type { Config } from './params'

const NEAREST = ['random', 'deepFool', 'carliniWagner'] as const
const percentOf = (share: number): number => 100 * share

/** How many digits keep their answer under changes of a length, by the attacks that look for the nearest one. */
export function Nearest({ frame: { curves, length }, config }: PictureProps<Config, Frame>) {
  const end = curves.radii.length - 1
  return (
    <PlotPanel
      id="nearest"
      title={`Digits whose nearest other answer is further away (${curves.nearestDigits} test digits)`}
      name="Share of digits whose nearest other answer is further away than a length"
      x={{ domain: [0, 1.5], label: 'length of the change (l2)' }}
      y={{ domain: [0, 100], label: 'accuracy', unit: '%' }}
      labels={NEAREST.map((name) => ({
        text: name === 'random' ? 'random direction' : NAMES[name],
        x: curves.radii[end],
        y: percentOf(curves.nearest[name][end]),
        series: SERIES[name],
      }))}
    >
      {NEAREST.map((name) => (
        <Line
          key={name}
          x={curves.radii}
          y={curves.nearest[name].map(percentOf)}
          series={SERIES[name]}
          width={name === config.attack ? 3.5 : 1.75}
        />
      ))}
      <Rule x={length} label="this digit" labelAt="start" />
    </PlotPanel>
  )
}
