import './pull.css'
import { styleOf, type Quantity, type SeriesStyle } from '../series'
import { usePlot } from '../usePlot'
import { ropeEnd, springPath } from './spring'

export interface PullsProps {
  x: ArrayLike<number>
  /** Heights of the fit, where the pull acts. */
  fit: ArrayLike<number>
  /** Heights of the points that pull. */
  y: ArrayLike<number>
  /** Residual beyond which the pull no longer grows, in units of y; Infinity where it always does. */
  limit: number
  series: Quantity | SeriesStyle
}

/**
 * What every point does to the fit: a spring, stretched as far as the point is away. Where the loss caps the pull, the
 * spring becomes a rope of fixed length, and only dots go on to the point.
 */
export function Pulls({ x, fit, y, limit, series }: PullsProps) {
  const plot = usePlot()
  let [springs, ropes, beyond] = ['', '', '']
  for (let i = 0; i < x.length; i++) {
    const [at, from, to] = [plot.x(x[i]), plot.y(fit[i]), plot.y(y[i])]
    if (!Number.isFinite(at + from + to)) continue
    if (Math.abs(y[i] - fit[i]) <= limit) springs += springPath(at, from, to)
    else {
      const end = plot.y(ropeEnd(fit[i], y[i], limit))
      ropes += `M${at.toFixed(1)} ${from.toFixed(1)}V${end.toFixed(1)}`
      beyond += `M${at.toFixed(1)} ${end.toFixed(1)}V${to.toFixed(1)}`
    }
  }
  return (
    <g className="pulls" clipPath={plot.clip} stroke={styleOf(series).colour}>
      <path className="pull-beyond" d={beyond} />
      <path className="pull-spring" d={springs} />
      <path className="pull-rope" d={ropes} />
    </g>
  )
}
