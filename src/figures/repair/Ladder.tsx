import { Intervals } from '../../charts/Intervals'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { Counts, COUNT_ROOM } from './Counts'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { rungs } from './methods'
import { NAMES, SERIES } from './names'
import type { Config } from './params'

/** A net stands this far below its cubic, in rungs. */
const BELOW = 0.32

/** How far off the three fits are over the seeds; and nets on the same points, as they train. */
export function Ladder({ frame, summary }: PictureProps<Config, Frame, Ensemble | undefined>) {
  const { cubicError: own, netError } = frame
  const nets = [netError.raw, netError.draw, netError.plugIn]
  const standings = rungs.map((rung) => summary?.cubic[rung])
  const reach = standings.flatMap((standing) => (standing === undefined ? [] : [standing.low, standing.high]))
  return (
    <PlotPanel
      id="distances"
      title={`Distance from the true curve, ${summary?.arrived ?? 0} of ${SEEDS} seeds`}
      note="● cubic, with eight of ten seeds · ○ net, this seed"
      margin={{ right: COUNT_ROOM }}
      x={{
        domain: domainOf([rungs.map((rung) => own[rung]), nets, reach], { scale: 'log', pad: 0.06 }),
        label: 'typical distance',
        scale: 'log',
      }}
      y={{
        domain: [rungs.length - 0.4, -0.5],
        label: 'subtracted',
        ticks: rungs.map((rung, at) => ({ at, label: NAMES[rung] })),
      }}
    >
      {rungs.map((rung, at) => {
        const standing = standings[at]
        return (
          <g key={rung}>
            {standing === undefined ? null : (
              <Intervals
                from={[standing.low]}
                to={[standing.high]}
                y={[at]}
                series={SERIES[rung]}
                width={6}
                opacity={0.4}
              />
            )}
            <Scatter
              x={[standing?.median ?? own[rung]]}
              y={[at]}
              series={{ ...styleOf(SERIES[rung]), marker: 'circle' }}
              radius={6}
              opacity={1}
            />
            <Scatter
              x={[nets[at]]}
              y={[at + BELOW]}
              series={{ ...styleOf(SERIES[rung]), marker: 'ring' }}
              radius={4}
              opacity={1}
            />
          </g>
        )
      })}
      {summary === undefined ? null : <Counts cubic={summary.cubic} shown={rungs} />}
    </PlotPanel>
  )
}
