import { inPercent } from '../../charts/percent'
import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NAMES, STYLES, TRAININGS } from './names'
import { type Config, DRAWS, EPOCHS } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const AT = DRAWS.map((_, at) => at)
const PERCENTS = Array.from({ length: 11 }, (_, i) => ({ at: 10 * i, label: `${10 * i} %` }))

/** How a net whose α is held fares against an attacker who averages more and more draws. */
export function Patience({ config, summary }: Props) {
  const mean = inPercent(summary?.attacked.mean ?? [])
  const known = mean.filter(Number.isFinite)
  const middle = known.length === 0 ? 50 : (Math.max(...known) + Math.min(...known)) / 2
  const domain = [
    Math.max(0, Math.floor(middle / 5) * 5 - 10),
    Math.min(100, Math.floor(middle / 5) * 5 + 15),
  ] as const
  const [first] = mean
  return (
    <PlotPanel
      id="patience"
      title={`α held at ${config.alpha}: digits right under attack`}
      name="Share of digits right under attack, over the draws that the attacker averages"
      description={DRAWS.map((draws, i) => `${draws}: ${known[i]?.toFixed(0) ?? 'none yet'} %`).join('; ')}
      note={`Over the draws averaged at each step; ${summary?.arrived ?? 0} of ${SEEDS} seeds.`}
      x={{
        domain: [0, DRAWS.length - 1],
        label: '',
        ticks: DRAWS.map((draws, at) => ({ at, label: String(draws) })),
      }}
      y={{
        domain,
        label: '',
        ticks: PERCENTS,
      }}
      margin={{ top: 10, bottom: 24 }}
    >
      {known.length === 0 ? null : (
        <>
          <Band x={AT} low={mean} high={mean.map(() => first)} series="third" opacity={0.28} />
          <Line x={AT} y={mean.map(() => first)} series="reference" width={1} />
          <Line x={AT} y={mean} series={STYLES.attacked} width={2.5} />
          <Scatter x={AT} y={mean} series={STYLES.attacked} radius={4} />
          <Note x={AT.length - 1} y={first} dx={-6} dy={-7} anchor="end" text="shaded: never there" />
        </>
      )}
    </PlotPanel>
  )
}

const TIMES = Array.from({ length: EPOCHS }, (_, i) => i + 1)
const HIGHEST = 2

/** Loss while the nets train. */
export function Losses({ frame: { nets, epoch } }: Props) {
  return (
    <PlotPanel
      id="losses"
      title="Loss of the batches by epoch"
      description={TRAININGS.map(
        (on) => `${NAMES[on]}: ${nets[on].losses.at(-1)?.toFixed(2) ?? 'none yet'}`,
      ).join('; ')}
      x={{ domain: [0, EPOCHS], label: '' }}
      y={{ domain: [0, HIGHEST], label: '' }}
      margin={{ top: 10, bottom: 24 }}
      labels={TRAININGS.map((on) => ({
        text: NAMES[on],
        x: epoch,
        y: Math.min(HIGHEST, nets[on].losses.at(-1) ?? Number.NaN),
        series: STYLES[on],
      }))}
    >
      {TRAININGS.map((on) => (
        <Line key={on} x={TIMES} y={nets[on].losses} series={STYLES[on]} width={2.5} />
      ))}
    </PlotPanel>
  )
}
