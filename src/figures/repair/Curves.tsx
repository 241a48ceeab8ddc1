import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import type { Arm } from './arms'
import type { Frame } from './experiment'
import { LABEL_ROOM, NAMES, SERIES } from './names'

/** Drawn stronger: what one has, what the paper does, and what repairs. */
const STRONG: readonly Arm[] = ['raw', 'draw', 'expanded']

/** How far beyond the curves a shifted cloud may widen the picture, as a share of their width. */
const WIDEST = 1

interface CurvesProps {
  frame: Frame
  title: string
  note?: string
  curves: Partial<Readonly<Record<Arm, Float64Array>>>
  shown: readonly Arm[]
  aspect: number
  small?: boolean
}

function domains({ x, w, truth }: Frame) {
  const [low, high] = [x[0], x[x.length - 1]]
  const room = WIDEST * (high - low)
  const middle = w.reduce((sum, value) => sum + value, 0) / w.length - (low + high) / 2
  const shift = Math.abs(middle) > 0.1 * (high - low) ? Math.max(-room, Math.min(room, middle)) : 0
  const [bottom, top] = [Math.min(...truth), Math.max(...truth)]
  const above = 0.2 * (top - bottom)
  return {
    x: [Math.min(low, low + shift), Math.max(high, high + shift)],
    y: [bottom - above, top + above / 2],
  } as const
}

/** The cloud of readings, the true curve, and the curve of each arm. */
export function Curves({ frame, title, note, curves, shown, aspect, small = false }: CurvesProps) {
  const { x, truth, w, y } = frame
  const domain = domains(frame)
  const end = x[x.length - 1]
  const lines = shown.flatMap((arm) => {
    const curve = curves[arm]
    return curve === undefined ? [] : [{ arm, curve }]
  })
  return (
    <div>
      <p className="panel-title">{title}</p>
      <Plot
        title={title}
        aspect={aspect}
        margin={{ right: LABEL_ROOM }}
        x={{ domain: domain.x, label: 'input, as read or true' }}
        y={{ domain: domain.y, label: 'y' }}
      >
        <Scatter x={w} y={y} series="data" radius={small ? 1.5 : 2.25} opacity={0.35} />
        <Line x={x} y={truth} series="truth" width={small ? 2.5 : 3.5} />
        {lines.map(({ arm, curve }) => (
          <Line key={arm} x={x} y={curve} series={SERIES[arm]} width={STRONG.includes(arm) ? 2.5 : 1.5} />
        ))}
        <DirectLabels
          labels={[
            { text: 'true curve', x: end, y: truth[truth.length - 1], series: 'truth' as const },
            ...lines.map(({ arm, curve }) => ({
              text: NAMES[arm],
              x: end,
              y: curve[curve.length - 1],
              series: SERIES[arm],
            })),
          ]}
        />
      </Plot>
      {note === undefined ? null : <p className="panel-note">{note}</p>}
    </div>
  )
}
