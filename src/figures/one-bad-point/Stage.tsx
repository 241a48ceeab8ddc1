import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Pulls } from '../../charts/pull/Pulls'
import { Squares } from '../../charts/pull/Squares'
import { DragPoints } from '../../controls/DragPoints'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame, Line as LineFit } from './experiment'
import { type Config, FAILED } from './params'

const HOURS = [0, 10] as const
const at = ({ intercept, slope }: LineFit, x: number): number => intercept + slope * x

/** The hand is invited until a point has been moved. */
const isUntouched = (points: Config['points']): boolean => JSON.stringify(points) === JSON.stringify(FAILED)

/** Points that pull two lines: by squares, whose area is the cost, and by springs that give way to ropes. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame>) {
  const { points } = config
  const { leastSquares, huber, limit } = frame
  const [x, y] = [points.map(([hour]) => hour), points.map(([, temperature]) => temperature)]
  const lines = [
    { text: 'least squares', series: 'mse' as const, fit: leastSquares },
    { text: 'Huber', series: 'huber' as const, fit: huber },
  ].flatMap(({ fit, ...rest }) => (fit === undefined ? [] : [{ ...rest, fit }]))
  return (
    <PlotPanel
      id="readings"
      note="Square: what a miss costs least squares. Spring: its pull on Huber’s line; thick, a pull at its limit."
      name="Temperature over time, and two lines fitted to it"
      x={{ domain: HOURS, label: 'time', unit: 'h' }}
      y={{ domain: [-10, 30], label: 'temperature', unit: '°C' }}
      labels={lines.map(({ text, series, fit }) => ({ text, series, x: HOURS[1], y: at(fit, HOURS[1]) }))}
      interactive
    >
      {leastSquares === undefined ? null : (
        <Squares x={x} fit={x.map((hour) => at(leastSquares, hour))} y={y} series="mse" />
      )}
      {huber === undefined ? null : (
        <Pulls x={x} fit={x.map((hour) => at(huber, hour))} y={y} limit={limit} series="huber" />
      )}
      {lines.map(({ text, series, fit }) => (
        <Line key={text} x={HOURS} y={HOURS.map((hour) => at(fit, hour))} series={series} width={3} />
      ))}
      {isUntouched(points) ? (
        <Note x={9} y={-8} text="drag me →" anchor="end" dx={-24} dy={5} colour="var(--touch)" />
      ) : null}
      <DragPoints
        points={points}
        label={(i) => `Reading ${i + 1}`}
        names={['hour', 'degrees']}
        series={(i) => ((frame.weights[i] ?? 1) < 0.5 ? 'moved' : 'data')}
        radius={(i) => ((frame.weights[i] ?? 1) < 0.5 ? 9 : 6)}
        onChange={(i, hour, degrees) =>
          set({ points: points.map((point, j) => (j === i ? [hour, degrees] : point)) })
        }
      />
    </PlotPanel>
  )
}
