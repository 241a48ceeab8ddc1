import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import { say } from '../charts/number'
import { usePlot } from '../charts/usePlot'
import { clamp, pointAfterKey } from './steps'
import { pixelAt } from './useGrab'

export interface DropAreaProps {
  /** Accessible name: “Add a point”. */
  label: string
  onDrop: (x: number, y: number) => void
  /** Names of the axes when the place is read out. */
  names?: readonly [x: string, y: string]
}

/** The empty plot takes a new point where it is pressed; by keys, a cross is moved and Enter puts the point there. */
export function DropArea({ label, onDrop, names = ['x', 'y'] }: DropAreaProps) {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DropArea: its <Plot> needs `interactive`')
  const domain = { x: plot.x.domain(), y: plot.y.domain() }
  const middle = { x: (plot.area.left + plot.area.right) / 2, y: (plot.area.top + plot.area.bottom) / 2 }
  const [spot, setSpot] = useState<readonly [number, number] | null>(null)
  const [x, y] = spot ?? [plot.x.invert(middle.x), plot.y.invert(middle.y)]
  const { left, right, top, bottom } = plot.area

  const onClick = (event: MouseEvent) => {
    const at = pixelAt(plot.svg.current, event)
    onDrop(clamp(plot.x.invert(at.x), domain.x), clamp(plot.y.invert(at.y), domain.y))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = pointAfterKey(event, [x, y], domain.x, domain.y)
    if (next) setSpot(next)
    else if (event.key === 'Enter' || event.key === ' ') onDrop(x, y)
    else return
    event.preventDefault()
  }
  return (
    <g
      className="drop-area"
      data-arrows=""
      role="button"
      tabIndex={0}
      aria-label={`${label} at ${names[0]} ${say(x)}, ${names[1]} ${say(y)}; arrow keys move the place`}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <rect className="drop-ground" x={left} y={top} width={right - left} height={bottom - top} />
      <path
        className="drop-cross"
        transform={`translate(${plot.x(x).toFixed(1)} ${plot.y(y).toFixed(1)})`}
        d="M-10 0H10M0 -10V10"
      />
    </g>
  )
}
