import type { Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface TrailProps {
  x: ArrayLike<number>
  y: ArrayLike<number>
  series: Quantity | SeriesStyle
  /** An arrowhead at the end, at every step, or none. */
  arrows?: 'end' | 'each' | 'none'
  /** A dot at each place it came by. */
  dots?: boolean
  width?: number
}

interface Step {
  x: number
  y: number
}

const headLength = 9
const headWidth = 7

function stepsOf(x: ArrayLike<number>, y: ArrayLike<number>, scaleX: Scale, scaleY: Scale): Step[] {
  return Array.from({ length: Math.min(x.length, y.length) }, (_, i) => ({
    x: scaleX(x[i] ?? NaN),
    y: scaleY(y[i] ?? NaN),
  })).filter((step) => Number.isFinite(step.x + step.y))
}

function head(from: Step, to: Step): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 2) return ''
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const back = Math.min(headLength, length)
  const half = (headWidth / 2) * (back / headLength)
  const [bx, by] = [to.x - back * ux, to.y - back * uy]
  const corners = [to, { x: bx - half * uy, y: by + half * ux }, { x: bx + half * uy, y: by - half * ux }]
  return `M${corners.map((corner) => `${corner.x.toFixed(1)},${corner.y.toFixed(1)}`).join('L')}Z`
}

/** Line, arrowheads and dots of a path. */
export function trailPaths(props: TrailProps, scaleX: Scale, scaleY: Scale) {
  const { x, y, arrows = 'end', dots = false } = props
  const steps = stepsOf(x, y, scaleX, scaleY)
  const heads = steps.slice(1).map((to, i) => head(steps[i] ?? to, to))
  const last = heads.findLast((each) => each !== '') ?? ''
  return {
    line: steps.map((step, i) => `${i === 0 ? 'M' : 'L'}${step.x.toFixed(1)},${step.y.toFixed(1)}`).join(''),
    heads: arrows === 'none' ? '' : arrows === 'end' ? last : heads.join(''),
    dots: dots
      ? steps
          .map((step) => `M${(step.x - 2).toFixed(1)},${step.y.toFixed(1)}a2,2,0,1,0,4,0a2,2,0,1,0,-4,0`)
          .join('')
      : '',
  }
}

/** A way that was taken, step by step: an attack, a descent. */
export function Trail(props: TrailProps) {
  const plot = usePlot()
  const { colour, dash } = styleOf(props.series)
  const { line, heads, dots } = trailPaths(props, plot.x, plot.y)
  return (
    <g className="plot-trail" clipPath={plot.clip}>
      <path
        className="plot-line"
        d={line}
        stroke={colour}
        strokeWidth={props.width ?? 1.75}
        strokeDasharray={dash}
      />
      {dots !== '' && <path d={dots} fill={colour} />}
      {heads !== '' && <path d={heads} fill={colour} />}
    </g>
  )
}
