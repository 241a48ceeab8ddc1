import type { DirectLabel } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { inPercent, percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { BILL_NAMES, type Ensemble, type Race as Raced, RACED, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Bill, BILLS, type Config } from './params'

/** Where plain training stands on the axis of m. */
const PLAIN_AT = 0.55
const FREE = { ...styleOf('robust'), dash: '' }

/** One bill: its line over m; the seeds, plain and PGD training too where it is the one on show. */
function BillLine({ race, isShown }: { race: Raced; isShown: boolean }) {
  const means = inPercent(race.free.map(({ meanWorst }) => meanWorst))
  if (!isShown) return <Line x={RACED} y={means} series={styleOf('reference')} width={1.25} />
  return (
    <>
      <Scatter
        x={race.free.flatMap(({ worst }, i) => worst.map(() => RACED[i]))}
        y={inPercent(race.free.flatMap(({ worst }) => worst))}
        series={FREE}
        radius={2}
        opacity={0.35}
      />
      <Scatter
        x={race.plain.worst.map(() => PLAIN_AT)}
        y={inPercent(race.plain.worst)}
        series="plain"
        radius={2}
        opacity={0.35}
      />
      <Scatter x={[PLAIN_AT]} y={[100 * race.plain.meanWorst]} series="plain" radius={6} opacity={1} />
      <Line x={RACED} y={means} series={FREE} width={2.5} />
      <Scatter x={RACED} y={means} series={FREE} radius={4} opacity={1} />
      <Rule
        y={100 * race.pgd.meanWorst}
        series="pgd"
        label={`PGD, for ${Math.round(race.pgd.passes / race.plain.passes)} × the passes`}
        labelAt="start"
      />
    </>
  )
}

/** The bill of a line at its end, once it has come so far. */
function endOf({ free }: Raced, bill: Bill, config: Config): DirectLabel {
  const y = 100 * (free.at(-1)?.meanWorst ?? Number.NaN)
  return {
    text: `${BILLS[bill]} passes`,
    x: Number.isFinite(y) ? RACED[RACED.length - 1] : Number.NaN,
    y,
    series: bill === config.bill ? FREE : 'reference',
  }
}

/** Accuracy under attack against m, at equal bills. */
export function Race({ summary, config }: PictureProps<Config, Frame, Ensemble>) {
  const others = BILL_NAMES.filter((bill) => bill !== config.bill)
  const races = summary?.races
  const isKnown = races !== undefined && Number.isFinite(races[config.bill].free[0].meanWorst)
  return (
    <PlotPanel
      id="race"
      title={`Right under attack at equal bills, ${SEEDS} seeds`}
      name="Digits right under attack against m"
      description={
        isKnown
          ? RACED.map((m, i) => `m = ${m}: ${percent(races[config.bill].free[i].meanWorst)}`).join(', ')
          : undefined
      }
      x={{
        domain: [0.45, 48],
        label: 'replays m',
        scale: 'log',
        ticks: [{ at: PLAIN_AT, label: 'plain' }, ...RACED],
      }}
      y={{ domain: [0, 72], label: '', ticks: [0, 20, 40, 60].map((at) => ({ at, label: `${at} %` })) }}
      labels={races === undefined ? [] : BILL_NAMES.map((bill) => endOf(races[bill], bill, config))}
      margin={{ top: 6 }}
    >
      <Rule x={config.replays} series="moved" />
      {races === undefined ? null : (
        <>
          {others.map((bill) => (
            <BillLine key={bill} race={races[bill]} isShown={false} />
          ))}
          <BillLine race={races[config.bill]} isShown />
        </>
      )}
    </PlotPanel>
  )
}
