import { Band } from '../../charts/Band'
import { Intervals } from '../../charts/Intervals'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { formatFixed } from '../../charts/number'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { DragPoint } from '../../controls/DragPoint'
import type { PictureProps } from '../../shell/defineFigure'
import { domainsOf } from './domains'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { rungs } from './methods'
import { NAMES, SERIES } from './names'
import { type Config, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble | undefined>

/** The spread of the noise, as long as it is, to be pulled at its end. */
function Spread({
  config: { sd, mean },
  set,
  from,
  y,
}: Pick<Props, 'config' | 'set'> & Record<'from' | 'y', number>) {
  const to = from + sd
  const isUntouched = sd === params.sd.default && mean === params.mean.default
  return (
    <>
      <Intervals from={[from]} to={[to]} y={[y]} series="moved" width={3} opacity={1} />
      <Note
        x={from}
        y={y}
        text={`σ = ${formatFixed(sd, 2)}`}
        anchor="end"
        dx={-8}
        dy={4}
        colour="var(--touch)"
      />
      {isUntouched ? <Note x={to} y={y} text="← drag me" dx={20} dy={4} colour="var(--touch)" /> : null}
      <DragPoint
        x={to}
        y={y}
        label="Spread of the noise"
        names={['end at', 'height']}
        domain={{ x: [from, from + params.sd.max], y: [y, y] }}
        onChange={(x) => set({ sd: Math.round((x - from) / params.sd.step) * params.sd.step })}
      />
    </>
  )
}

/** The cloud, the true curve, and the three fits with what other seeds make of them. */
export function Stage({ frame, config, set, summary }: Props) {
  const { x, truth, w, y, cubic } = frame
  const domain = domainsOf(frame)
  const end = x[x.length - 1]
  return (
    <PlotPanel
      id="ladder"
      title="Curves fitted to the readings after subtracting…"
      note={`Lines: this seed. Bands: eight of ten curves${summary === undefined ? '' : ` (${summary.arrived} seeds${summary.arrived === SEEDS ? '' : ' so far'})`}.`}
      description="A cloud of readings, the true curve, and three cubics: with nothing subtracted, a fresh draw, and the best guess"
      x={{ domain: domain.x, label: 'input, as read or true' }}
      y={{ domain: domain.y, label: 'y' }}
      labels={[
        { text: 'true curve', x: end, y: truth[truth.length - 1], series: 'truth' as const },
        ...rungs.map((rung) => ({
          text: NAMES[rung],
          x: end,
          y: cubic[rung][x.length - 1],
          series: SERIES[rung],
        })),
      ]}
      interactive
    >
      <Scatter x={w} y={y} series="data" radius={2.25} opacity={0.3} />
      {summary === undefined
        ? null
        : rungs.map((rung) => <Band key={rung} x={x} {...summary.bands[rung]} series={SERIES[rung]} />)}
      <Line x={x} y={truth} series="truth" width={3.5} />
      {rungs.map((rung) => (
        <Line key={rung} x={x} y={cubic[rung]} series={SERIES[rung]} width={2.5} />
      ))}
      <Spread config={config} set={set} from={(x[0] + end) / 2} y={0.93 * domain.y[0] + 0.07 * domain.y[1]} />
    </PlotPanel>
  )
}
