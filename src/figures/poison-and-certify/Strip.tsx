import { Line } from '../../charts/Line'
import { inPercent, percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Room } from '../../charts/Room'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { say } from '../../charts/number'
import { series } from '../../charts/series'
import { radiusOf } from '../../core/certificates'
import type { PictureProps } from '../../shell/defineFigure'
import { Ballots } from './Ballots'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Smoothing } from './experiment/smoothing'
import { BALLOTS, type Config } from './params'
import { radiusText } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

const BUDGETS = Array.from({ length: BALLOTS / 2 + 1 }, (_, budget) => budget)
const percents = inPercent
/** What thirty ballots leave of the strip on a desk. */
const UNDER_BALLOTS = { height: 135 } as const

/** The radius that a share of agreeing copies certifies, and where the chosen digit stands on that curve. */
function Radius({ smoothing, sigma, copies }: { smoothing: Smoothing; sigma: number; copies: number }) {
  const shares = Array.from({ length: 200 }, (_, i) => 0.5 + (0.4999 * i) / 199)
  const { counts } = smoothing.digit.trained
  const share = Math.max(...counts) / copies
  const { radius } = smoothing.digit.trained.smoothed
  const top = Math.max(0.1, 3.2 * sigma)
  return (
    <PlotPanel
      id="radius"
      title="Radius by share of copies that agree, in %"
      note={radiusText(smoothing, copies)}
      name="Certified radius by the share of copies that agree"
      description={radiusText(smoothing, copies)}
      x={{ domain: [50, 100], label: '' }}
      y={{ domain: [0, top], label: 'radius (ℓ2)' }}
      margin={{ bottom: 24 }}
    >
      <Line x={percents(shares)} y={shares.map((at) => radiusOf(at, sigma))} series={series.reference} />
      <Rule y={smoothing.ceiling} label={`ceiling of ${say(copies)} copies`} labelAt="start" />
      <Scatter x={[100 * share]} y={[radius]} series={series.robust} radius={7} opacity={1} />
    </PlotPanel>
  )
}

/** Ballots to tip over, or the radius of the chosen digit. */
export function First(props: Props) {
  const { smoothing } = props.frame
  const { sigma, copies } = props.config
  return smoothing === undefined ? <Ballots {...props} /> : <Radius {...{ smoothing, sigma, copies }} />
}

function VoteCurve({ frame, summary }: Pick<Props, 'frame' | 'summary'>) {
  const cast = frame.poison?.cast
  const own = cast?.shares ?? []
  return (
    <PlotPanel
      id="certified"
      title="Certified right, by training digits changed"
      name="Share of test digits certified right, by the number of training digits changed"
      description={
        own.length === 0 ? undefined : `${percent(own[0])} with none changed, ${percent(own[5])} with five.`
      }
      x={{ domain: [0, BALLOTS / 2], label: '' }}
      y={{ domain: [0, 100], label: 'of test digits', unit: '%', ticks: [0, 50, 100] }}
      margin={{ bottom: 24 }}
    >
      <Line
        x={BUDGETS}
        y={percents(summary?.vote ?? [])}
        series={{ ...series.robust, dash: '1 4' }}
        width={4}
      />
      <Line x={BUDGETS} y={percents(own)} series={{ ...series.robust, dash: '' }} width={2.5} />
      <Rule x={cast?.vote?.certified ?? Number.NaN} label="this digit" />
    </PlotPanel>
  )
}

function RadiusCurves({ smoothing, summary }: { smoothing: Smoothing; summary: Ensemble | undefined }) {
  const { radii, plain, trained, judged, ceiling } = smoothing
  const end = radii[radii.length - 1]
  const curves = [
    { text: 'trained with noise', style: series.robust, own: trained, all: summary?.trained ?? [] },
    { text: 'plain', style: series.plain, own: plain, all: summary?.plain ?? [] },
  ]
  return (
    <PlotPanel
      id="by-radius"
      title={`Certified right, by radius (${judged} test digits)`}
      name="Share of test digits certified right, by radius"
      description={curves
        .map(({ text, own }) => `${text}: ${own.length === 0 ? 'not yet' : percent(own[0])} at radius 0`)
        .join('; ')}
      x={{ domain: [0, Math.max(0.1, end)], label: '' }}
      y={{ domain: [0, 100], label: 'of test digits', unit: '%', ticks: [0, 50, 100] }}
      labels={curves.map(({ text, style }, i) => ({ text, series: style, x: end, y: i === 0 ? 60 : 30 }))}
      margin={{ bottom: 24 }}
    >
      {curves.map(({ text, style, own, all }) => (
        <g key={text}>
          <Line x={summary?.radii} y={percents(all)} series={{ ...style, dash: '1 4' }} width={4} />
          <Line x={radii} y={percents(own)} series={{ ...style, dash: '' }} width={2.5} />
        </g>
      ))}
      <Rule x={ceiling} label={`ceiling ${say(ceiling, 2)}`} />
    </PlotPanel>
  )
}

/** How many test digits are certified, by what the attacker may do. */
export function Second({ frame, summary }: Props) {
  const { smoothing } = frame
  return smoothing === undefined ? (
    <Room desk={UNDER_BALLOTS}>
      <VoteCurve frame={frame} summary={summary} />
    </Room>
  ) : (
    <RadiusCurves smoothing={smoothing} summary={summary} />
  )
}
