import './pull.css'
import { styleOf, type Quantity, type SeriesStyle } from '../series'
import { usePlot } from '../usePlot'

export interface SquaresProps {
  x: ArrayLike<number>
  /** Heights of the fit and of the points: a side is the distance between them, as it stands in the plot. */
  fit: ArrayLike<number>
  y: ArrayLike<number>
  series: Quantity | SeriesStyle
}

/** A square for every residual: its area is what the miss costs under squared error. */
export function Squares({ x, fit, y, series }: SquaresProps) {
  const { clip, area, ...plot } = usePlot()
  let path = ''
  for (let i = 0; i < x.length; i++) {
    const [at, from, to] = [plot.x(x[i]), plot.y(fit[i]), plot.y(y[i])]
    if (!Number.isFinite(at + from + to)) continue
    const side = Math.abs(to - from)
    // Into the plot, so that most of it can be seen.
    const left = at + side > area.right ? at - side : at
    path += `M${left.toFixed(1)} ${Math.min(from, to).toFixed(1)}h${side.toFixed(1)}v${side.toFixed(1)}h${(-side).toFixed(1)}Z`
  }
  return (
    <path
      className="pull-squares"
      d={path}
      clipPath={clip}
      fill={styleOf(series).colour}
      stroke={styleOf(series).colour}
    />
  )
}
