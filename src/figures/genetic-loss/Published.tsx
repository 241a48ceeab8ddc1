import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { series } from '../../charts/series'
import { say } from '../../charts/number'
import { DragAlong } from '../../controls/DragAlong'
import { ganetic, ganeticBest, ganeticSlope } from '../../core/losses/ganetic'
import { nearestIndex } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Config, params } from './params'
import { RATIOS, shareOf } from './ratios'

type Props = PictureProps<Config, Frame, Ensemble>

const { min, max } = params.ratio
const ANSWERS = [
  { text: 'log loss', series: series.reference, at: shareOf },
  { text: 'published', series: series.robust, at: (ratio: number) => ganeticBest(shareOf(ratio)) },
] as const

/** What the best discriminator answers where real pictures are so much more frequent; the hand moves along it. */
export function BestAnswer({ config, set }: Props) {
  const { ratio } = config
  const answer = ganeticBest(shareOf(ratio))
  const at = nearestIndex(RATIOS, ratio)
  return (
    <PlotPanel
      id="answer"
      title={`Best answer at a ratio of ${say(ratio)}: ${answer.toFixed(4)}`}
      note="D*: the answer that costs a discriminator least. However sure it may be that a picture is real, it never says more than 0.7302."
      name="Best answer of a discriminator by the ratio of densities"
      description={`At a ratio of ${say(ratio)} the published loss is least at ${answer.toFixed(4)}, the log loss at ${shareOf(ratio).toFixed(4)}.`}
      x={{
        domain: [min, max],
        label: 'real pictures for each made one',
        scale: 'log',
        ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10],
      }}
      y={{ domain: [0, 1], label: 'D*' }}
      labels={ANSWERS.map(({ text, series: style, at: of }) => ({ text, series: style, x: max, y: of(max) }))}
      interactive
    >
      <Rule y={ganeticBest(1)} label="0.7302: a picture that is surely real" labelAt="start" />
      <Rule x={ratio} />
      {ANSWERS.map(({ text, series: style, at: of }) => (
        <Line key={text} x={RATIOS} y={RATIOS.map(of)} series={style} width={3} />
      ))}
      <DragAlong
        x={RATIOS}
        y={RATIOS.map((one) => ganeticBest(shareOf(one)))}
        at={at}
        label="Ratio of densities"
        says={`${say(ratio)}: best answer ${answer.toFixed(4)}`}
        hint={ratio === params.ratio.default ? 'drag me' : undefined}
        onChange={(next) => set({ ratio: RATIOS[next] })}
      />
    </PlotPanel>
  )
}

const P = Array.from({ length: 199 }, (_, i) => (i + 1) / 200)

/** Costs and slopes of a picture’s answer p: real, made, and of the mixture. */
const KINDS = [
  { text: 'made', weigh: () => 0, series: series.plain },
  { text: 'real', weigh: () => 1, series: series.third },
  { text: 'mixture', weigh: shareOf, series: series.robust },
] as const

/** Both branches of the loss, and the mixture with its least. */
export function Branches({ config }: Props) {
  const share = shareOf(config.ratio)
  const mixed = (p: number, real: number): number => real * ganetic(1, p) + (1 - real) * ganetic(0, p)
  const lines = KINDS.map(({ text, weigh, series: style }) => ({
    text,
    series: style,
    y: P.map((p) => mixed(p, weigh(config.ratio))),
  }))
  const least = [0.0025, ganeticBest(1), ganeticBest(share)]
  return (
    <PlotPanel
      id="branches"
      title="What an answer p costs; dots: where it is least"
      name="Loss by answer, for real and made pictures"
      description={`For real pictures least at ${ganeticBest(1).toFixed(4)}, for made ones at 0, for the mixture at ${ganeticBest(share).toFixed(4)}.`}
      x={{ domain: [0, 1], label: '' }}
      y={{ domain: [0, 5], label: 'L(y, p)' }}
      labels={lines.map(({ text, series: style, y }) => ({ text, series: style, x: 1, y: y[y.length - 1] }))}
      margin={{ bottom: 24 }}
    >
      {lines.map(({ text, series: style, y }) => (
        <Line key={text} x={P} y={y} series={style} width={2.5} />
      ))}
      <Scatter
        x={least}
        y={[0, 1, share].map((real, i) => mixed(least[i], real))}
        classes={[0, 1, 2]}
        series={KINDS.map(({ series: style }) => style)}
        radius={6}
        opacity={1}
      />
    </PlotPanel>
  )
}

/** The slopes of both terms of the loss for the mixture: where they balance, the answer is at rest. */
export function Slopes({ config }: Props) {
  const share = shareOf(config.ratio)
  const answer = ganeticBest(share)
  const lines = [
    { text: 'p³ ↓', series: series.plain, y: P.map((p) => ganeticSlope(0, p)) },
    {
      text: 'root ↑',
      series: series.third,
      y: P.map((p) => share * (ganeticSlope(0, p) - ganeticSlope(1, p))),
    },
  ]
  return (
    <PlotPanel
      id="slopes"
      title="Pull on the answer: p³ against the root"
      name="Slopes of the two parts of the loss by answer"
      description={`They are equal at ${answer.toFixed(4)}.`}
      x={{ domain: [0, 1], label: '' }}
      y={{ domain: [0, 3], label: 'slope' }}
      labels={lines.map(({ text, series: style, y }) => ({ text, series: style, x: 1, y: y[y.length - 1] }))}
      margin={{ bottom: 24 }}
    >
      <Rule x={answer} label={answer.toFixed(4)} />
      {lines.map(({ text, series: style, y }) => (
        <Line key={text} x={P} y={y} series={style} width={2.5} />
      ))}
    </PlotPanel>
  )
}
