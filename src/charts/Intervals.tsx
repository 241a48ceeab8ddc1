import type { Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface IntervalsProps {
  /** From here to there along x: an interval, a band of seeds. */
  from: ArrayLike<number>
  to: ArrayLike<number>
  y: ArrayLike<number>
  series: Quantity | SeriesStyle
  width?: number
  opacity?: number
}

/** Level bars as one path; a bar with an end that is not finite is left out. */
export function intervalsPath(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  y: ArrayLike<number>,
  scaleX: Scale,
  scaleY: Scale,
): string {
  let path = ''
  for (let i = 0; i < y.length; i++) {
    const [left, right, top] = [scaleX(from[i] ?? NaN), scaleX(to[i] ?? NaN), scaleY(y[i] ?? NaN)]
    if (!Number.isFinite(left + right + top)) continue
    path += `M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}`
  }
  return path
}

/** Intervals along x. */
export function Intervals({ from, to, y, series, width = 3, opacity = 0.55 }: IntervalsProps) {
  const plot = usePlot()
  return (
    <path
      className="plot-intervals"
      d={intervalsPath(from, to, y, plot.x, plot.y)}
      clipPath={plot.clip}
      stroke={styleOf(series).colour}
      strokeWidth={width}
      opacity={opacity}
    />
  )
}
