import type { KeyboardEvent } from 'react'
import { say } from '../charts/number'
import { styleOf } from '../charts/series'
import { usePlot } from '../charts/usePlot'
import { clamp, type Span, valueAfterKey } from './steps'
import { useGrab } from './useGrab'

export interface DragRadiusProps {
  /** The middle. */
  x: number
  y: number
  radius: number
  range: Span
  /** Accessible name: “Noise in training”. */
  label: string
  onChange: (radius: number) => void
  /** Said beside the handle until it has been used. */
  hint?: string | undefined
  /** How a radius is read out. */
  format?: (radius: number) => string
}

/** A circle about a point, in the plot's units, made larger or smaller by its right edge. */
export function DragRadius({ x, y, radius, range, label, onChange, hint, format = say }: DragRadiusProps) {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DragRadius: its <Plot> needs `interactive`')
  const [cx, cy] = [plot.x(x), plot.y(y)]
  const at = plot.x(x + radius)
  const { colour } = styleOf('moved')
  const grab = useGrab({
    svg: plot.svg,
    grab: (pixel) => ({ offset: at - pixel.x, start: radius }),
    move: ({ offset }, pixel) => onChange(clamp(plot.x.invert(pixel.x + offset) - x, range)),
    cancel: ({ start }) => onChange(start),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = valueAfterKey(event, radius, range)
    if (next === null) return
    event.preventDefault()
    onChange(next)
  }
  return (
    <g
      {...grab}
      className="drag-handle"
      data-axis="x"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={radius}
      aria-valuetext={format(radius)}
      onKeyDown={onKeyDown}
    >
      <ellipse
        className="drag-line"
        clipPath={plot.clip}
        cx={cx}
        cy={cy}
        rx={at - cx}
        ry={Math.abs(plot.y(y + radius) - cy)}
        stroke={colour}
      />
      <circle className="drag-reach" cx={at} cy={cy} r={22} />
      <circle className="drag-halo" cx={at} cy={cy} r={10} />
      <circle className="drag-mark" cx={at} cy={cy} r={6.5} fill={colour} stroke="var(--paper)" />
      {hint === undefined ? null : (
        <text className="plot-label" x={at + 14} y={cy + 4} fill={colour}>
          {hint}
        </text>
      )}
    </g>
  )
}
