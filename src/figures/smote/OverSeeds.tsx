import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, type Means, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './names'
import type { Config } from './params'

const MEASURES: readonly { name: string; read: (means: Means) => number }[] = [
  { name: 'rare cases found', read: ({ found }) => found },
  { name: 'common ones left alone', read: ({ falseAlarms }) => 1 - falseAlarms },
  { name: 'area under the curve', read: ({ area }) => area },
  { name: 'mean probability said', read: ({ meanBelief }) => meanBelief },
]

const HALF = { ...STYLES.plain, marker: 'ring' } as const

/** Three ways to decide, by four measures, over many seeds. */
export function OverSeeds({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const ways = [
    { name: 'at ½', sign: '○', means: summary?.half, series: HALF },
    { name: 'at 0.05', sign: '■', means: summary?.moved, series: STYLES.plain },
    { name: 'SMOTE', sign: '◆', means: summary?.smote, series: STYLES.smote },
  ]
  return (
    <PlotPanel
      id="seeds"
      title={
        <>
          <span>{`Means of ${SEEDS} seeds, in %: `}</span>
          {ways.map(({ name, sign, series }) => (
            <span key={name} style={{ color: series.colour }}>{`${sign} ${name} `}</span>
          ))}
        </>
      }
      name={`Means of ${SEEDS} seeds`}
      description={ways
        .map(({ name, means }) =>
          means === undefined || Number.isNaN(means.found)
            ? name
            : `${name}: ${percent(means.found)} of rare cases found`,
        )
        .join('; ')}
      x={{ domain: [0, 1.03], label: '', ticks: [0, 0.5, 1].map((at) => ({ at, label: `${100 * at}` })) }}
      y={{
        domain: [MEASURES.length - 0.5, -0.5],
        label: '',
        ticks: MEASURES.map(({ name }, at) => ({ at, label: name })),
      }}
      margin={{ top: 4, bottom: 22 }}
    >
      {ways.map(({ name, means, series }) =>
        means === undefined ? null : (
          <Scatter
            key={name}
            x={MEASURES.map(({ read }) => read(means))}
            y={MEASURES.map((_, at) => at)}
            series={series}
            radius={6}
            opacity={1}
          />
        ),
      )}
    </PlotPanel>
  )
}
