import { sayPercent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { SeriesStyle } from '../../charts/series'
import { Stems } from '../../charts/Stems'
import { mean } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import { type Cell, type Ensemble, rowOf } from './ensemble'
import type { Frame } from './experiment'
import { ROW_NAMES, TEST_NAMES } from './names'
import type { Config } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const GAIN = { colour: 'var(--plot-3)', marker: 'triangle' } as const satisfies SeriesStyle
const LOSS = { colour: 'var(--plot-2)', marker: 'square' } as const satisfies SeriesStyle

/** Percent from a little below the lowest to a little above the highest. */
function domainOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 100]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [Math.max(0, Math.floor(low - 1)), Math.min(100, Math.ceil(high + 1))]
}

/** Seeds in which the row is above plain training, or below it. */
function Nets({
  cell,
  seeds,
  style,
  above,
}: {
  cell: Cell
  seeds: readonly number[]
  style: SeriesStyle
  above: boolean
}) {
  const some = seeds.filter((_, i) => (above ? cell.right[i] > cell.plain[i] : cell.right[i] < cell.plain[i]))
  const of = (values: readonly number[]): number[] => some.map((seed) => values[seed - 1])
  return (
    <>
      <Stems x={some} from={of(cell.plain)} to={of(cell.right)} series={style} width={2.5} opacity={0.8} />
      <Scatter x={some} y={of(cell.right)} series={style} radius={5} opacity={1} />
    </>
  )
}

function saidOf(cell: Cell | undefined): string {
  if (cell === undefined) return 'No net has been trained yet.'
  const wins = cell.right.filter((share, i) => share > cell.plain[i]).length
  const losses = cell.right.filter((share, i) => share < cell.plain[i]).length
  return `Above plain training in ${wins} of ${cell.right.length} seeds, below it in ${losses}; on average ${sayPercent(mean(cell.right), 1)} against ${sayPercent(mean(cell.plain), 1)}.`
}

/** The seeds behind the open cell: each a plain net and its twin. */
export function Seeds({ config, summary }: Props) {
  const cell = rowOf(summary, config.row)?.cells.find(({ test }) => test === config.threat)
  const seeds = (cell?.right ?? []).map((_, i) => i + 1)
  return (
    <PlotPanel
      id="seeds"
      title={`The open cell, ${ROW_NAMES[config.row]} × ${TEST_NAMES[config.threat]}: % right by seed`}
      note="○ plain  ▲ more right  ■ fewer right"
      description={saidOf(cell)}
      x={{ domain: [0.4, config.seeds + 0.6], label: '' }}
      y={{ domain: domainOf([...(cell?.right ?? []), ...(cell?.plain ?? [])]), label: '' }}
      margin={{ top: 8, bottom: 22 }}
    >
      {cell === undefined ? null : (
        <>
          <Nets cell={cell} seeds={seeds} style={GAIN} above />
          <Nets cell={cell} seeds={seeds} style={LOSS} above={false} />
          <Scatter
            x={seeds}
            y={cell.plain}
            series={{ colour: 'var(--ink)', marker: 'ring' }}
            radius={3.5}
            opacity={1}
          />
        </>
      )}
    </PlotPanel>
  )
}
