import type { KeyboardEvent } from 'react'
import { say } from '../charts/number'
import { styleOf, type Quantity, type SeriesStyle } from '../charts/series'
import { usePlot } from '../charts/usePlot'
import { clamp, valueAfterKey, type Span } from './steps'
import { useGrab } from './useGrab'

export interface DragHandleProps {
  /** The axis along which it moves: x for an upright line, y for a level one. */
  axis: 'x' | 'y'
  value: number
  /** Accessible name: “Threshold”. */
  label: string
  onChange: (value: number) => void
  /** The hand has let go, or a key has moved it. */
  onEnd?: (() => void) | undefined
  /** Where it may go; the axis's domain unless given. */
  domain?: Span | undefined
  series?: Quantity | SeriesStyle
  /** How a value is read out. */
  format?: (value: number) => string
}

/** A line across the plot that can be moved along one axis. */
export function DragHandle(props: DragHandleProps) {
  const { axis, value, label, onChange, onEnd, series = 'moved', format = say } = props
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DragHandle: its <Plot> needs `interactive`')
  const scale = plot[axis]
  const domain = props.domain ?? scale.domain()
  const { left, right, top, bottom } = plot.area
  const at = scale(value)
  const line = axis === 'x' ? `M${at.toFixed(1)} ${top}V${bottom}` : `M${left} ${at.toFixed(1)}H${right}`
  const knob = axis === 'x' ? { cx: at, cy: top } : { cx: right, cy: at }
  const grab = useGrab({
    svg: plot.svg,
    grab: (pixel) => ({ offset: at - pixel[axis], start: value }),
    move: ({ offset }, pixel) => onChange(clamp(scale.invert(pixel[axis] + offset), domain)),
    cancel: ({ start }) => onChange(start),
    end: onEnd,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = valueAfterKey(event, value, domain)
    if (next === null) return
    event.preventDefault()
    onChange(next)
    onEnd?.()
  }
  return (
    <g
      {...grab}
      className="drag-handle"
      data-axis={axis}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={domain[0]}
      aria-valuemax={domain[1]}
      aria-valuenow={value}
      aria-valuetext={format(value)}
      onKeyDown={onKeyDown}
    >
      <path className="drag-reach-line" d={line} />
      <path className="drag-line" d={line} stroke={styleOf(series).colour} />
      <circle className="drag-reach" {...knob} r={22} />
      <circle className="drag-halo" {...knob} r={10} />
      <circle className="drag-mark" {...knob} r={6.5} fill={styleOf(series).colour} stroke="var(--paper)" />
    </g>
  )
}
