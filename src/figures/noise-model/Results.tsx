import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { TitledPlot } from '../../charts/TitledPlot'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import { type Contest, methods, SEEDS } from './contest'
import type { Frame } from './experiment'
import { NAMES, SERIES } from './names'
import { ROUNDS } from './params'

/** The log-likelihood so far. */
export function Likelihood({ frame, round, aspect }: { frame: Frame; round: number; aspect: number }) {
  const shown = frame.logLikelihood.slice(0, round + 1)
  return (
    <TitledPlot
      title="Log-likelihood: it never falls"
      aspect={aspect}
      x={{ domain: [0, ROUNDS + 0.5], label: 'round of EM' }}
      y={{
        domain: domainOf([frame.logLikelihood], { pad: 0.08 }),
        label: 'log-likelihood',
        unit: 'per reading',
      }}
    >
      <Line y={shown} series="mixture" />
      <Scatter x={[round]} y={shown.slice(-1)} series="mixture" radius={5} opacity={1} />
    </TitledPlot>
  )
}

/** How far each method's mean and spread are off over the seeds. */
export function Misses({ contest, aspect }: { contest: Contest | undefined; aspect: number }) {
  const title = `Off by, ${contest?.arrived ?? 0} of ${SEEDS} seeds`
  const misses = methods.map((method) => contest?.misses[method] ?? { mean: Number.NaN, sd: Number.NaN })
  const all = misses.flatMap(({ mean, sd }) => [mean, sd])
  return (
    <div>
      <p className="panel-title">{title}</p>
      <Plot
        title={`${title}: mean and spread by four methods`}
        aspect={aspect}
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
      </Plot>
      <p className="panel-note">● mean, ○ spread of the good readings</p>
    </div>
  )
}
