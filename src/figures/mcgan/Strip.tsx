import { Line } from '../../charts/Line'
import { say } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { series, type SeriesStyle } from '../../charts/series'
import { GAMES } from '../../core/gans'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { SAMPLES } from './samples'
import { LOOKS } from './looks'
import { type Config, STEPS, STRIDE } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const LEAST = 1e-8
const FARTHEST = 10
const heightOf = (theta: number): number => Math.min(FARTHEST, Math.max(LEAST, Math.abs(theta)))
const lastOf = (values: ArrayLike<number>): number => values[values.length - 1]

/** How far the made point is from the real one, step by step. */
export function Distances({ frame }: Props) {
  return (
    <PlotPanel
      id="distance"
      title="Made point from the real one, |θ| by step"
      name="Distance of the made point from the real one, by step"
      description={GAMES.map(
        (game) => `${LOOKS[game].name} ${say(Math.abs(lastOf(frame.games[game].theta)), 2)}`,
      ).join(', ')}
      x={{ domain: [0, STEPS], label: '' }}
      y={{ domain: [LEAST, FARTHEST], label: '|θ|', scale: 'log', ticks: [1e-8, 1e-6, 1e-4, 0.01, 1] }}
      labels={GAMES.map((game) => ({
        text: LOOKS[game].name,
        series: LOOKS[game].style,
        x: frame.step,
        y: heightOf(lastOf(frame.games[game].theta)),
      }))}
      margin={{ bottom: 24 }}
    >
      {GAMES.map((game) => (
        <Line
          key={game}
          y={frame.games[game].theta.map(heightOf)}
          series={{ ...LOOKS[game].style, dash: '' }}
          width={game === 'regression' ? 3 : 1.25}
        />
      ))}
    </PlotPanel>
  )
}

/** Colours of the numbers of samples, the fewest first. */
const FEW: readonly SeriesStyle[] = [series.fourth, series.fifth, series.sixth, series.robust]

/** What means over few samples do to the spread of made points. */
export function Spreads({ frame }: Props) {
  const { found, law, halves } = frame.spreads
  const at = law[0].map((_, i) => i * STRIDE)
  return (
    <PlotPanel
      id="spread"
      title="Spread left with D averaged over M points; dots: theory"
      name="Spread of made points by step, as a share of its start"
      description={SAMPLES.map((count, i) => `M = ${count}: ${say(lastOf(law[i]), 2)}`).join(', ')}
      x={{ domain: [0, STEPS], label: '' }}
      y={{ domain: [0, 1.25], label: 's / s₀', ticks: [0, 0.5, 1] }}
      labels={[
        ...SAMPLES.map((count, i) => ({
          text: `M = ${count}`,
          series: FEW[i],
          x: frame.step,
          y: lastOf(law[i]),
        })),
        { text: 'two halves', series: series.data, x: frame.step, y: lastOf(halves) },
      ]}
      margin={{ bottom: 24 }}
    >
      {SAMPLES.map((count, i) => (
        <g key={count}>
          <Line x={at} y={law[i]} series={{ ...FEW[i], dash: '1 4' }} width={2.5} />
          <Line x={at} y={found[i]} series={{ ...FEW[i], dash: '' }} width={1.5} />
        </g>
      ))}
      <Line x={at} y={halves} series={{ ...series.data, dash: '' }} width={1.5} />
    </PlotPanel>
  )
}
