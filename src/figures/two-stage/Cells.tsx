import { type KeyboardEvent, useState } from 'react'
import { usePlot } from '../../charts/usePlot'
import { useGrab } from '../../controls/useGrab'
import { painted } from './edit'
import { EPOCHS, KINDS } from './schedule'
import { STRIP } from './strip'

interface CellsProps {
  schedule: readonly number[]
  /** How far the net has been trained. */
  epoch: number
  /** What a hand paints. */
  brush: number
  onPaint: (schedule: number[]) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
const WORDS = ['left out', 'no attack', 'a weak attack', 'a strong attack'] as const
const inside = (epoch: number): number => Math.min(EPOCHS - 1, Math.max(0, epoch))

/** The keys’ place in the strip: arrows move it, with Shift they paint; so do Space and Enter where it stands. */
function useKeys({ schedule, brush, onPaint }: CellsProps) {
  const [cursor, setCursor] = useState(0)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    const isStroke = event.key === ' ' || event.key === 'Enter'
    const step = event.key === 'Home' ? -EPOCHS : event.key === 'End' ? EPOCHS : STEPS[event.key]
    if (!isStroke && step === undefined) return
    event.preventDefault()
    const next = inside(cursor + (step ?? 0))
    setCursor(next)
    if (isStroke) onPaint(painted(schedule, cursor, cursor, brush))
    else if (event.shiftKey) onPaint(painted(schedule, cursor, next, brush))
  }
  return { cursor, onKeyDown }
}

/** The strip of epochs: painted by pointer, finger or keys. */
export function Cells(props: CellsProps) {
  const { schedule, epoch, brush, onPaint } = props
  const { x, y, svg } = usePlot()
  const { cursor, onKeyDown } = useKeys(props)
  const at = (pixel: { x: number }): number => inside(Math.floor(x.invert(pixel.x)))
  const grab = useGrab({
    svg,
    grab: (pixel) => {
      onPaint(painted(schedule, at(pixel), at(pixel), brush))
      return { before: schedule, from: at(pixel) }
    },
    move: ({ before, from }, pixel) => onPaint(painted(before, from, at(pixel), brush)),
    cancel: ({ before }) => onPaint([...before]),
  })
  const [top, bottom] = [y(STRIP.top), y(STRIP.bottom)]
  const cell = (of: number) => ({
    x: x(of) + 0.75,
    y: top,
    // Before the page is laid out there may be no room at all.
    width: Math.max(0, x(1) - x(0) - 1.5),
    height: bottom - top,
  })
  return (
    <g
      {...grab}
      className="schedule-cells"
      role="slider"
      tabIndex={0}
      aria-label="Epochs: arrows go along, with Shift they paint, as Space does"
      aria-valuemin={1}
      aria-valuemax={EPOCHS}
      aria-valuenow={cursor + 1}
      aria-valuetext={`epoch ${cursor + 1}: ${WORDS[schedule[cursor]]}`}
      onKeyDown={onKeyDown}
    >
      <rect className="schedule-ground" x={x(0)} y={top} width={x(EPOCHS) - x(0)} height={bottom - top} />
      {schedule.map((kind, of) => (
        // eslint-disable-next-line react/no-array-index-key
        <rect key={of} className="schedule-cell" data-kind={KINDS[kind]} {...cell(of)} />
      ))}
      {epoch < EPOCHS ? (
        <path className="schedule-now" d={`M${x(epoch).toFixed(1)} ${top - 3}V${bottom + 3}`} />
      ) : null}
      <rect className="schedule-cursor" {...cell(cursor)} />
    </g>
  )
}
