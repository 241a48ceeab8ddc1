import type { KeyboardEventHandler, RefCallback } from 'react'
import { drawMarker, isOpen } from '../charts/marker'
import { say } from '../charts/number'
import { styleOf, type Quantity, type SeriesStyle } from '../charts/series'
import { svgPen } from '../charts/svgPen'
import { usePlot } from '../charts/usePlot'
import type { Span } from './steps'

interface PointHandleProps {
  ref: RefCallback<SVGGElement>
  x: number
  y: number
  label: string
  names: readonly [x: string, y: string]
  range: Span
  series: Quantity | SeriesStyle
  radius: number
  hovered: boolean
  grabbed: boolean
  /** The one of its family that Tab reaches. */
  current: boolean
  onFocus: () => void
  onKeyDown: KeyboardEventHandler
}

/** A finger needs 44 px. */
export const reach = 22

/** A point that can be taken hold of, and says where it is. */
export function PointHandle(props: PointHandleProps) {
  const { ref, x, y, label, names, range, series, radius, hovered, grabbed, current, onFocus, onKeyDown } =
    props
  const plot = usePlot()
  const { colour, marker } = styleOf(series)
  const shape = svgPen()
  drawMarker(shape, marker, 0, 0, radius)
  return (
    <g
      ref={ref}
      className="drag-point"
      data-hovered={hovered || undefined}
      data-grabbed={grabbed || undefined}
      transform={`translate(${plot.x(x).toFixed(1)} ${plot.y(y).toFixed(1)})`}
      role="slider"
      tabIndex={current ? 0 : -1}
      aria-roledescription="movable point"
      aria-label={label}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={x}
      aria-valuetext={`${names[0]} ${say(x)}, ${names[1]} ${say(y)}`}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <circle className="drag-reach" r={reach} />
      <circle className="drag-halo" r={radius + 3} />
      <path
        className="drag-mark"
        d={shape.toString()}
        fill={isOpen(marker) ? 'var(--paper)' : colour}
        stroke={isOpen(marker) ? colour : 'var(--paper)'}
      />
    </g>
  )
}
