import type { KeyboardEvent } from 'react'
import { svgPen } from '../charts/svgPen'
import { usePlot } from '../charts/usePlot'
import { HintedGrip } from './Grip'
import { clamp, type Span, valueAfterKey } from './steps'
import { type Pixel, useGrab } from './useGrab'

export interface DragTurnProps {
  /** The middle about which is turned, and how far from it the handle stands, in the plot's units. */
  x: number
  y: number
  radius: number
  /** In degrees, anticlockwise from the right. */
  angle: number
  range: Span
  /** Accessible name. */
  label: string
  onChange: (angle: number) => void
  /** Said beside the handle until it has been used. */
  hint?: string | undefined
}

const RADIANS = Math.PI / 180

/** The angle of the range that is nearest on the circle: beyond an end, that end. */
export function nearestAngle(angle: number, range: Span): number {
  const middle = (range[0] + range[1]) / 2
  const away = ((((angle - middle + 180) % 360) + 360) % 360) - 180
  return clamp(Math.round(middle + away), range)
}

/** The part of the circle along which the handle goes. */
function Way({ place, range: [from, to] }: { place: (degrees: number) => [number, number]; range: Span }) {
  const arc = svgPen()
  const steps = Math.max(1, Math.ceil((to - from) / 3))
  for (let i = 0; i <= steps; i++)
    (i === 0 ? arc.moveTo : arc.lineTo)(...place(from + (i / steps) * (to - from)))
  return <path className="drag-turn-way" d={arc.toString()} />
}

/** Turns what lies in a circle: by anything in it, which stays under the pointer, by its handle, or by keys. */
export function DragTurn({ x, y, radius, angle, range, label, onChange, hint }: DragTurnProps) {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DragTurn: its <Plot> needs `interactive`')
  const place = (degrees: number): [number, number] => [
    plot.x(x + radius * Math.cos(degrees * RADIANS)),
    plot.y(y + radius * Math.sin(degrees * RADIANS)),
  ]
  const angleOf = ({ x: left, y: top }: Pixel): number =>
    Math.atan2(plot.y.invert(top) - y, plot.x.invert(left) - x) / RADIANS
  const grab = useGrab({
    svg: plot.svg,
    grab: (pixel) => ({ offset: angle - angleOf(pixel), start: angle }),
    move: ({ offset }, pixel) => onChange(nearestAngle(angleOf(pixel) + offset, range)),
    cancel: ({ start }) => onChange(start),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = valueAfterKey(event, angle, range)
    if (next === null) return
    event.preventDefault()
    // A hundredth of the range may be less than a degree.
    const whole = Math.round(next)
    onChange(whole === angle && next !== angle ? clamp(angle + Math.sign(next - angle), range) : whole)
  }
  const [left, top] = place(angle)
  return (
    <g
      {...grab}
      className="drag-grip drag-turn"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={angle}
      aria-valuetext={`${angle}°`}
      onKeyDown={onKeyDown}
    >
      <circle
        className="drag-turn-ground"
        cx={plot.x(x)}
        cy={plot.y(y)}
        r={Math.abs(plot.x(x + radius) - plot.x(x))}
      />
      <Way place={place} range={range} />
      <HintedGrip at={[left, top]} hint={hint} />
    </g>
  )
}
