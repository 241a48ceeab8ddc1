import { inPercent, percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, meanOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './looks'
import { VARIANTS } from './names'
import { type Config, LABELS } from './params'

/** What a linear rule reads out of each code: a small dot for each seed, a large one for the mean. */
export function Readers({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const rows = [
    { name: 'untrained', rights: summary?.untrained ?? [], series: STYLES.untrained },
    ...VARIANTS.map(({ name }, i) => ({ name, rights: summary?.variants[i] ?? [], series: STYLES.learnt })),
    { name: 'components', rights: summary?.components ?? [], series: STYLES.components },
  ]
  const said = rows
    .filter(({ rights }) => rights.length > 0)
    .map(({ name, rights }) => `${name}: ${percent(meanOf(rights))}`)
  return (
    <PlotPanel
      id="readers"
      title={`Digits right with ${LABELS} labels, ${SEEDS} seeds, in %`}
      description={said.join('; ')}
      x={{ domain: [45, 90], label: '' }}
      y={{
        domain: [rows.length - 0.5, -0.5],
        label: '',
        ticks: rows.map(({ name }, at) => ({ at, label: name })),
      }}
      margin={{ top: 4, bottom: 22 }}
    >
      <Rule x={100 * meanOf(summary?.components ?? [])} series={STYLES.components} />
      {rows.map(({ name, rights, series }, at) => (
        <g key={name}>
          <Scatter
            x={inPercent(rights)}
            y={rights.map(() => at)}
            series={series}
            radius={2.5}
            opacity={0.45}
          />
          <Scatter x={[100 * meanOf(rights)]} y={[at]} series={series} radius={6.5} opacity={1} />
        </g>
      ))}
    </PlotPanel>
  )
}
