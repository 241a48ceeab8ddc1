import { type KeyboardEvent, useRef } from 'react'
import { pointAfterKey } from '../../controls/steps'
import { type Pixel, useGrab } from '../../controls/useGrab'
import { SIDE } from './params'

/** Cells that a finger needs, on a map as narrow as a phone has it. */
const REACH = 8
const INSIDE = [0, SIDE - 1] as const

/** The edges between dropped and kept cells. */
export function outline(mask: ArrayLike<number>): string {
  let path = ''
  const isHole = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < SIDE && y < SIDE && mask[y * SIDE + x] === 0
  for (let y = 0; y <= SIDE; y++) {
    for (let x = 0; x <= SIDE; x++) {
      if (isHole(x, y) !== isHole(x - 1, y)) path += `M${x} ${y}v1`
      if (isHole(x, y) !== isHole(x, y - 1)) path += `M${x} ${y}h1`
    }
  }
  return path
}

interface CoverProps {
  /** Column and row of the block's middle; none where chance has dropped. */
  place: readonly number[]
  block: number
  hint: string | undefined
  onPlace: (place: readonly number[]) => void
}

const cellOf = ({ x, y }: Pixel): [number, number] => [
  Math.min(INSIDE[1], Math.max(INSIDE[0], Math.floor(x))),
  Math.min(INSIDE[1], Math.max(INSIDE[0], Math.floor(y))),
]

/** A block of the map that can be dragged. */
export function Cover({ place, block, hint, onPlace }: CoverProps) {
  const svg = useRef<SVGSVGElement>(null)
  const [column, row] = [place[0] ?? SIDE / 2, place[1] ?? SIDE / 2]
  const grab = useGrab({
    svg,
    grab: (at) => ({ dx: column + 0.5 - at.x, dy: row + 0.5 - at.y, start: place }),
    move: ({ dx, dy }, at) => onPlace(cellOf({ x: at.x + dx, y: at.y + dy })),
    cancel: ({ start }) => onPlace(start),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    // Rows count downwards; a hundredth of this span is a cell.
    const next = pointAfterKey(event, [column, -row], [0, 100], [-100, 0])
    if (next === null) return
    event.preventDefault()
    onPlace(cellOf({ x: next[0], y: -next[1] }))
  }
  const side = Math.max(REACH, block)
  return (
    <svg
      ref={svg}
      className="map-holes"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role="group"
      aria-label="The block, to be laid by hand"
    >
      <g
        {...grab}
        className="cover"
        role="slider"
        tabIndex={0}
        aria-roledescription="movable block"
        aria-label="Block"
        aria-valuemin={0}
        aria-valuemax={SIDE - 1}
        aria-valuenow={column}
        aria-valuetext={`column ${column + 1}, row ${row + 1} of ${SIDE}`}
        onKeyDown={onKeyDown}
      >
        <rect
          className="cover-reach"
          x={column + 0.5 - side / 2}
          y={row + 0.5 - side / 2}
          width={side}
          height={side}
        />
        <circle className="cover-grip" cx={column + 0.5} cy={row + 0.5} r={0.9} />
        {hint === undefined ? null : (
          <text className="cover-hint" x={column + 0.5} y={row + 3.2}>
            {hint}
          </text>
        )}
      </g>
    </svg>
  )
}
