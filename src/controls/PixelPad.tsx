import { type KeyboardEvent, useRef, useState } from 'react'
import { pixelPaths } from '../charts/Pixels'
import { type Pixel, useGrab } from './useGrab'

export interface PixelPadProps {
  /** Accessible name. */
  label: string
  columns: number
  /** For each pixel, row after row from the top, whether it is painted. */
  painted: readonly boolean[]
  onChange: (painted: readonly boolean[]) => void
  /** A grey picture under the paint, from 0 (paper) to 1 (ink). */
  under?: ArrayLike<number> | undefined
}

const LEVELS = 16

const cellPath = (cells: readonly number[], columns: number): string =>
  cells.map((cell) => `M${cell % columns} ${Math.floor(cell / columns)}h1v1h-1z`).join('')

/** What pointer and keys do to the pad: a press paints or wipes, and a drag does the same to what it passes. */
function usePaint({ columns, painted, onChange }: PixelPadProps) {
  const svg = useRef<SVGSVGElement>(null)
  const [cursor, setCursor] = useState(0)
  const rows = painted.length / columns
  const cellAt = ({ x, y }: Pixel): number | undefined =>
    x < 0 || y < 0 || x >= columns || y >= rows ? undefined : Math.floor(y) * columns + Math.floor(x)
  const paint = (at: Pixel, value: boolean): void => {
    const cell = cellAt(at)
    if (cell === undefined) return
    setCursor(cell)
    if (painted[cell] !== value) onChange(painted.with(cell, value))
  }
  const grab = useGrab({
    svg,
    grab: (at) => {
      const cell = cellAt(at)
      if (cell === undefined) return null
      const value = !painted[cell]
      paint(at, value)
      return { value, start: painted }
    },
    move: ({ value }, at) => paint(at, value),
    cancel: ({ start }) => onChange(start),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const [x, y] = [cursor % columns, Math.floor(cursor / columns)]
    if (event.key === 'ArrowLeft') setCursor(cursor - (x > 0 ? 1 : 0))
    else if (event.key === 'ArrowRight') setCursor(cursor + (x < columns - 1 ? 1 : 0))
    else if (event.key === 'ArrowUp') setCursor(cursor - (y > 0 ? columns : 0))
    else if (event.key === 'ArrowDown') setCursor(cursor + (y < rows - 1 ? columns : 0))
    else if (event.key === ' ' || event.key === 'Enter') onChange(painted.with(cursor, !painted[cursor]))
    else return
    event.preventDefault()
  }
  return { svg, grab, cursor, onKeyDown, rows }
}

/** A pad of large pixels that a press or a drag paints or wipes; by keys, arrows move and Space paints. */
export function PixelPad(props: PixelPadProps) {
  const { label, columns, painted, under } = props
  const { svg, grab, cursor, onKeyDown, rows } = usePaint(props)
  const on = [...painted.keys()].filter((cell) => painted[cell])
  const place = `row ${Math.floor(cursor / columns) + 1}, column ${(cursor % columns) + 1}`
  return (
    <svg
      {...grab}
      ref={svg}
      className="pixel-pad"
      data-arrows=""
      viewBox={`0 0 ${columns} ${rows}`}
      role="application"
      aria-label={`${label}: arrow keys move, Space paints. ${place}, ${painted[cursor] ? 'painted' : 'empty'}; ${on.length} painted.`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pad takes keys of its own
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <rect className="pixel-pad-ground" width={columns} height={rows} />
      {[...pixelPaths(under ?? [], columns, [0, 1], false)].map(([level, path]) => (
        <path key={level} d={path} fill="var(--ink)" fillOpacity={(0.5 * level) / LEVELS} />
      ))}
      <path className="pixel-pad-paint" d={cellPath(on, columns)} />
      <path
        className="pixel-pad-grid"
        d={Array.from({ length: columns - 1 }, (_, i) => `M${i + 1} 0v${rows}`)
          .concat(Array.from({ length: rows - 1 }, (_, i) => `M0 ${i + 1}h${columns}`))
          .join('')}
      />
      <path className="pixel-pad-cursor" d={cellPath([cursor], columns)} />
    </svg>
  )
}
