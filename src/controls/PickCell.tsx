import './PickCell.css'
import type { KeyboardEvent, RefObject } from 'react'
import { usePlot } from '../charts/usePlot'
import { type Pixel, useGrab } from './useGrab'

type Span = readonly [from: number, to: number]
export type PickedCell = readonly [column: number, row: number]

export interface PickCellProps {
  /** From where to where each column and each row goes, in data coordinates; there may be gaps. */
  columns: readonly Span[]
  rows: readonly Span[]
  at: PickedCell
  /** Accessible name. */
  label: string
  /** What is in the cell, as it is read out. */
  says: string
  onPick: (cell: PickedCell) => void
}

const DIRECTIONS: Readonly<Record<string, PickedCell>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const middle = ([from, to]: Span): number => (from + to) / 2

/** The span whose middle is nearest. */
function nearest(spans: readonly Span[], value: number): number {
  let best = 0
  spans.forEach((span, i) => {
    if (Math.abs(middle(span) - value) < Math.abs(middle(spans[best]) - value)) best = i
  })
  return best
}

const inside = (place: number, count: number): number => Math.min(count - 1, Math.max(0, place))

/** A frame about one cell of a table drawn in a plot: pressed or dragged to another, or moved by the arrow keys. */
export function PickCell({ columns, rows, at, label, says, onPick }: PickCellProps) {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('PickCell: its <Plot> needs `interactive`')
  const svg: RefObject<SVGSVGElement | null> = plot.svg
  const pick = (cell: PickedCell): void => {
    if (cell[0] !== at[0] || cell[1] !== at[1]) onPick(cell)
  }
  const under = ({ x, y }: Pixel): PickedCell => [
    nearest(columns, plot.x.invert(x)),
    nearest(rows, plot.y.invert(y)),
  ]
  const grab = useGrab({
    svg,
    grab: (pixel) => {
      pick(under(pixel))
      return { start: at }
    },
    move: (_, pixel) => pick(under(pixel)),
    cancel: ({ start }) => onPick(start),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key]
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    pick([inside(at[0] + direction[0], columns.length), inside(at[1] + direction[1], rows.length)])
  }
  const { area } = plot
  const [left, right] = columns[at[0]].map(plot.x)
  const [top, bottom] = rows[at[1]].map(plot.y)
  return (
    <g
      {...grab}
      onKeyDown={onKeyDown}
      className="pick-cell"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-roledescription="movable frame"
      aria-valuemin={0}
      aria-valuemax={columns.length * rows.length - 1}
      aria-valuenow={at[1] * columns.length + at[0]}
      aria-valuetext={says}
    >
      <rect
        className="pick-cell-ground"
        x={area.left}
        y={area.top}
        width={area.right - area.left}
        height={area.bottom - area.top}
      />
      <rect
        className="pick-cell-frame"
        x={Math.min(left, right)}
        y={Math.min(top, bottom)}
        width={Math.abs(right - left)}
        height={Math.abs(bottom - top)}
      />
    </g>
  )
}
