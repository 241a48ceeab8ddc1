import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface BallProps {
  x: number
  y: number
  radius: number
  norm: 'l2' | 'linf'
  series: Quantity | SeriesStyle
}

/** All points within a radius, in one norm: what an attacker may change. */
export function Ball({ x, y, radius, norm, series }: BallProps) {
  const plot = usePlot()
  const [cx, cy] = [plot.x(x), plot.y(y)]
  const [rx, ry] = [Math.abs(plot.x(x + radius) - cx), Math.abs(plot.y(y + radius) - cy)]
  if (!Number.isFinite(cx + cy + rx + ry)) return null
  const { colour, dash } = styleOf(series)
  const look = {
    stroke: colour,
    strokeDasharray: dash,
    clipPath: plot.clip,
    className: 'plot-ball',
    fill: colour,
  }
  return norm === 'l2' ? (
    <ellipse {...look} cx={cx} cy={cy} rx={rx} ry={ry} />
  ) : (
    <rect {...look} x={cx - rx} y={cy - ry} width={2 * rx} height={2 * ry} />
  )
}
