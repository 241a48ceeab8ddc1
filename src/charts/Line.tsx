import { svgPen } from './svgPen'
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
  const path = svgPen()
  let run = 0
  for (const i of kept) {
    const [at, height] = [left[i] ?? Number.NaN, top[i] ?? Number.NaN]
    const drawn = Number.isFinite(at) && Number.isFinite(height)
    // A point alone between two gaps is closed, so that it shows as a dot.
    if (!drawn && run === 1) path.closePath()
    if (drawn && run > 0) path.lineTo(at, height)
    else if (drawn) path.moveTo(at, height)
    run = drawn ? run + 1 : 0
  }
  if (run === 1) path.closePath()
  return path.toString()
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
