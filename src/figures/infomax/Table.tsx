import { pixelPaths } from '../../charts/Pixels'
import { codePath } from './Code'
import type { Frame } from './experiment'
import { CODE, TABLE } from './params'
import { foundBy } from './text'

/** Sides of a cell, of the strips for pictures and codes, in units of the drawing. */
const CELL = 10
const PICTURES = 11
const CODES = 34
const LEVELS = 16
const WIDTH = CODES + TABLE * CELL
const HEIGHT = PICTURES + TABLE * CELL

const CELLS = Array.from({ length: TABLE * TABLE }, (_, at) => ({
  row: Math.floor(at / TABLE),
  column: at % TABLE,
}))

/** Pictures as columns’ heads. */
function Pictures({ pictures }: Pick<Frame, 'pictures'>) {
  return Array.from({ length: TABLE }, (_, column) => (
    <g key={column} transform={`translate(${CODES + column * CELL + 1} 1)`} shapeRendering="crispEdges">
      {[...pixelPaths(pictures.subarray(64 * column, 64 * (column + 1)), 8, [0, 1], false)].map(
        ([level, path]) => (
          <path key={level} d={path} fillOpacity={level / LEVELS} />
        ),
      )}
    </g>
  ))
}

/** Codes as rows’ heads. */
function Codes({ codes }: Pick<Frame, 'codes'>) {
  return Array.from({ length: TABLE }, (_, row) => (
    <g key={row} transform={`translate(1 ${PICTURES + row * CELL + 0.75})`}>
      <path className="infomax-middle" d={`M0 ${(CELL - 1.5) / 2}H${CODES - 4}`} />
      <path d={codePath(codes.subarray(CODE * row, CODE * (row + 1)), CODES - 4, CELL - 1.5)} />
    </g>
  ))
}

/** The critic’s table: codes down, pictures across; the darker a cell, the more of its code’s share it gets. */
export function Table({ frame }: { frame: Frame }) {
  const { pictures, codes, shares } = frame
  return (
    <svg
      className="infomax-table"
      role="img"
      aria-label={`The critic’s table of ${TABLE} codes and ${TABLE} pictures: of ${foundBy(frame)} codes the largest share is on the diagonal, where code and picture belong together`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <Pictures pictures={pictures} />
      <Codes codes={codes} />
      {CELLS.map(({ row, column }) => (
        <rect
          key={row * TABLE + column}
          className="infomax-cell"
          data-own={row === column || undefined}
          x={CODES + column * CELL + 0.5}
          y={PICTURES + row * CELL + 0.5}
          width={CELL - 1}
          height={CELL - 1}
          fillOpacity={shares[row * TABLE + column].toFixed(3)}
        />
      ))}
    </svg>
  )
}
