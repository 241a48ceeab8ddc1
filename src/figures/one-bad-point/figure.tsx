import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { Sticks } from '../../charts/Sticks'
import { DragPoints } from '../../controls/DragPoints'
import type { Line as LineFit } from './experiment'
import { defineFigure, type PictureProps } from '../../shell/defineFigure'
import { FAILED, params } from './params'

const HOURS = [0, 10] as const
const at = ({ intercept, slope }: LineFit, x: number): number => intercept + slope * x
const degrees = (slope: number): string => `${slope.toFixed(2).replace('-', '−')} °C an hour`

function Picture({ frame, config, set }: PictureProps<'one-bad-point', undefined>) {
  const { points } = config
  const lines = [
    { name: 'least squares', series: 'mse' as const, fit: frame.leastSquares },
    { name: 'Huber', series: 'huber' as const, fit: frame.huber },
  ].flatMap(({ fit, ...rest }) => (fit === undefined ? [] : [{ ...rest, fit }]))
  const { leastSquares } = frame
  return (
    <Plot
      title="Temperature over time, and two lines fitted to it"
      x={{ domain: HOURS, label: 'time', unit: 'h' }}
      y={{ domain: [-10, 30], label: 'temperature', unit: '°C' }}
      aspect={2.2}
      interactive
    >
      {leastSquares === undefined ? null : (
        <Sticks
          x={points.map(([x]) => x)}
          from={points.map(([x]) => at(leastSquares, x))}
          to={points.map(([, y]) => y)}
          series="mse"
        />
      )}
      {lines.map(({ name, series, fit }) => (
        <Line key={name} x={HOURS} y={HOURS.map((x) => at(fit, x))} series={series} width={2.5} />
      ))}
      <DirectLabels
        labels={lines.map(({ name, series, fit }) => ({
          text: name,
          x: HOURS[1],
          y: at(fit, HOURS[1]),
          series,
        }))}
      />
      <DragPoints
        points={points}
        label={(i) => `Reading ${i + 1}`}
        names={['hour', 'degrees']}
        series="moved"
        onChange={(i, x, y) => set({ points: points.map((point, j) => (j === i ? [x, y] : point)) })}
      />
    </Plot>
  )
}

export default defineFigure({
  id: 'one-bad-point',
  name: 'One bad point',
  claim: 'One bad point is enough to move the line.',
  params,
  main: [],
  presets: [{ label: 'Let a sensor fail', set: { points: FAILED } }],
  says: ({ frame, config }) => {
    if (frame.leastSquares === undefined || frame.huber === undefined) {
      return 'All readings stand at one hour, so no slope can be told.'
    }
    const light = frame.weights.filter((w) => w < 0.5).length
    return (
      `Least squares sees ${degrees(frame.leastSquares.slope)}, Huber’s fit ${degrees(frame.huber.slope)}. ` +
      (light === 0
        ? `All ${config.points.length} readings count for Huber almost fully.`
        : `${light} of ${config.points.length} readings ${light === 1 ? 'counts' : 'count'} less than half for Huber.`)
    )
  },
  readings: ({ frame }): Record<string, string> =>
    frame.leastSquares === undefined || frame.huber === undefined
      ? {}
      : { slopeLeastSquares: degrees(frame.leastSquares.slope), slopeHuber: degrees(frame.huber.slope) },
  table: ({ frame, config }) => ({
    columns: ['hour', 'temperature in °C', 'weight for Huber'],
    rows: config.points.map(([x, y], i) => [x, y, frame.weights[i] ?? Number.NaN]),
  }),
  Picture,
})
