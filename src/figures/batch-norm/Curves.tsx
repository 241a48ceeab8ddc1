import { inPercent, percent } from '../../charts/percent'
import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { DragHandle } from '../../controls/DragHandle'
import { exp, log } from '../../core/elementary'
import type { PictureProps } from '../../shell/defineFigure'
import { ATTACK_SEEDS, type Ensemble, RATES, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NETS, SHORT, STYLES } from './names'
import { type Config, FRAME_STEPS, params, STEPS } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

/** Rates stand by their logarithm: a key moves each as far. */
const PLACES = RATES.map((rate) => log(rate))
const TICKS = [0.01, 0.1, 1, 3].map((rate) => ({ at: log(rate), label: String(rate) }))
const rateAt = (place: number): number => Number(exp(place).toPrecision(2))

/** How far each net gets at each learning rate; the rate is set by its line. */
export function OverRates({ config, summary, set }: Props) {
  const curves = summary?.curves
  return (
    <PlotPanel
      id="rates"
      title={`Test digits right over η (log), ${SEEDS} seeds`}
      name="Share of test digits right over the learning rate"
      description={NETS.map(
        (name) => `${SHORT[name]} at η = 1: ${percent(curves?.[name].mean[4] ?? 0)}`,
      ).join('; ')}
      x={{ domain: [log(params.rate.min), log(params.rate.max)], label: '', ticks: TICKS }}
      y={{ domain: [0, 100], label: '', ticks: [0, 50, 100].map((at) => ({ at, label: `${at} %` })) }}
      margin={{ top: 16, bottom: 24 }}
      interactive
    >
      {curves === undefined
        ? null
        : NETS.map((name) => (
            <g key={name}>
              <Band
                x={PLACES}
                low={inPercent(curves[name].low)}
                high={inPercent(curves[name].high)}
                series={STYLES[name]}
              />
              <Line x={PLACES} y={inPercent(curves[name].mean)} series={STYLES[name]} width={2.5} />
              <Scatter x={PLACES} y={inPercent(curves[name].mean)} series={STYLES[name]} radius={3} />
            </g>
          ))}
      <DragHandle
        axis="x"
        value={log(config.rate)}
        label="Learning rate"
        format={(place) => `η = ${rateAt(place)}`}
        onChange={(place) => set({ rate: rateAt(place) })}
      />
    </PlotPanel>
  )
}

const TIMES = Array.from({ length: STEPS / FRAME_STEPS }, (_, i) => FRAME_STEPS * (i + 1))
/** Losses beyond leave the axis. */
const HIGHEST = 3

/** Loss of the batches while the nets train. */
export function Losses({ frame: { nets, step } }: Props) {
  return (
    <PlotPanel
      id="losses"
      title="Loss of the batches by step"
      description={NETS.map((name) => {
        const loss = nets[name].losses.at(-1)
        return `${SHORT[name]}: ${loss !== undefined && Number.isFinite(loss) ? loss.toFixed(2) : 'none'}`
      }).join('; ')}
      x={{ domain: [0, STEPS], label: '' }}
      y={{ domain: [0, HIGHEST], label: '' }}
      margin={{ top: 10, bottom: 24 }}
      labels={NETS.map((name) => ({
        text: SHORT[name],
        x: step,
        y: Math.min(HIGHEST, nets[name].losses.findLast(Number.isFinite) ?? Number.NaN),
        series: STYLES[name],
      }))}
    >
      {NETS.map((name) => (
        <Line key={name} x={TIMES} y={nets[name].losses} series={STYLES[name]} width={2.5} />
      ))}
    </PlotPanel>
  )
}

/** What normalising costs under attack. */
export function Attacked({ summary }: Props) {
  const pairs = summary?.attacks ?? []
  const rows = ['plain', 'normalised'] as const
  return (
    <PlotPanel
      id="attacked"
      title={`Under attack, ε = 0.1: nets of three layers, ${pairs.length} of ${ATTACK_SEEDS} seeds`}
      name="Share of test digits that nets of three layers read rightly under attack"
      x={{ domain: [0, 100], label: 'test digits right', unit: '%' }}
      y={{ domain: [1.6, -0.6], label: '', ticks: rows.map((name, at) => ({ at, label: name })) }}
      note="Filled: under projected gradient descent with 20 steps. Rings: the digits as they are."
    >
      {rows.map((name, at) => (
        <g key={name}>
          <Scatter
            x={pairs.map((pair) => 100 * pair[name].clean)}
            y={pairs.map((_, i) => at + 0.12 * (i - (pairs.length - 1) / 2))}
            series={{ ...STYLES[name], marker: 'ring' }}
            radius={5}
          />
          <Scatter
            x={pairs.map((pair) => 100 * pair[name].attacked)}
            y={pairs.map((_, i) => at + 0.12 * (i - (pairs.length - 1) / 2))}
            series={STYLES[name]}
            radius={5.5}
            opacity={1}
          />
        </g>
      ))}
    </PlotPanel>
  )
}
