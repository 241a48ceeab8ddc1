import { inPercent, percent } from '../../charts/percent'
import { Intervals } from '../../charts/Intervals'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Room } from '../../charts/Room'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, meanOf, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { NET_NAMES, NETS, type NetName, STYLES } from './names'
import type { Config } from './params'

/** What the row of pictures above leaves. */
const ROOM = { height: 135 } as const

interface Row {
  name: NetName
  at: number
  whole: readonly number[]
  holed: readonly number[]
  middle: { whole: number; holed: number }
}

/** A net’s pair of dots, and its seeds below. */
function Pair({ name, at, whole, holed, middle }: Row) {
  const seeds = [...whole, ...holed]
  const style = STYLES[name]
  return (
    <>
      <Intervals from={[middle.holed]} to={[middle.whole]} y={[at]} series={style} width={2} />
      <Scatter
        x={inPercent(seeds)}
        y={seeds.map(() => at + 0.28)}
        series={{ ...style, marker: 'circle' }}
        radius={2}
        opacity={0.6}
      />
      <Scatter x={[middle.holed]} y={[at]} series={style} radius={6.5} opacity={1} />
      <Scatter x={[middle.whole]} y={[at]} series={{ ...style, marker: 'ring' }} radius={5.5} opacity={1} />
    </>
  )
}

const above = { y: -0.5, dy: 3, anchor: 'middle', colour: 'var(--ink-soft)' } as const

/** Digits right, whole and with a hole, of each net: a pair of dots, and the seeds behind it. */
export function OverSeeds({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const rows = NETS.map((name, at): Row => {
    const { whole = [], holed = [] } = summary?.nets[name] ?? {}
    return { name, at, whole, holed, middle: { whole: 100 * meanOf(whole), holed: 100 * meanOf(holed) } }
  })
  const said = rows.flatMap(({ name, whole, holed }) =>
    holed.length === 0
      ? []
      : [`${NET_NAMES[name]}: ${percent(meanOf(whole))} whole, ${percent(meanOf(holed))} with a hole`],
  )
  return (
    <Room desk={ROOM}>
      <PlotPanel
        id="seeds"
        title={`Digits right over ${SEEDS} seeds, in %`}
        description={said.join('; ')}
        x={{ domain: [72, 100], label: '' }}
        y={{
          domain: [NETS.length - 0.5, -0.9],
          label: '',
          ticks: rows.map(({ name, at }) => ({ at, label: NET_NAMES[name] })),
        }}
        margin={{ top: 4, bottom: 22 }}
      >
        {rows.map((row) => (
          <Pair key={row.name} {...row} />
        ))}
        <Note {...above} x={rows[0].middle.holed} text="with a hole" />
        <Note {...above} x={rows[0].middle.whole} text="whole" />
      </PlotPanel>
    </Room>
  )
}
