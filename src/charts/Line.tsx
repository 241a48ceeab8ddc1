import { line } from 'd3'
import { decimated } from './decimate'
import type { Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface LineProps {
  /** Where each value stands; without it, 0, 1, 2 … */
  x?: ArrayLike<number> | undefined
  y: ArrayLike<number>
  series: Quantity | SeriesStyle
  width?: number
  opacity?: number
  /** Faded for a moment, e.g. while another series is looked at. */
  dim?: boolean
}

const manyPoints = 2000

/** The path of a series; it breaks where a value is not finite, or not above zero on a log axis. */
export function linePath(
  x: ArrayLike<number> | undefined,
  y: ArrayLike<number>,
  scaleX: Scale,
  scaleY: Scale,
): string {
  const length = x ? Math.min(x.length, y.length) : y.length
  const left = Float64Array.from({ length }, (_, i) => scaleX(x ? (x[i] ?? Number.NaN) : i))
  const top = Float64Array.from({ length }, (_, i) => scaleY(y[i] ?? Number.NaN))
  const kept = length > manyPoints ? decimated(left, top) : Array.from({ length }, (_, i) => i)
  const path = line<number>()
    .defined((i) => Number.isFinite(left[i]) && Number.isFinite(top[i]))
    .x((i) => left[i] ?? 0)
    .y((i) => top[i] ?? 0)
    .digits(1)
  return path(kept) ?? ''
}

/** One series as a line. */
export function Line({ x, y, series, width = 2, opacity, dim = false }: LineProps) {
  const plot = usePlot()
  const { colour, dash } = styleOf(series)
  return (
    <path
      className={dim ? 'plot-line plot-dim' : 'plot-line'}
      d={linePath(x, y, plot.x, plot.y)}
      clipPath={plot.clip}
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dash}
      opacity={opacity}
    />
  )
}
