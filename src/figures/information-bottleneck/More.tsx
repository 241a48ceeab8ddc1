import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { Panels } from '../../charts/Panels'
import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { CODE_SEEDS, type Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { CODE_BETAS, type Config } from './params'

const TICKS = CODE_BETAS.map((beta, at) => ({ at, label: String(beta) }))
const ACROSS = {
  domain: [-0.4, CODE_BETAS.length - 0.6],
  label: 'β, weight of what is kept',
  ticks: TICKS,
} as const

/** The trainable form, on digits: what it reads and what its code keeps, over β. */
export function More({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const codes = summary?.codes ?? []
  const at = codes.map((_, i) => i)
  const seeds = codes.flatMap(({ accuracies }, i) => accuracies.map((accuracy) => ({ i, accuracy })))
  return (
    <Panels layout="pair">
      <PlotPanel
        id="variational"
        title={`Digits read through a noisy code: ${CODE_SEEDS} seeds`}
        note="The variational form, trained on 200 digits, with codes of 16 numbers. Its β weighs what is kept; the β of the tree weighs what predicts. The two count in opposite directions."
        name="Share of unseen digits read, by β"
        description={codes.map(({ beta, accuracy }) => `β = ${beta}: ${percent(accuracy)}`).join('; ')}
        x={ACROSS}
        y={{ domain: [0, 100], label: 'digits right', unit: '%', ticks: [0, 25, 50, 75, 100] }}
      >
        <Rule y={10} />
        <Note x={-0.35} y={10} dy={-5} text="guessing" colour="var(--ink-soft)" />
        <Scatter
          x={seeds.map(({ i }) => i)}
          y={seeds.map(({ accuracy }) => 100 * accuracy)}
          series="plain"
          radius={3}
          opacity={0.6}
        />
        <Line x={at} y={codes.map(({ accuracy }) => 100 * accuracy)} series="plain" width={2.5} />
      </PlotPanel>
      <PlotPanel
        id="code-cost"
        title="Nats that the code keeps, at most"
        note="The mean KL divergence of a digit’s code from plain noise: a bound on I(X; Z)."
        name="Mean KL divergence of the codes, by β"
        description={codes.map(({ beta, cost }) => `β = ${beta}: ${cost.toFixed(1)} nats`).join('; ')}
        x={ACROSS}
        y={{ domain: [0.03, 300], label: 'KL', unit: 'nats', scale: 'log', ticks: [0.1, 1, 10, 100] }}
      >
        <Line x={at} y={codes.map(({ cost }) => cost)} series="plain" width={2.5} />
        <Scatter x={at} y={codes.map(({ cost }) => cost)} series="plain" radius={4} opacity={1} />
      </PlotPanel>
    </Panels>
  )
}
