import { Note } from '../../charts/Note'
import { formatFixed } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { PanelTitle } from '../../charts/PanelTitle'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { SideBySide } from '../../charts/SideBySide'
import { type SeriesStyle, styleOf } from '../../charts/series'
import { Trail } from '../../charts/Trail'
import type { NetFrame } from './experiment/network'
import { BINNINGS, type Binning } from './counting'
import { STYLES, TITLES } from './names'
import { LAST, WIDTHS } from './params'
import { verdictOf } from './text'

/** Layers before the last stand back. */
const pale = { colour: 'var(--ink-soft)', marker: 'circle' } as const

interface Way {
  x: number[]
  y: number[]
}

/** Where a layer has been in the plane, look by look. */
function wayOf(points: Float32Array, layer: number): Way {
  const looks = points.length / (2 * WIDTHS.length)
  const read = (which: 0 | 1): number[] =>
    Array.from({ length: looks }, (_, look) => points[2 * (look * WIDTHS.length + layer) + which])
  return { x: read(0), y: read(1) }
}

function LayerWay({ way, layer, style }: { way: Way; layer: number; style: SeriesStyle }) {
  const isLast = layer === LAST
  const series = isLast ? { ...style, dash: '' } : { ...pale, dash: '' }
  const end = way.x.length - 1
  return (
    <>
      <Trail x={way.x} y={way.y} series={series} arrows="none" width={isLast ? 2.5 : 1} />
      <Scatter
        x={way.x.slice(0, 1)}
        y={way.y.slice(0, 1)}
        series={{ ...series, marker: 'ring' }}
        radius={4}
      />
      <Scatter x={[way.x[end]]} y={[way.y[end]]} series={series} radius={isLast ? 6 : 3.5} opacity={1} />
    </>
  )
}

function Plane({ net, binning }: { net: NetFrame; binning: Binning }) {
  const points = net.looks[binning]
  const last = wayOf(points, LAST)
  const [from, to] = [last.x[0], last.x[last.x.length - 1]]
  return (
    <div>
      <PanelTitle>{`${TITLES[binning]}: ${verdictOf(points)}`}</PanelTitle>
      <Plot
        title={`Information plane, ${TITLES[binning]}`}
        description={`I(X; T) of the last hidden layer goes from ${formatFixed(from, 1)} to ${formatFixed(to, 1)} bits.`}
        x={{ domain: [0, 13], label: 'I(X; T), bits', ticks: [0, 4, 8, 12] }}
        y={{ domain: [0, 1.05], label: 'I(T; Y), bits', ticks: [0, 0.5, 1] }}
      >
        {WIDTHS.map((units, layer) => (
          <LayerWay key={units} way={wayOf(points, layer)} layer={layer} style={styleOf(STYLES[binning])} />
        ))}
        <Note
          x={to}
          y={last.y[last.y.length - 1]}
          dy={22}
          anchor={to > 9 ? 'end' : 'middle'}
          text={`${formatFixed(from, 1)} → ${formatFixed(to, 1)}`}
          colour={styleOf(STYLES[binning]).colour}
        />
      </Plot>
    </div>
  )
}

/** One run of one network in three information planes. */
export function Planes({ net }: { net: NetFrame }) {
  return (
    <Panel
      id="planes"
      note="One run, each hidden layer a line from its ring (untrained) to its disc (now); the last layer is thick. Only the counting differs."
    >
      <SideBySide>
        {BINNINGS.map((binning) => (
          <Plane key={binning} net={net} binning={binning} />
        ))}
      </SideBySide>
    </Panel>
  )
}
