import { pixelPaths } from './Pixels'
import { usePlot } from './usePlot'

export interface PlotPixelsProps {
  /** Row after row from the top, from 0 (paper) to 1 (ink). */
  values: ArrayLike<number>
  columns: number
  colour?: string
  /** Where its middle stands in data coordinates, and its side in pixels of the drawing; without it, pixel (column, row) about that place. */
  at?: { readonly x: number; readonly y: number; readonly side: number }
  /** Values from −`signed` to `signed`: below zero in one colour, above in another. */
  signed?: number
}

const LEVELS = 16
const SIGNS = { above: 'var(--plot-2)', below: 'var(--plot-1)' } as const

/** A small picture in a plot. */
export function PlotPixels({ values, columns, colour = 'var(--ink)', at, signed }: PlotPixelsProps) {
  const { x, y, clip } = usePlot()
  const [wide, tall] = at === undefined ? [x(1) - x(0), y(1) - y(0)] : [at.side / columns, at.side / columns]
  const [left, top] = at === undefined ? [x(-0.5), y(-0.5)] : [x(at.x) - at.side / 2, y(at.y) - at.side / 2]
  const paths = pixelPaths(values, columns, [0, signed ?? 1], signed !== undefined)
  const fill = (level: number): string =>
    signed === undefined ? colour : level > 0 ? SIGNS.above : SIGNS.below
  return (
    <g clipPath={clip} shapeRendering="crispEdges">
      <g transform={`translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${wide} ${tall})`}>
        {[...paths].map(([level, path]) => (
          <path key={level} d={path} fill={fill(level)} fillOpacity={Math.abs(level) / LEVELS} />
        ))}
      </g>
    </g>
  )
}
