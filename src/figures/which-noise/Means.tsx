import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { Frame } from './experiment'
import { MOST_BOUGHT } from './params'
import { SEEDS, type Verdicts } from './verdict'

const ALONG = { domain: [0, MOST_BOUGHT], label: 'calibration points bought' } as const

/** The mean of the noise and its interval, as the points are bought one by one. */
export function MeanOfNoise({ frame, bought, aspect }: { frame: Frame; bought: number; aspect: number }) {
  const { truths, intervals } = frame
  const shown = intervals.slice(0, bought)
  const [x, title] = [shown.map((_, i) => i + 1), 'The mean of the noise, with its 95 % interval']
  const room = Math.max(0.75, truths.b.mean)
  const domain = [-room, truths.b.mean + room] as const
  const inside = (value: number): number => Math.min(2 * domain[1], Math.max(2 * domain[0], value))
  return (
    <TitledPlot title={title} aspect={aspect} narrowAspect={aspect} x={ALONG} y={{ domain, label: 'mean' }}>
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
    </TitledPlot>
  )
}

/** In how many seeds so many points tell the truths apart. */
export function Settled({
  verdicts,
  bought,
  aspect,
}: {
  verdicts: Verdicts | undefined
  bought: number
  aspect: number
}) {
  return (
    <TitledPlot
      title={`Share of ${SEEDS} seeds in which that settles it`}
      aspect={aspect}
      narrowAspect={aspect}
      x={ALONG}
      y={{ domain: [0, 104], label: 'settled', unit: '%' }}
    >
      {bought > 0 ? <Rule x={bought} /> : null}
      {verdicts === undefined ? null : (
        <Line y={verdicts.settled.map((count) => (100 * count) / verdicts.arrived)} series="data" />
      )}
    </TitledPlot>
  )
}
