import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import { Intervals } from '../../charts/Intervals'
import { type Method, methods, type PointMethod, pointMethods } from './methods'
import { type Ensemble, SEEDS, type Standing } from './ensemble'
import type { Frame } from './experiment'
import { Counts, COUNT_ROOM } from './Counts'
import { NAMES, SERIES } from './names'

/** The net's mark stands this far below the cubic's, in rows. */
const BELOW = 0.3

interface Row {
  method: Method
  at: number
  standing: Standing
  isNet: boolean
}

const rowsOf = ({ cubic, net }: Ensemble): Row[] =>
  methods.flatMap((method, at) => {
    const isPointArm = (name: Method): name is PointMethod => pointMethods.some((other) => other === name)
    const row = { method, at, standing: cubic[method], isNet: false }
    return isPointArm(method) ? [row, { method, at: at + BELOW, standing: net[method], isNet: true }] : [row]
  })

function Marks({ rows }: { rows: readonly Row[] }) {
  return rows.map(({ method, at, standing, isNet }) => (
    <g key={`${method} ${isNet ? 'net' : 'cubic'}`}>
      <Intervals
        from={[standing.low]}
        to={[standing.high]}
        y={[at]}
        series={SERIES[method]}
        width={isNet ? 2 : 5}
        opacity={isNet ? 0.5 : 0.4}
      />
      <Scatter
        x={[standing.median]}
        y={[at]}
        series={{ ...styleOf(SERIES[method]), marker: isNet ? 'ring' : 'circle' }}
        radius={isNet ? 4 : 6}
        opacity={1}
      />
    </g>
  ))
}

/** Distance from the true curve for each method, over the seeds; while none has come, of this seed alone. */
export function Errors({ frame, ensemble }: { frame: Frame; ensemble: Ensemble | undefined }) {
  const rows = ensemble === undefined ? [] : rowsOf(ensemble)
  const own = methods.map((method) => frame.cubicError[method])
  const all = [own, rows.flatMap(({ standing }) => [standing.low, standing.high])]
  const title = `All treatments, ${ensemble?.arrived ?? 0} of ${SEEDS} seeds`
  return (
    <PlotPanel
      id="all"
      title={title}
      note="● cubic, ○ net; a bar holds eight of ten seeds; “closer” than with nothing subtracted"
      name={`${title}: distance from the true curve of cubic and net`}
      margin={{ right: COUNT_ROOM }}
      x={{
        domain: domainOf(all, {
          scale: 'log',
          include: [0.7 * frame.cubicError.raw, 1.4 * frame.cubicError.raw],
        }),
        label: 'RMS distance',
        scale: 'log',
      }}
      y={{
        domain: [methods.length - 0.4, -0.5],
        label: 'subtracted',
        ticks: methods.map((method, at) => ({ at, label: NAMES[method] })),
      }}
    >
      {ensemble === undefined ? (
        <Scatter x={own} y={methods.map((_, at) => at)} series="data" radius={5} />
      ) : (
        <>
          <Marks rows={rows} />
          <Counts cubic={ensemble.cubic} shown={methods} />
        </>
      )}
    </PlotPanel>
  )
}
