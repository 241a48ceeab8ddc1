import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import { type Ensemble, methods, SEEDS } from './ensemble'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { NAMES, SERIES } from './names'
import { type Config, ROUNDS } from './params'

/** The log-likelihood so far. */
export function Likelihood({ frame, index }: PictureProps<Config, Frame, unknown>) {
  const round = Math.min(index, ROUNDS)
  const shown = frame.logLikelihood.slice(0, round + 1)
  return (
    <PlotPanel
      id="likelihood"
      title="How well the model fits: it never falls"
      x={{ domain: [0, ROUNDS + 0.5], label: 'round of expectation–maximisation' }}
      y={{
        domain: domainOf([frame.logLikelihood], { pad: 0.08 }),
        label: 'log-likelihood',
        unit: 'per reading',
      }}
    >
      <Line y={shown} series="mixture" />
      <Scatter x={[round]} y={shown.slice(-1)} series="mixture" radius={5} opacity={1} />
    </PlotPanel>
  )
}

/** How far each method's mean and spread are off over the seeds. */
export function Misses({ ensemble }: { ensemble: Ensemble | undefined }) {
  const title = `Off by, ${ensemble?.arrived ?? 0} of ${SEEDS} seeds`
  const misses = methods.map((method) => ensemble?.misses[method] ?? { mean: Number.NaN, sd: Number.NaN })
  const all = misses.flatMap(({ mean, sd }) => [mean, sd])
  return (
    <PlotPanel
      id="misses"
      title={title}
      note="● mean, ○ spread of the good readings"
      name={`${title}: mean and spread by four methods`}
      x={{ domain: domainOf([all], { scale: 'log', pad: 0.08 }), label: 'RMS error', scale: 'log' }}
      y={{
        domain: [methods.length - 0.5, -0.5],
        label: '',
        ticks: methods.map((method, at) => ({ at, label: NAMES[method] })),
      }}
    >
      {methods.map((method, at) => (
        <g key={method}>
          <Scatter
            x={[misses[at].mean]}
            y={[at]}
            series={{ ...styleOf(SERIES[method]), marker: 'circle' }}
            radius={6}
            opacity={1}
          />
          <Scatter
            x={[misses[at].sd]}
            y={[at]}
            series={{ ...styleOf(SERIES[method]), marker: 'ring' }}
            radius={6}
            opacity={1}
          />
        </g>
      ))}
    </PlotPanel>
  )
}
