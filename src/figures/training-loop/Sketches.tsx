import { line, scaleLinear } from 'd3'
import { series } from '../../charts/series'
import type { Frame } from './experiment'
import type { Stage } from './stages'

/** Room of a sketch, in the drawing's units. */
export const SKETCH = { width: 116, height: 76 }
const { width, height } = SKETCH

const CLASSES = [series.classA, series.classB]
const ALERT = 'var(--warn)'

/** A triangle or a disc of about the same area. */
function Mark({ x, y, label }: { x: number; y: number; label: number }) {
  const { colour } = CLASSES[label]
  return label === 0 ? (
    <circle cx={x} cy={y} r={3.6} fill={colour} />
  ) : (
    <path d={`M${x} ${y - 4.8}l4.3 7.6h-8.6z`} fill={colour} />
  )
}

function Data({ frame }: { frame: Frame }) {
  const x = scaleLinear([-1.8, 1.8], [8, width - 8]).clamp(true)
  const y = scaleLinear([-1.4, 1.4], [height - 8, 8]).clamp(true)
  return frame.points.map((point, i) => {
    const row = frame.rows.indexOf(i)
    const taken = row >= 0
    const [atX, atY] = taken ? [frame.shaken[2 * row], frame.shaken[2 * row + 1]] : [point.x, point.y]
    return (
      <g key={i} opacity={taken ? 1 : 0.3}>
        {taken && <path d={`M${x(point.x)} ${y(point.y)}L${x(atX)} ${y(atY)}`} stroke="var(--ink-soft)" />}
        <Mark x={x(atX)} y={y(atY)} label={point.label} />
        {point.wrong && (
          <circle cx={x(atX)} cy={y(atY)} r={7.5} fill="none" stroke={ALERT} strokeWidth={1.75} />
        )}
      </g>
    )
  })
}

const LAYERS = [2, 3, 2]
const unitAt = (layer: number, unit: number): [x: number, y: number] => [
  14 + (layer * (width - 28)) / 2,
  height / 2 + (unit - (LAYERS[layer] - 1) / 2) * 24,
]

/** Edges as wide as their weight, dashed where it is negative. */
function Network({ frame }: { frame: Frame }) {
  const edges = [
    ...Array.from({ length: 6 }, (_, i) => ({ layer: 0, from: Math.floor(i / 3), to: i % 3, at: i })),
    ...Array.from({ length: 6 }, (_, i) => ({ layer: 1, from: Math.floor(i / 2), to: i % 2, at: 9 + i })),
  ]
  return (
    <>
      {edges.map(({ layer, from, to, at }) => {
        const [[x0, y0], [x1, y1]] = [unitAt(layer, from), unitAt(layer + 1, to)]
        const weight = frame.before[at]
        return (
          <path
            key={at}
            d={`M${x0} ${y0}L${x1} ${y1}`}
            stroke={weight < 0 ? series.classB.colour : series.classA.colour}
            strokeWidth={Math.min(5, 0.6 + 2 * Math.abs(weight))}
            strokeDasharray={weight < 0 ? '5 3' : undefined}
            opacity={0.75}
          />
        )
      })}
      {LAYERS.flatMap((units, layer) =>
        Array.from({ length: units }, (_, unit) => {
          const [cx, cy] = unitAt(layer, unit)
          return (
            <circle
              key={`${layer} ${unit}`}
              cx={cx}
              cy={cy}
              r={6}
              fill="var(--paper)"
              stroke="var(--ink)"
              strokeWidth={1.25}
            />
          )
        }),
      )}
    </>
  )
}

/** Bars from a base line, those of wrongly labelled examples in the colour of a warning. */
function Bars({
  values,
  alert,
  most,
}: {
  values: ArrayLike<number>
  alert?: readonly boolean[]
  most: number
}) {
  const signed = Array.from(values).some((value) => value < 0)
  const y = scaleLinear([signed ? -most : 0, most], [height - 4, 6]).clamp(true)
  const step = (width - 8) / values.length
  return (
    <>
      {Array.from(values, (value, i) => (
        <rect
          key={i}
          x={4 + step * (i + 0.15)}
          width={step * 0.7}
          y={Math.min(y(0), y(value))}
          height={Math.abs(y(value) - y(0))}
          fill={alert?.[i] ? ALERT : value < 0 ? series.classB.colour : series.classA.colour}
        />
      ))}
      <path d={`M4 ${y(0)}H${width - 4}`} stroke="var(--ink-soft)" />
    </>
  )
}

function Course({ frame, length }: { frame: Frame; length: number }) {
  const x = scaleLinear([0, length - 1], [4, width - 6])
  const y = scaleLinear([0, 1.2], [height - 4, 6]).clamp(true)
  const path = line<number>()
    .x((_, i) => x(i))
    .y((loss) => y(loss))
    .digits(1)
  return (
    <>
      <path d={`M4 ${y(0)}H${width - 4}`} stroke="var(--ink-soft)" />
      <text className="loop-number" x={width - 4} y={14} textAnchor="end">
        loss so far
      </text>
      <path d={path(frame.course) ?? ''} fill="none" stroke={series.classA.colour} strokeWidth={1.75} />
      <circle cx={x(frame.step)} cy={y(frame.loss)} r={3.6} fill={series.classA.colour} />
    </>
  )
}

/** The numbers of a stage as a small drawing. */
export function Sketch({ stage, frame, length }: { stage: Stage; frame: Frame; length: number }) {
  switch (stage) {
    case 'data':
      return <Data frame={frame} />
    case 'network':
      return <Network frame={frame} />
    case 'loss':
      return <Bars values={frame.losses} alert={frame.rows.map((row) => frame.points[row].wrong)} most={2} />
    case 'gradient':
      return <Bars values={frame.gradient.map((slope, i) => slope + frame.decay[i])} most={0.5} />
    case 'update':
      return <Course frame={frame} length={length} />
  }
}
