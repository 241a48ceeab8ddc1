import { bisectCenter } from 'd3'
import { useState, type PointerEvent } from 'react'
import { say } from './number'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { textWidth } from './ticks'
import { usePlot } from './usePlot'

export interface ReadoutLine {
  text: string
  /** Where each value stands; without it, 0, 1, 2 … */
  x?: ArrayLike<number> | undefined
  y: ArrayLike<number>
  series: Quantity | SeriesStyle
}

export interface ReadoutProps {
  lines: readonly ReadoutLine[]
  /** Name of what runs along x: “epoch”. */
  along: string
  format?: (value: number) => string
}

interface Reading {
  text: string
  x: number
  y: number
  series: Quantity | SeriesStyle
}

/** What each line says nearest to an x; a line with nothing finite there says nothing. */
export function readingsAt(lines: readonly ReadoutLine[], at: number): Reading[] {
  return lines.flatMap(({ text, x, y, series }) => {
    const i = x ? bisectCenter(Array.from(x), at) : Math.min(y.length - 1, Math.max(0, Math.round(at)))
    const [left, value] = [x ? (x[i] ?? NaN) : i, y[i] ?? NaN]
    return Number.isFinite(left + value) ? [{ text, x: left, y: value, series }] : []
  })
}

const rowHeight = 17

interface CardProps {
  /** What the lines say there: at least one. */
  found: readonly Reading[]
  along: string
  format: (value: number) => string
}

/** A rule at the x that is read, a dot on each line, and beside it what they say. */
function Card({ found, along, format }: CardProps) {
  const plot = usePlot()
  const { right, top, bottom } = plot.area
  const rows = found.map((each) => `${each.text} ${format(each.y)}`)
  const at = plot.x(found[0].x)
  const heading = `${along} ${say(found[0].x)}`
  const width = Math.max(...[heading, ...rows].map((row) => textWidth(row))) + 18
  const x = at + 12 + width > right ? at - 12 - width : at + 12
  return (
    <g pointerEvents="none">
      <path className="plot-base" d={`M${at.toFixed(1)} ${top}V${bottom}`} />
      {found.map((each) => (
        <circle
          key={each.text}
          cx={plot.x(each.x)}
          cy={plot.y(each.y)}
          r={3.5}
          fill={styleOf(each.series).colour}
        />
      ))}
      <rect
        className="plot-card"
        x={x}
        y={top + 4}
        width={width}
        height={(rows.length + 1) * rowHeight + 8}
        rx={4}
      />
      <text className="plot-number" x={x + 9} y={top + 20}>
        {heading}
      </text>
      {rows.map((row, i) => (
        <text
          key={row}
          className="plot-reading"
          x={x + 9}
          y={top + 20 + (i + 1) * rowHeight}
          fill={styleOf(found[i].series).colour}
        >
          {row}
        </text>
      ))}
    </g>
  )
}

/** Values under the pointer. For the eye and a mouse only: the data table says the same to everyone. */
export function Readout({ lines, along, format = say }: ReadoutProps) {
  const plot = usePlot()
  const { left, right, top, bottom } = plot.area
  const [pixel, setPixel] = useState<number | null>(null)
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    const box = plot.svg.current?.getBoundingClientRect()
    if (!box || event.pointerType === 'touch' || box.width === 0) return
    setPixel((event.clientX - box.left) * (plot.width / box.width))
  }
  const found = pixel === null ? [] : readingsAt(lines, plot.x.invert(pixel))
  return (
    <g
      className="plot-readout"
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPixel(null)}
      aria-hidden="true"
    >
      <rect className="plot-ground" x={left} y={top} width={right - left} height={bottom - top} />
      {found.length > 0 && <Card found={found} along={along} format={format} />}
    </g>
  )
}
