import { usePlot } from './usePlot'

export interface NoteProps {
  /** In data coordinates. */
  x: number
  y: number
  text: string
  anchor?: 'start' | 'middle' | 'end'
  /** Pixels from the place. */
  dx?: number
  dy?: number
  colour?: string
}

/** A word at a place in the plot. */
export function Note({ x, y, text, anchor = 'start', dx = 0, dy = 0, colour = 'var(--ink)' }: NoteProps) {
  const plot = usePlot()
  const [left, top] = [plot.x(x) + dx, plot.y(y) + dy]
  if (!Number.isFinite(left + top)) return null
  return (
    <text className="plot-label" x={left} y={top} textAnchor={anchor} fill={colour}>
      {text}
    </text>
  )
}
