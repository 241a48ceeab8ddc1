import { use, useRef } from 'react'
import { PlaceContext } from '../../charts/place'
import { pixelPaths } from '../../charts/Pixels'
import { useSize } from '../../charts/useSize'
import type { Frame } from './experiment'

/** A tile in the digits' own pixels, its digit one pixel from the upper left corner; on screen a pixel is 5 units. */
const TILE = { width: 10, height: 14 }
const DIGIT = 8
const UNIT = 5
/** Tiles in a row: on a desk, and where a sheet is narrow, which shows fewer rows too. */
const WIDE = { columns: 6, rows: 4 }
const NARROW = { columns: 4, rows: 4 }
const NARROW_WIDTH = 240

type Shape = typeof WIDE

/** All digits of a sheet as one grey picture. */
function sheetOf(pixels: Float32Array, { columns, rows }: Shape): Float32Array {
  const width = columns * TILE.width
  const sheet = new Float32Array(width * rows * TILE.height)
  for (let i = 0; i < columns * rows; i++) {
    const corner = (Math.floor(i / columns) * TILE.height + 1) * width + (i % columns) * TILE.width + 1
    for (let at = 0; at < DIGIT * DIGIT; at++)
      sheet[corner + Math.floor(at / DIGIT) * width + (at % DIGIT)] = pixels[i * DIGIT * DIGIT + at] ?? 0
  }
  return sheet
}

interface TileProps {
  given: number
  right: number
  answer: number
}

/** The label a digit carries, and what the net says: by heart where it repeats a wrong one. */
function Tile({ given, right, answer }: TileProps) {
  const state = answer === right ? 'right' : answer === given ? 'by-heart' : 'other'
  const middle = (TILE.width * UNIT) / 2
  return (
    <g className="sheet-tile" data-state={state}>
      <rect x={1} y={1} width={TILE.width * UNIT - 2} height={TILE.height * UNIT - 2} rx={4} />
      <text className="sheet-label" x={middle} y={54}>
        {`label ${given}`}
      </text>
      <text className="sheet-answer" x={middle} y={66.5}>
        {`says ${answer}${state === 'right' ? ' ✓' : ''}`}
      </text>
    </g>
  )
}

interface SheetProps {
  shown: Frame['shown']
  answers: Uint8Array
  /** Accessible name, and what a reader who does not see it should know. */
  name: string
  description: string
}

/** Training digits, the label each was given, and what a net answers to them. */
export function Sheet({ shown, answers, name, description }: SheetProps) {
  const box = useRef<HTMLDivElement>(null)
  const { page } = use(PlaceContext)
  const size = useSize(box)
  const isNarrow = size === null ? page === 'phone' : size.width < NARROW_WIDTH
  const shape = isNarrow ? NARROW : WIDE
  const { columns, rows } = shape
  const [width, height] = [columns * TILE.width, rows * TILE.height]
  return (
    <div ref={box} className="sheet">
      <svg role="img" aria-label={name} viewBox={`0 0 ${width * UNIT} ${height * UNIT}`}>
        <desc>{description}</desc>
        {Array.from(answers.subarray(0, columns * rows), (answer, i) => (
          <g
            key={i}
            transform={`translate(${(i % columns) * TILE.width * UNIT} ${Math.floor(i / columns) * TILE.height * UNIT})`}
          >
            <Tile given={shown.given[i]} right={shown.right[i]} answer={answer} />
          </g>
        ))}
        <g transform={`scale(${UNIT})`} shapeRendering="crispEdges">
          {[...pixelPaths(sheetOf(shown.pixels, shape), width, [0, 1], false)].map(([level, path]) => (
            <path key={level} d={path} fill="var(--ink)" fillOpacity={level / 16} />
          ))}
        </g>
      </svg>
    </div>
  )
}
