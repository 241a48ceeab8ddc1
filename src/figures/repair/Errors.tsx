import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import { Spans } from '../../charts/Spans'
import { usePlot } from '../../charts/usePlot'
import { type Arm, arms, type PointArm, pointArms } from './arms'
import { type Contest, SEEDS, type Standing } from './contest'
import type { Frame } from './experiment'
import { NAMES, SERIES } from './names'

/** The net's mark stands this far below the cubic's, in rows. */
const BELOW = 0.3
const COUNT_ROOM = 66

interface Row {
  arm: Arm
  at: number
  standing: Standing
  isNet: boolean
}

const rowsOf = ({ cubic, net }: Contest): Row[] =>
  arms.flatMap((arm, at) => {
    const isPointArm = (name: Arm): name is PointArm => pointArms.some((other) => other === name)
    const row = { arm, at, standing: cubic[arm], isNet: false }
    return isPointArm(arm) ? [row, { arm, at: at + BELOW, standing: net[arm], isNet: true }] : [row]
  })

/** In how many seeds each cubic came closer than the one fitted to the readings as they are. */
function Counts({ cubic }: Contest) {
  const { y, area } = usePlot()
  return (
    <g>
      <text className="plot-name" x={area.right + 8} y={area.top - 14}>
        closer
      </text>
      {arms
        .filter((arm) => arm !== 'raw')
        .map((arm) => {
          const { wins, losses, compared } = cubic[arm]
          return (
            <text
              key={arm}
              className="plot-label"
              x={area.right + 8}
              y={y(arms.indexOf(arm))}
              dy="0.35em"
              fill={styleOf(SERIES[arm]).colour}
            >
              {wins + losses === 0 ? 'the same' : `${wins} of ${compared}`}
            </text>
          )
        })}
    </g>
  )
}

function Marks({ rows }: { rows: readonly Row[] }) {
  return rows.map(({ arm, at, standing, isNet }) => (
    <g key={`${arm} ${isNet ? 'net' : 'cubic'}`}>
      <Spans
        from={[standing.low]}
        to={[standing.high]}
        y={[at]}
        series={SERIES[arm]}
        width={isNet ? 2 : 5}
        opacity={isNet ? 0.5 : 0.4}
      />
      <Scatter
        x={[standing.median]}
        y={[at]}
        series={{ ...styleOf(SERIES[arm]), marker: isNet ? 'ring' : 'circle' }}
        radius={isNet ? 4 : 6}
        opacity={1}
      />
    </g>
  ))
}

/** Distance from the true curve for each arm, over the seeds; while none has come, of this seed alone. */
export function Errors({
  frame,
  contest,
  aspect,
}: {
  frame: Frame
  contest: Contest | undefined
  aspect: number
}) {
  const rows = contest === undefined ? [] : rowsOf(contest)
  const own = arms.map((arm) => frame.cubicError[arm])
  const all = [own, rows.flatMap(({ standing }) => [standing.low, standing.high])]
  const title = `Distance from the true curve, ${contest?.arrived ?? 0} of ${SEEDS} seeds`
  return (
    <div>
      <p className="panel-title">{title}</p>
      <Plot
        title={`${title}: cubic and net for each treatment of the noise`}
        aspect={aspect}
        narrowAspect={0.95}
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
          domain: [arms.length - 0.4, -0.5],
          label: 'the input is taken',
          ticks: arms.map((arm, at) => ({ at, label: NAMES[arm] })),
        }}
      >
        {contest === undefined ? (
          <Scatter x={own} y={arms.map((_, at) => at)} series="data" radius={5} />
        ) : (
          <>
            <Marks rows={rows} />
            <Counts {...contest} />
          </>
        )}
      </Plot>
      <p className="panel-note">● cubic, ○ net; a bar holds eight of ten seeds; “closer” than as read</p>
    </div>
  )
}
