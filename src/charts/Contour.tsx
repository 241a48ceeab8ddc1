import { contours } from 'd3'
import type { Domain, Scale } from './scale'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { usePlot } from './usePlot'

export interface ContourProps {
  columns: number
  rows: number
  /** Row after row, the first row at the bottom, each value in the middle of its cell. */
  values: ArrayLike<number>
  /** Levels at which lines are drawn. */
  at: readonly number[]
  x?: Domain
  y?: Domain
  series: Quantity | SeriesStyle
  width?: number
}

type Corner = readonly [number, number]

/** The grid with its outermost values repeated once around it, so that lines reach its edges. */
function padded({ columns, rows, values }: Pick<ContourProps, 'columns' | 'rows' | 'values'>): number[] {
  const inside = (index: number, length: number) => Math.min(length - 1, Math.max(0, index - 1))
  return Array.from({ length: (columns + 2) * (rows + 2) }, (_, i) => {
    const [row, column] = [Math.floor(i / (columns + 2)), i % (columns + 2)]
    return values[inside(row, rows) * columns + inside(column, columns)] ?? NaN
  })
}

/** A ring without the pieces that close it around the outside of the grid. */
function ringPath(
  ring: readonly Corner[],
  inside: (corner: Corner) => boolean,
  place: (corner: Corner) => string,
): string {
  let path = ''
  let drawing = false
  ring.forEach((to, i) => {
    const from = ring[i - 1]
    const kept = from !== undefined && inside(from) && inside(to)
    if (kept) path += `${drawing ? '' : `M${place(from)}`}L${place(to)}`
    drawing = kept
  })
  return path
}

/** The lines of equal value of a grid that lies between these edges. */
export function contourPath(
  grid: Pick<ContourProps, 'columns' | 'rows' | 'values' | 'at'>,
  x: Domain,
  y: Domain,
  scaleX: Scale,
  scaleY: Scale,
): string {
  const { columns, rows, at } = grid
  const cornerOf = ([column = 0, row = 0]: number[]): Corner => [column - 1, row - 1]
  const inside = ([column, row]: Corner) =>
    Math.abs(column - columns / 2) <= columns / 2 + 0.5 && Math.abs(row - rows / 2) <= rows / 2 + 0.5
  const place = ([column, row]: Corner) => {
    const left = scaleX(x[0] + (column / columns) * (x[1] - x[0]))
    const top = scaleY(y[0] + (row / rows) * (y[1] - y[0]))
    return `${left.toFixed(1)},${top.toFixed(1)}`
  }
  const rings = contours()
    .size([columns + 2, rows + 2])
    .thresholds([...at])(padded(grid))
  return rings
    .flatMap(({ coordinates }) => coordinates.flat())
    .map((ring) => ringPath(ring.map(cornerOf), inside, place))
    .join('')
}

/** Lines of equal value: a decision boundary is the one at a half. */
export function Contour({ series, width = 1.75, ...grid }: ContourProps) {
  const plot = usePlot()
  const { colour, dash } = styleOf(series)
  const [x, y] = [grid.x ?? plot.x.domain(), grid.y ?? plot.y.domain()]
  return (
    <path
      className="plot-line"
      d={contourPath(grid, x, y, plot.x, plot.y)}
      clipPath={plot.clip}
      stroke={colour}
      strokeWidth={width}
      strokeDasharray={dash}
    />
  )
}
