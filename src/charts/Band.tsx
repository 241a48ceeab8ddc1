import { area } from 'd3'
import type { Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface BandProps {
  /** Where each value stands; without it, 0, 1, 2 … */
  x?: ArrayLike<number> | undefined
  low: ArrayLike<number>
  high: ArrayLike<number>
  series: Quantity | SeriesStyle
  opacity?: number
}

/** The region between two series; it breaks where one of them is not finite. */
export function bandPath({ x, low, high }: BandProps, scaleX: Scale, scaleY: Scale): string {
  const left = (i: number) => scaleX(x ? (x[i] ?? NaN) : i)
  const [bottom, top] = [(i: number) => scaleY(low[i] ?? NaN), (i: number) => scaleY(high[i] ?? NaN)]
  const path = area<number>()
    .defined((i) => Number.isFinite(left(i) + bottom(i) + top(i)))
    .x(left)
    .y0(bottom)
    .y1(top)
    .digits(1)
  const length = Math.min(low.length, high.length, x?.length ?? Infinity)
  return path(Array.from({ length }, (_, i) => i)) ?? ''
}

/** How far a series spreads: over seeds, between quartiles. */
export function Band(props: BandProps) {
  const plot = usePlot()
  return (
    <path
      className="plot-band"
      d={bandPath(props, plot.x, plot.y)}
      clipPath={plot.clip}
      fill={styleOf(props.series).colour}
      opacity={props.opacity ?? 0.18}
    />
  )
}
