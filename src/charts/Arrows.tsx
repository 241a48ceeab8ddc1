import { svgPen } from './svgPen'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

/** From here to there, in data coordinates. */
export interface Arrow {
  from: readonly [x: number, y: number]
  to: readonly [x: number, y: number]
}

/** Head of an arrow in pixels; a short arrow has a smaller one. */
const HEAD = 6
/** Shorter arrows than this many pixels are dots of no direction: left out. */
const LEAST = 1.5

/** Many arrows as one path: a field of steps. */
export function Arrows({
  arrows,
  series,
  opacity,
}: {
  arrows: readonly Arrow[]
  series: Quantity | SeriesStyle
  opacity?: number
}) {
  const plot = usePlot()
  const path = svgPen()
  for (const { from, to } of arrows) {
    const [x0, y0, x1, y1] = [plot.x(from[0]), plot.y(from[1]), plot.x(to[0]), plot.y(to[1])]
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (!(length >= LEAST)) continue
    const head = Math.min(HEAD, length / 2)
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
    path.moveTo(x0, y0)
    path.lineTo(x1, y1)
    for (const side of [1, -1]) {
      path.moveTo(x1 - head * ux + (side * head * uy) / 2, y1 - head * uy - (side * head * ux) / 2)
      path.lineTo(x1, y1)
    }
  }
  return (
    <path
      className="plot-line"
      d={path.toString()}
      clipPath={plot.clip}
      stroke={styleOf(series).colour}
      strokeWidth={1.25}
      opacity={opacity}
    />
  )
}
