import { useId, useState } from 'react'
import { cellsOf, maskOf, rgbaOf, type Cells, type FieldValues } from './cells'
import { sizeTo, type Brush } from './layers'
import { pngAddress } from './png'
import type { Domain } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePaint } from './usePaint'
import { usePlot } from './usePlot'

export type FieldProps = FieldValues & {
  columns: number
  rows: number
  /** Edges of the grid in data coordinates, on linear axes; the whole plot unless given. */
  x?: Domain
  y?: Domain
  /** Colours: one for an amount, below and above for signed values, one for each class. */
  series: readonly (Quantity | SeriesStyle)[]
  /** Opacity of the densest cell; points on top must stay visible. */
  strength?: number
  /** Blends neighbouring cells. */
  smooth?: boolean
}

interface Place {
  x: number
  y: number
  width: number
  height: number
}

const fieldDepth = 0

function usePlace({ x, y }: FieldProps): Place {
  const plot = usePlot()
  const [[x0, x1], [y0, y1]] = [x ?? plot.x.domain(), y ?? plot.y.domain()]
  const [left, top] = [plot.x(x0), plot.y(y1)]
  return { x: left, y: top, width: plot.x(x1) - left, height: plot.y(y0) - top }
}

function paintField(
  { context, rgb }: Brush,
  grid: HTMLCanvasElement,
  { columns, rows, series, strength = 0.5, smooth = true }: FieldProps,
  cells: Cells,
  place: Place,
): void {
  sizeTo(grid, columns, rows)
  const palette = series.map((each) => rgb(styleOf(each).colour))
  grid
    .getContext('2d')
    ?.putImageData(new ImageData(rgbaOf(cells, palette, columns, rows), columns, rows), 0, 0)
  context.globalAlpha = strength
  context.imageSmoothingEnabled = smooth
  context.drawImage(grid, place.x, place.y, place.width, place.height)
}

/** Each colour through a mask of its own: the static picture follows the page's colours as the canvas does. */
function StaticField({ field, cells, place }: { field: FieldProps; cells: Cells; place: Place }) {
  const { columns, rows, series, strength = 0.5 } = field
  const { clip } = usePlot()
  const id = useId()
  return (
    <g className="plot-field" clipPath={clip} opacity={strength}>
      {series.map((each, of) => (
        <g key={styleOf(each).colour}>
          <mask id={`${id}-${of}`} maskUnits="userSpaceOnUse" {...place}>
            <image
              {...place}
              href={pngAddress(columns, rows, 1, maskOf(cells, of, columns, rows))}
              preserveAspectRatio="none"
            />
          </mask>
          <rect {...place} fill={styleOf(each).colour} mask={`url(#${id}-${of})`} />
        </g>
      ))}
    </g>
  )
}

/**
 * Values on a grid as colour: row after row, the first row at the bottom, each value in the middle of its cell.
 * On the canvas in a browser, as an image elsewhere.
 */
export function Field(props: FieldProps) {
  const plot = usePlot()
  const place = usePlace(props)
  const cells = cellsOf(props, props.columns * props.rows)
  const [grid] = useState(() => (typeof document === 'undefined' ? null : document.createElement('canvas')))
  usePaint(fieldDepth, plot.live && grid ? (brush) => paintField(brush, grid, props, cells, place) : null)
  return plot.live ? null : <StaticField field={props} cells={cells} place={place} />
}
