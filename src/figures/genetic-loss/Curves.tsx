import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { type SeriesStyle, series } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, isFooled, outcomeOf } from './ensemble'
import type { Frame } from './experiment'
import { isOwn } from './Grower'
import type { Config } from './params'
import { Branches, Slopes } from './Published'

type Props = PictureProps<Config, Frame, Ensemble>

const OWN: SeriesStyle = { colour: 'var(--touch)', marker: 'diamond', dash: '9 3 2 3' }

/** Errors above are as good as infinite. */
const MOST_ERROR = 0.4

/** Error of the best of each generation on the sets that judge, and on fresh ones. */
function Errors({ frame, config }: Props) {
  const { judged, fresh, absolute, own, generation } = frame
  const lines = [
    { text: 'fresh sets', y: fresh, series: series.test },
    { text: 'judging sets', y: judged, series: series.train },
  ]
  const ownFresh = own !== undefined && isOwn(config) && Number.isFinite(own.fresh) ? [own.fresh] : []
  const outcome = outcomeOf(frame)
  const highest = Math.min(MOST_ERROR, Math.max(0.3, ...judged, ...fresh) * 1.05)
  return (
    <PlotPanel
      id="errors"
      title="Error of the best, by generation"
      name="Error of the best formula by generation"
      description={lines.map(({ text, y }) => `${text} ${y[generation].toFixed(3)}`).join(', ')}
      x={{ domain: [0, config.generations], label: '' }}
      y={{ domain: [0, highest], label: 'error' }}
      labels={[
        ...lines.map(({ text, y, series: style }) => ({
          text,
          series: style,
          x: generation,
          y: y[generation],
        })),
        ...ownFresh.map((y) => ({ text: 'yours, fresh', series: OWN, x: generation, y })),
      ]}
      margin={{ bottom: 24 }}
    >
      <Band low={judged} high={fresh} series="test" />
      <Rule y={absolute.fresh} label="absolute error, fresh sets" labelAt="start" />
      {ownFresh.map((y) => (
        <Rule key="own" y={y} series={OWN} />
      ))}
      {lines.map(({ text, y, series: style }) => (
        <Line key={text} y={y} series={style} width={2.5} />
      ))}
      {isFooled(outcome) ? (
        <>
          <Scatter x={[outcome.lowestAt]} y={[outcome.lowest]} series={series.test} radius={6} opacity={1} />
          <Note x={outcome.lowestAt} y={outcome.lowest} dy={22} anchor="middle" text="given up" />
        </>
      ) : null}
    </PlotPanel>
  )
}

/** A curve from 0 at its least to 1 at its most: a fit knows no other difference. */
function scaled(curve: Float32Array): number[] {
  const [least, most] = [Math.min(...curve), Math.max(...curve)]
  return Array.from(curve, (value) => (most > least ? (value - least) / (most - least) : 0))
}

/** Residuals at which `experiment` draws curves end here. */
const UP_TO = 8
/** Wild points lie so far off. */
const WILD = 6

/** What a residual costs: under the best, under the reader’s, and under the absolute error. */
function Shapes({ frame, config }: Props) {
  const { winner, own, absolute } = frame
  const curves = [
    { text: '|r|', curve: absolute.curve, series: series.mae },
    { text: 'the best', curve: winner.curve, series: series.robust },
    ...(own !== undefined && isOwn(config) ? [{ text: 'yours', curve: own.curve, series: OWN }] : []),
  ]
  const x = Array.from(winner.curve, (_, i) => (i * UP_TO) / (winner.curve.length - 1))
  return (
    <PlotPanel
      id="shapes"
      title="What a residual costs, each from its least to its most"
      name="Cost by size of the residual"
      description="Wild points have residuals about 6: where a curve is flat there, they pull at nothing."
      x={{ domain: [0, UP_TO], label: '' }}
      y={{ domain: [0, 1.05], label: 'ρ(r)', ticks: [0, 1] }}
      labels={curves.map(({ text, curve, series: style }) => ({
        text,
        series: style,
        x: UP_TO,
        y: scaled(curve).at(-1) ?? 0,
      }))}
      margin={{ bottom: 24 }}
    >
      <Rule x={WILD} label="wild points" labelAt="start" />
      {curves.map(({ text, curve, series: style }) => (
        <Line key={text} x={x} y={scaled(curve)} series={style} width={text === '|r|' ? 1.5 : 2.5} />
      ))}
    </PlotPanel>
  )
}

export function First(props: Props) {
  return props.config.view === 'bred' ? <Errors {...props} /> : <Branches {...props} />
}

export function Second(props: Props) {
  return props.config.view === 'bred' ? <Shapes {...props} /> : <Slopes {...props} />
}
