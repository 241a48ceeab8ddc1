import { svgPen } from './svgPen'
import type { Brush } from './layers'
import { drawMarker, isOpen, type Pen } from './marker'
import type { Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePaint } from './usePaint'
import { usePlot } from './usePlot'

export interface ScatterProps {
  x: ArrayLike<number>
  y: ArrayLike<number>
  /** One style, or one for each class. */
  series: Quantity | SeriesStyle | readonly (Quantity | SeriesStyle)[]
  /** Class of each point, an index into `series`. */
  classes?: ArrayLike<number> | undefined
  /** Weight of each point, 0 to 1: its area follows. */
  weights?: ArrayLike<number> | undefined
  radius?: number
  opacity?: number
}

/** Above this a cloud is drawn on the canvas. */
const manyPoints = 1000
const cloudDepth = 1

interface Cloud extends ScatterProps {
  scaleX: Scale
  scaleY: Scale
}

/** Adds the markers of one class to a pen. */
function drawClass(pen: Pen, cloud: Cloud, of: number, style: SeriesStyle): void {
  const { x, y, classes, weights, radius = 4, scaleX, scaleY } = cloud
  for (let i = 0; i < x.length; i++) {
    if (classes && classes[i] !== of) continue
    const [left, top] = [scaleX(x[i] ?? NaN), scaleY(y[i] ?? NaN)]
    const weight = weights ? Math.min(1, Math.max(0.04, weights[i] ?? 0)) : 1
    if (Number.isFinite(left + top + weight))
      drawMarker(pen, style.marker, left, top, radius * Math.sqrt(weight))
  }
}

/** The path of one class: all its markers. */
export function scatterPath(cloud: Cloud, of: number, style: SeriesStyle): string {
  const path = svgPen()
  drawClass(path, cloud, of, style)
  return path.toString()
}

function paintCloud(
  { context, colour }: Brush,
  cloud: Cloud,
  styles: readonly SeriesStyle[],
  opacity: number,
) {
  context.globalAlpha = opacity
  styles.forEach((style, of) => {
    context.beginPath()
    drawClass(context, cloud, of, style)
    context.fillStyle = colour(style.colour)
    context.strokeStyle = context.fillStyle
    context.lineWidth = 1.5
    if (isOpen(style.marker)) context.stroke()
    else context.fill()
  })
}

const stylesOf = (series: ScatterProps['series']): SeriesStyle[] =>
  typeof series === 'object' && 'length' in series ? series.map(styleOf) : [styleOf(series)]

/** A cloud of points: shape and colour by class, area by weight; above 1,000 points on the canvas. */
export function Scatter(props: ScatterProps) {
  const plot = usePlot()
  const { x, series, opacity = 0.85 } = props
  const styles = stylesOf(series)
  const cloud = { ...props, scaleX: plot.x, scaleY: plot.y }
  const onCanvas = plot.live && x.length > manyPoints
  usePaint(cloudDepth, onCanvas ? (brush) => paintCloud(brush, cloud, styles, opacity) : null)
  if (onCanvas) return null
  return (
    <g className="plot-scatter" clipPath={plot.clip} opacity={opacity}>
      {styles.map((style, of) => (
        <path
          key={`${style.colour} ${style.marker}`}
          d={scatterPath(cloud, of, style)}
          fill={isOpen(style.marker) ? 'none' : style.colour}
          stroke={isOpen(style.marker) ? style.colour : 'var(--paper)'}
          strokeWidth={isOpen(style.marker) ? 1.75 : 0.75}
        />
      ))}
    </g>
  )
}
