import { bin } from 'd3'
import type { Domain, Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface Bin {
  from: number
  to: number
  count: number
}

/** Counts of the finite values in equal bins over a domain; what lies outside is left out. */
export function binned(values: ArrayLike<number>, [low, high]: Domain, bins: number): Bin[] {
  const edges = Array.from({ length: bins - 1 }, (_, i) => low + ((i + 1) / bins) * (high - low))
  const inside = Array.from(values).filter((value) => value >= low && value <= high)
  return bin()
    .domain([low, high])
    .thresholds(edges)(inside)
    .map(({ x0 = low, x1 = high, length }) => ({ from: x0, to: x1, count: length }))
}

export interface HistogramProps {
  bins: readonly Bin[]
  /** Height of a bin; its count unless given. */
  height?: (bin: Bin) => number
  series: Quantity | SeriesStyle
  /** An outline only: for a second histogram over a first. */
  outline?: boolean
}

/** Outline of a histogram, from the axis up and back to it. */
export function histogramPath(
  bins: readonly Bin[],
  height: (bin: Bin) => number,
  scaleX: Scale,
  scaleY: Scale,
): string {
  const first = bins[0]
  if (!first) return ''
  const base = scaleY(Math.max(0, Math.min(...scaleY.domain())))
  const steps = bins.map((each) => {
    const top = scaleY(height(each))
    return `V${(Number.isFinite(top) ? top : base).toFixed(1)}H${scaleX(each.to).toFixed(1)}`
  })
  return `M${scaleX(first.from).toFixed(1)} ${base.toFixed(1)}${steps.join('')}V${base.toFixed(1)}`
}

/** How values are distributed. */
export function Histogram({ bins, height = ({ count }) => count, series, outline = false }: HistogramProps) {
  const plot = usePlot()
  const { colour, dash } = styleOf(series)
  return (
    <path
      className="plot-histogram"
      d={histogramPath(bins, height, plot.x, plot.y)}
      clipPath={plot.clip}
      fill={outline ? 'none' : colour}
      fillOpacity={0.3}
      stroke={colour}
      strokeWidth={1.5}
      strokeDasharray={outline ? dash : undefined}
    />
  )
}
