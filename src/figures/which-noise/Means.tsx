import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { type Config, MOST_BOUGHT } from './params'
import { SEEDS, type Ensemble } from './ensemble'

type Props = PictureProps<Config, Frame, Ensemble>

const ALONG = { domain: [0, MOST_BOUGHT], label: 'calibration points bought' } as const

/** The mean of the noise and its interval, as the points are bought one by one. */
export function MeanOfNoise({ frame, config }: Props) {
  const bought = config.calibration
  const { truths, intervals } = frame
  const shown = intervals.slice(0, bought)
  const x = shown.map((_, i) => i + 1)
  const room = Math.max(0.75, truths.b.mean)
  const domain = [-room, truths.b.mean + room] as const
  const inside = (value: number): number => Math.min(2 * domain[1], Math.max(2 * domain[0], value))
  return (
    <PlotPanel
      id="mean"
      title="Mean of the noise in bought points, ± 95 %"
      x={ALONG}
      y={{ domain, label: 'mean' }}
    >
      <Rule y={truths.a.mean} label="truth A" series="truthA" />
      <Rule y={truths.b.mean} label="truth B" series="truthB" />
      <Band
        x={x}
        low={shown.map(({ low }) => inside(low))}
        high={shown.map(({ high }) => inside(high))}
        series="moved"
      />
      <Line x={x} y={shown.map(({ estimate }) => estimate)} series="moved" />
      <Scatter
        x={x.slice(-1)}
        y={shown.slice(-1).map(({ estimate }) => estimate)}
        series="moved"
        radius={5}
      />
    </PlotPanel>
  )
}

/** In how many seeds so many points tell the truths apart. */
export function Settled({ summary, config }: Props) {
  const bought = config.calibration
  return (
    <PlotPanel
      id="settled"
      title={`Seeds in which so many settle it, ${summary?.arrived ?? 0} of ${SEEDS}`}
      x={ALONG}
      y={{ domain: [0, 104], label: 'settled', unit: '%' }}
    >
      {bought > 0 ? <Rule x={bought} /> : null}
      {summary === undefined ? null : (
        <Line y={summary.settled.map((count) => (100 * count) / summary.arrived)} series="data" />
      )}
    </PlotPanel>
  )
}
