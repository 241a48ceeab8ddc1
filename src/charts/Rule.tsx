import type { Area } from './frame'
import { usePlot } from './usePlot'
import { styleOf, type Quantity, type SeriesStyle } from './series'

export interface RuleProps {
  /** A vertical line at this x, or a horizontal one at this y. */
  x?: number
  y?: number
  label?: string
  series?: Quantity | SeriesStyle
  /** Where along the rule the label stands. */
  labelAt?: 'start' | 'end'
}

interface Place {
  x: number
  y: number
  textAnchor: 'start' | 'end'
}

function besideUpright(at: number, { left, right, top, bottom }: Area, where: 'start' | 'end'): Place {
  const y = where === 'end' ? top + 12 : bottom - 8
  return at > (left + right) / 2 ? { x: at - 6, y, textAnchor: 'end' } : { x: at + 6, y, textAnchor: 'start' }
}

const aboveLevel = (at: number, { left, right }: Area, where: 'start' | 'end'): Place =>
  where === 'end'
    ? { x: right - 4, y: at - 6, textAnchor: 'end' }
    : { x: left + 6, y: at - 6, textAnchor: 'start' }

/** A reference: a value worth comparing with. */
export function Rule({ x, y, label, series = 'reference', labelAt = 'end' }: RuleProps) {
  const plot = usePlot()
  const { left, right, top, bottom } = plot.area
  const { colour, dash } = styleOf(series)
  const at = x === undefined ? plot.y(y ?? Number.NaN) : plot.x(x)
  if (!Number.isFinite(at)) return null
  const upright = x !== undefined
  if (upright ? at < left - 1 || at > right + 1 : at < top - 1 || at > bottom + 1) return null
  const text = upright ? besideUpright(at, plot.area, labelAt) : aboveLevel(at, plot.area, labelAt)
  return (
    <g className="plot-rule">
      <path
        d={upright ? `M${at.toFixed(1)} ${top}V${bottom}` : `M${left} ${at.toFixed(1)}H${right}`}
        stroke={colour}
        strokeDasharray={dash}
      />
      {label !== undefined && (
        <text className="plot-label" {...text} fill={colour}>
          {label}
        </text>
      )}
    </g>
  )
}
