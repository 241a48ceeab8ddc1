import type { Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface StemsProps {
  x: ArrayLike<number>
  /** From here to there: from the fit to the point, from zero to the value. */
  from: ArrayLike<number>
  to: ArrayLike<number>
  series: Quantity | SeriesStyle
  width?: number
  opacity?: number
}

/** Upright stems as one path; a stem with an end that is not finite is left out. */
export function stemsPath(
  x: ArrayLike<number>,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  scaleX: Scale,
  scaleY: Scale,
): string {
  let path = ''
  for (let i = 0; i < x.length; i++) {
    const [left, start, end] = [scaleX(x[i] ?? NaN), scaleY(from[i] ?? NaN), scaleY(to[i] ?? NaN)]
    if (!Number.isFinite(left + start + end)) continue
    path += `M${left.toFixed(1)} ${start.toFixed(1)}V${end.toFixed(1)}`
  }
  return path
}

/** Residuals: how far each point is from the fit. */
export function Stems({ x, from, to, series, width = 1.5, opacity = 0.55 }: StemsProps) {
  const plot = usePlot()
  return (
    <path
      className="plot-stems"
      d={stemsPath(x, from, to, plot.x, plot.y)}
      clipPath={plot.clip}
      stroke={styleOf(series).colour}
      strokeWidth={width}
      opacity={opacity}
    />
  )
}
