import type { KeyboardEvent } from 'react'
import { usePlot } from '../charts/usePlot'
import { HintedGrip } from './Grip'
import { useGrab } from './useGrab'

export interface DragAlongProps {
  /** The curve’s points, in its order. */
  x: ArrayLike<number>
  y: ArrayLike<number>
  /** Where the handle stands: the number of a point. */
  at: number
  /** Accessible name. */
  label: string
  /** The place as it is read out. */
  says: string
  onChange: (at: number) => void
  /** Said beside the handle until it has been used. */
  hint?: string | undefined
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
const FAR = 10

/** A handle that stays on a curve: the hand may leave it, the nearest point is taken. */
export function DragAlong({ x, y, at, label, says, onChange, hint }: DragAlongProps) {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DragAlong: its <Plot> needs `interactive`')
  const last = Math.min(x.length, y.length) - 1
  const [left, top] = [plot.x(x[at]), plot.y(y[at])]
  const nearestTo = (right: number, down: number): number => {
    let [nearest, least] = [at, Infinity]
    for (let i = 0; i <= last; i++) {
      const distance = (plot.x(x[i]) - right) ** 2 + (plot.y(y[i]) - down) ** 2
      if (distance < least) [nearest, least] = [i, distance]
    }
    return nearest
  }
  const grab = useGrab({
    svg: plot.svg,
    grab: (pixel) => ({ dx: left - pixel.x, dy: top - pixel.y, start: at }),
    move: ({ dx, dy }, pixel) => onChange(nearestTo(pixel.x + dx, pixel.y + dy)),
    cancel: ({ start }) => onChange(start),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    const step = event.key === 'Home' ? -last : event.key === 'End' ? last : STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    onChange(Math.min(last, Math.max(0, at + step * (event.shiftKey ? FAR : 1))))
  }
  return (
    <g
      {...grab}
      className="drag-grip"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={says}
      onKeyDown={onKeyDown}
    >
      <HintedGrip at={[left, top]} hint={hint} />
    </g>
  )
}
