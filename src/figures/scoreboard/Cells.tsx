import { formatFixed } from '../../charts/number'
import { usePlot } from '../../charts/usePlot'
import { mean } from '../../core/statistics'
import type { Cell, Row } from './ensemble'
import { COLUMNS, LINES, middleOf } from './grid'
import { WIDE } from './Heads'
import { ROWS } from './names'
import { signed } from './signed'

/** A difference of so many points has the densest colour, in %: ink must read well on it in both themes. */
const FULL = 25
const LEAST = 14
const DENSEST = 48
/** A bar spans as many points to either side of the middle of its cell. */
export const BAR_SPAN = 10

const decimalsOf = (points: number, isWide: boolean): number => (isWide && Math.abs(points) < 9.95 ? 1 : 0)

function colourOf({ verdict, difference }: Cell): string {
  if (verdict === 0) return 'none'
  const much = LEAST + (DENSEST - LEAST) * Math.min(1, Math.abs(difference) / FULL)
  return `color-mix(in srgb, var(--plot-${verdict > 0 ? 3 : 2}) ${much.toFixed(0)}%, transparent)`
}

/** The interval as a bar, cut off where the cell ends, and a dot at its middle. */
function barPath(cell: Cell, centre: number, half: number, y: number): string {
  if (cell.interval === undefined) return ''
  const at = (points: number): number => centre + half * Math.min(1, Math.max(-1, points / BAR_SPAN))
  const { low, high, estimate } = cell.interval
  return `M${at(low).toFixed(1)} ${y.toFixed(1)}H${at(high).toFixed(1)}M${at(estimate).toFixed(1)} ${(y - 2.5).toFixed(1)}v5`
}

interface LineProps {
  row: Row
  line: number
}

/** One row: numbers, and below each its interval about zero. */
function Line({ row, line }: LineProps) {
  const { x, y } = usePlot()
  const [top, bottom] = LINES[line].map(y)
  const isWide = x(1) - x(0) >= WIDE
  const isPlain = row.name === 'plain'
  const low = top + 0.8 * (bottom - top)
  const middle = isPlain ? (top + bottom) / 2 : top + 0.34 * (bottom - top)
  const places = row.cells.map((cell, at) => {
    const [left, right] = COLUMNS[at].map(x)
    return { cell, left: left + 1, width: Math.max(0, right - left - 2), centre: (left + right) / 2 }
  })
  const half = (x(1) - x(0)) / 2 - 4
  return (
    <>
      {places.map(({ cell, left, width, centre }) => (
        <g key={cell.test} data-verdict={cell.verdict === 0 ? undefined : cell.verdict}>
          <rect
            x={left}
            y={top + 1}
            width={width}
            height={bottom - top - 2}
            fill={colourOf(cell)}
            stroke="var(--rule)"
          />
          <text
            className="scoreboard-value"
            data-narrow={isWide ? undefined : ''}
            x={centre}
            y={middle}
            dy="0.35em"
            textAnchor="middle"
          >
            {isPlain
              ? formatFixed(mean(cell.right), 0)
              : signed(cell.difference, decimalsOf(cell.difference, isWide))}
          </text>
        </g>
      ))}
      {isPlain ? null : (
        <>
          <path
            className="scoreboard-zero"
            d={places.map(({ centre }) => `M${centre.toFixed(1)} ${(low - 3.5).toFixed(1)}v7`).join('')}
          />
          <path
            className="scoreboard-bar"
            d={places.map(({ cell, centre }) => barPath(cell, centre, half, low)).join('')}
          />
        </>
      )}
    </>
  )
}

/** Why a row has no numbers. */
function Missing({ line, text }: { line: number; text: string }) {
  const { x, y } = usePlot()
  return (
    <text
      className="plot-name"
      x={x(middleOf([COLUMNS[0][0], COLUMNS[COLUMNS.length - 1][1]]))}
      y={y(middleOf(LINES[line]))}
      dy="0.35em"
      textAnchor="middle"
    >
      {text}
    </text>
  )
}

/** All rows as far as they have come. */
export const Cells = ({ rows }: { rows: readonly Row[] }) =>
  ROWS.map((name, line) => {
    const row = rows.find((each) => each.name === name)
    if (row?.reason !== undefined) return <Missing key={name} line={line} text={row.reason} />
    if (row === undefined || row.seeds === 0) return <Missing key={name} line={line} text="…" />
    return <Line key={name} row={row} line={line} />
  })
