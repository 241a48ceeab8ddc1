import { use, useId, useRef } from 'react'
import { say } from './number'
import { styleOf, type Quantity, type SeriesStyle } from './series'
import { textWidth } from './ticks'
import { PlaceContext } from './place'
import { useSize } from './useSize'

export interface HeatmapProps {
  /** Accessible name. */
  title: string
  description?: string | undefined
  /** values[row][column]; what is not finite stays blank. */
  values: readonly ArrayLike<number>[]
  rowNames: readonly string[]
  columnNames: readonly string[]
  /** What rows and columns are: “trained on”, “tested on”. */
  rowsAre: string
  columnsAre: string
  range: readonly [low: number, high: number]
  series?: Quantity | SeriesStyle
  format?: (value: number) => string
  /** Cells with a frame around them: the best of a row, the matching pair. */
  marked?: (row: number, column: number) => boolean
}

const rowHeight = 34
const titleHeight = 22
/** Wider names stand aslant, whatever the width: the height must not depend on it. */
const widestLevel = 40
/** Ink on the densest cell must still read well. */
const densest = 0.6

interface Layout {
  left: number
  top: number
  cell: number
  tilted: boolean
  width: number
  height: number
}

function layoutOf({ rowNames, columnNames }: HeatmapProps, width: number): Layout {
  const left = Math.min(width * 0.36, Math.max(...rowNames.map((name) => textWidth(name)), 30) + 14)
  const widest = Math.max(...columnNames.map((name) => textWidth(name)), 0)
  const tilted = widest > widestLevel
  const right = tilted ? Math.max(4, 0.6 * textWidth(columnNames.at(-1) ?? '') - 8) : 4
  const cell = Math.max(1, width - left - right) / Math.max(1, columnNames.length)
  const top = titleHeight + (tilted ? widest * 0.64 + 16 : 22)
  return { left, top, cell, tilted, width, height: top + rowNames.length * rowHeight + 4 }
}

function ColumnNames({ names, layout }: { names: readonly string[]; layout: Layout }) {
  const { left, top, cell, tilted } = layout
  return names.map((name, column) => {
    const x = left + (column + 0.5) * cell
    return (
      <text
        key={name}
        className="plot-number"
        transform={
          tilted
            ? `translate(${x.toFixed(1)} ${top - 8}) rotate(-40)`
            : `translate(${x.toFixed(1)} ${top - 8})`
        }
        textAnchor={tilted ? 'start' : 'middle'}
      >
        {name}
      </text>
    )
  })
}

interface CellProps {
  x: number
  width: number
  text: string
  colour: string
  density: number
  marked: boolean
}

function Cell({ x, width, text, colour, density, marked }: CellProps) {
  const place = { x: x + 1, y: 1, width: Math.max(0, width - 2), height: rowHeight - 2 }
  return (
    <g>
      <rect {...place} fill={colour} fillOpacity={density} stroke="var(--rule)" />
      {marked && <rect {...place} fill="none" stroke="var(--ink)" strokeWidth={2} />}
      <text className="plot-value" x={x + width / 2} y={rowHeight / 2} dy="0.35em" textAnchor="middle">
        {text}
      </text>
    </g>
  )
}

/** A table of numbers on colour: which row does well in which column. */
export function Heatmap(props: HeatmapProps) {
  const {
    title,
    description,
    values,
    rowNames,
    columnNames,
    rowsAre,
    columnsAre,
    range,
    format = say,
  } = props
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const { width } = use(PlaceContext)
  const layout = layoutOf(props, useSize(box)?.width ?? width)
  const { left, top, cell } = layout
  const { colour } = styleOf(props.series ?? 'plain')
  const density = (value: number) =>
    Math.min(1, Math.max(0, (value - range[0]) / (range[1] - range[0]))) * densest
  return (
    <div className="heatmap" ref={box}>
      <svg
        role="img"
        aria-label={title}
        aria-describedby={description === undefined ? undefined : `${id}-about`}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        style={{ aspectRatio: layout.width / layout.height }}
      >
        {description !== undefined && <desc id={`${id}-about`}>{description}</desc>}
        <text className="plot-name" x={left} y={14}>
          {`${columnsAre} →`}
        </text>
        <text className="plot-name" x={0} y={top - 8}>
          {`${rowsAre} ↓`}
        </text>
        <ColumnNames names={columnNames} layout={layout} />
        {rowNames.map((name, row) => (
          <g key={name} transform={`translate(0 ${(top + row * rowHeight).toFixed(1)})`}>
            <text className="plot-number" x={left - 10} y={rowHeight / 2} dy="0.35em" textAnchor="end">
              {name}
            </text>
            {Array.from(values[row] ?? [], (value, column) => (
              <Cell
                key={columnNames[column]}
                x={left + column * cell}
                width={cell}
                text={Number.isFinite(value) ? format(value) : '–'}
                colour={colour}
                density={Number.isFinite(value) ? density(value) : 0}
                marked={props.marked?.(row, column) ?? false}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
