import type { KeyboardEvent, RefObject } from 'react'
import { svgPen } from '../charts/svgPen'
import { usePlot } from '../charts/usePlot'
import { Grip } from './Grip'
import { clamp } from './steps'
import { useGrab } from './useGrab'

type Place = readonly [x: number, y: number]

/** One of the two things a hand can take hold of. */
export interface Hold {
  /** Accessible name. */
  label: string
  /** Where it is, as it is read out. */
  says: string
  /** The place that is moved, in data coordinates. */
  at: Place
  /** `exact` by keys and when it is put back: plain values draw a moving hand to them, and nothing else. */
  onMove: (x: number, y: number, exact?: boolean) => void
}

export interface DragFrameProps {
  /** The frame's corners, in order, in data coordinates. */
  corners: readonly Place[]
  /** What is inside it, as a whole. */
  body: Hold
  /** Its handle, at one of the corners; drawn at the plot’s edge where the corner lies outside. */
  grip: Hold
  /** How far an arrow key moves either, in data coordinates; Shift four times as far, Alt a fifth. */
  step: number
  /** Said below the handle until it has been used. */
  hint?: string | undefined
}

const DIRECTIONS: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Handlers of one hold: what is grabbed stays under the pointer. */
function useHold({ at, onMove }: Hold, step: number) {
  const plot = usePlot()
  if (!plot.interactive) throw new Error('DragFrame: its <Plot> needs `interactive`')
  const svg: RefObject<SVGSVGElement | null> = plot.svg
  const grab = useGrab({
    svg,
    grab: (pixel) => ({ dx: plot.x(at[0]) - pixel.x, dy: plot.y(at[1]) - pixel.y, start: at }),
    move: ({ dx, dy }, pixel) => onMove(plot.x.invert(pixel.x + dx), plot.y.invert(pixel.y + dy)),
    cancel: ({ start }) => onMove(...start, true),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key]
    if (direction === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const size = step * (event.shiftKey ? 4 : event.altKey ? 0.2 : 1)
    onMove(at[0] + size * direction[0], at[1] + size * direction[1], true)
  }
  return { ...grab, onKeyDown }
}

const said = ({ label, says, at }: Hold) => ({
  role: 'slider',
  tabIndex: 0,
  'aria-label': label,
  'aria-valuenow': at[0],
  'aria-valuetext': says,
})

/** A frame that is moved by what is inside it, and by the handle at its corner turned or sized. */
export function DragFrame({ corners, body, grip, step, hint }: DragFrameProps) {
  const plot = usePlot()
  const [onBody, onGrip] = [useHold(body, step), useHold(grip, step)]
  const outline = svgPen()
  corners.forEach(([x, y], i) => (i === 0 ? outline.moveTo : outline.lineTo)(plot.x(x), plot.y(y)))
  outline.closePath()
  const { left: from, right: to, top: above, bottom: below } = plot.area
  const left = clamp(plot.x(grip.at[0]), [from, to])
  const top = clamp(plot.y(grip.at[1]), [above, below])
  const isFarRight = left > (from + to) / 2
  return (
    <>
      <g {...onBody} {...said(body)} className="drag-frame" aria-roledescription="movable picture">
        <path className="drag-frame-ground" d={outline.toString()} />
        <path className="drag-frame-line" d={outline.toString()} />
      </g>
      <g {...onGrip} {...said(grip)} className="drag-grip" aria-roledescription="movable corner">
        <Grip at={[left, top]} />
        {hint === undefined ? null : (
          <text
            className="plot-label"
            x={left + (isFarRight ? 8 : -8)}
            y={top + 27}
            textAnchor={isFarRight ? 'end' : 'start'}
            fill="var(--touch)"
          >
            {hint}
          </text>
        )}
      </g>
    </>
  )
}
