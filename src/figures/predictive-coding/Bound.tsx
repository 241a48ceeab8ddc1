import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { formatFixed } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { gaussianInformation } from '../../core/contrast/gaussian'
import { log } from '../../core/elementary'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { LOOKS, STYLES } from './looks'
import { COUNTS } from './names'
import type { Config } from './params'
import { certifiedNow } from './text'

const DOMAIN = [1, 1024] as const
const HIGHEST = 19
/** Where a word stands at the ceiling. */
const NAMED = 24

/** What is certified of three Gaussian pairs with more and more candidates, what they really share, and the ceiling. */
export function Bound({ frame, config }: PictureProps<Config, Frame, Ensemble>) {
  const pairs = LOOKS.map((look, i) => ({
    ...look,
    certified: frame.pairs[i],
    end: frame.pairs[i][COUNTS.length - 1],
    shared: gaussianInformation(look),
  }))
  const now = certifiedNow(frame)
  return (
    <PlotPanel
      id="bound"
      title="Certified with N candidates, in nats"
      description={pairs
        .map(
          ({ size, shared, end }) =>
            `${size} pairs share ${formatFixed(shared, 1)} nats, 1,024 candidates certify ${formatFixed(end, 2)}`,
        )
        .join('; ')}
      x={{ domain: DOMAIN, label: 'N', scale: 'log', ticks: [1, 8, 64] }}
      y={{ domain: [0, HIGHEST], label: '', ticks: [0, 5, 10, 15] }}
      margin={{ top: 4, bottom: 22 }}
      labels={pairs.map(({ size, series, end }) => ({
        text: `${size} pairs`,
        series,
        x: DOMAIN[1],
        y: end,
      }))}
    >
      {pairs.map(({ size, series, shared }) => (
        <Rule
          key={size}
          y={shared}
          {...(size > 2 ? { label: `${size} pairs share ${formatFixed(shared, 1)}` } : {})}
          labelAt="start"
          series={{ ...styleOf(series), dash: '2 4' }}
        />
      ))}
      {pairs.map(({ size, series, certified }) => (
        <Line key={size} x={COUNTS} y={certified} series={{ ...styleOf(series), dash: '' }} width={2.5} />
      ))}
      <Line x={DOMAIN} y={DOMAIN.map(log)} series="before" width={1.5} />
      <Note x={NAMED} y={log(NAMED)} dy={-12} anchor="end" text="ceiling log N" />
      <Scatter x={[config.candidates]} y={[now]} series={STYLES.learnt} radius={6} opacity={1} />
      <Note
        x={config.candidates}
        y={now}
        dx={9}
        dy={5}
        text="the net"
        colour={styleOf(STYLES.learnt).colour}
      />
    </PlotPanel>
  )
}
