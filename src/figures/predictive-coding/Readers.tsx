import { inPercent, percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, meanOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './looks'
import { CODES, NAMES } from './names'
import type { Config } from './params'

/** What a linear rule reads of the speed: a small dot for each seed, a large one for the mean. */
export function Readers({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const rows = CODES.map((name) => ({ name, rights: summary?.rights[name] ?? [] }))
  const said = rows
    .filter(({ rights }) => rights.length > 0)
    .map(({ name, rights }) => `${NAMES[name]}: ${percent(meanOf(rights))}`)
  return (
    <PlotPanel
      id="readers"
      title={`Speed read right, ${SEEDS} mixings, in %`}
      description={said.join('; ')}
      x={{ domain: [25, 100], label: '' }}
      y={{
        domain: [rows.length - 0.5, -0.5],
        label: '',
        ticks: rows.map(({ name }, at) => ({ at, label: NAMES[name] })),
      }}
      margin={{ top: 4, bottom: 22 }}
    >
      <Rule x={100 / 3} label="chance" labelAt="start" />
      {rows.map(({ name, rights }, at) => (
        <g key={name}>
          <Scatter
            x={inPercent(rights)}
            y={rights.map(() => at)}
            series={STYLES[name]}
            radius={2.5}
            opacity={0.45}
          />
          <Scatter x={[100 * meanOf(rights)]} y={[at]} series={STYLES[name]} radius={6.5} opacity={1} />
        </g>
      ))}
    </PlotPanel>
  )
}
