import { pixelPaths } from '../../charts/Pixels'
import { usePlot } from '../../charts/usePlot'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { COLUMNS, EARLIER_SPAN, LATER_SPAN, LINES, middleOf } from './grid'
import { type RowName, ROW_NAMES, ROWS, TEST_NAMES, TESTS } from './names'
import type { Config } from './params'
import { reasonAgainst } from './rows'

type Props = PictureProps<Config, Frame, Ensemble>

/** In pixels: a picture’s side, and a column that has room for one. */
const SIDE = 28
export const WIDE = 44
const PIXELS = 64
const LEVELS = 16

/** The digit as a test shows it. */
function Picture({ values, x, y }: { values: Float32Array; x: number; y: number }) {
  return (
    <g
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${SIDE / 8})`}
      shapeRendering="crispEdges"
    >
      <rect className="scoreboard-sheet" width={8} height={8} />
      {[...pixelPaths(values, 8, [0, 1], false)].map(([level, path]) => (
        <path key={level} d={path} fill="var(--ink)" fillOpacity={level / LEVELS} />
      ))}
    </g>
  )
}

const GROUPS = [
  { name: 'no threat', span: COLUMNS[0] },
  { name: 'met once it is trained', span: LATER_SPAN },
  { name: 'met in training', span: EARLIER_SPAN },
] as const

/** Above each column its name, and where there is room a digit that meets the threat. */
export function ColumnHeads({ frame }: Pick<Props, 'frame'>) {
  const { x, area } = usePlot()
  const isWide = x(1) - x(0) >= WIDE
  return (
    <g>
      {TESTS.map((test, at) => {
        const centre = x(middleOf(COLUMNS[at]))
        const place = isWide
          ? { x: centre, y: area.top - 6, textAnchor: 'middle' as const }
          : { transform: `translate(${(centre + 3).toFixed(1)} ${area.top - 6}) rotate(-65)` }
        return (
          <g key={test}>
            {isWide && frame.pictures.length > 0 ? (
              <Picture
                values={frame.pictures.subarray(PIXELS * at, PIXELS * (at + 1))}
                x={centre - SIDE / 2}
                y={area.top - 22 - SIDE}
              />
            ) : null}
            <text className="plot-number" {...place}>
              {TEST_NAMES[test]}
            </text>
          </g>
        )
      })}
      {isWide
        ? GROUPS.map(({ name, span }) => (
            <text
              key={name}
              className="plot-name"
              x={x(middleOf(span))}
              y={area.top - SIDE - 30}
              textAnchor="middle"
            >
              {name}
            </text>
          ))
        : null}
    </g>
  )
}

/** A row that is pressed becomes the first pin, and the first the second. */
export function pinned(row: RowName, { one, other }: Pick<Config, 'one' | 'other'>): Partial<Config> {
  return row === one ? {} : { one: row, other: row === other ? one : one }
}

/** Names of the rows: pressed, two of them are compared. */
export function RowHeads({ config, set }: Pick<Props, 'config' | 'set'>) {
  const { x, y } = usePlot()
  const tall = y(1) - y(0)
  return ROWS.map((row, at) => {
    const middle = y(middleOf(LINES[at]))
    const pin = row === config.one ? 'A' : row === config.other ? 'B' : undefined
    const press = (): void => set(pinned(row, config))
    return (
      <g
        key={row}
        className="scoreboard-row"
        role="button"
        tabIndex={0}
        aria-pressed={pin !== undefined}
        aria-label={`Compare ${ROW_NAMES[row]}${pin === undefined ? '' : `, row ${pin}`}`}
        data-dim={reasonAgainst(row, config) === undefined ? undefined : ''}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          press()
        }}
      >
        <rect className="scoreboard-reach" x={0} y={middle - tall / 2} width={x(0) - 4} height={tall} />
        {pin === undefined ? null : (
          <text className="scoreboard-pin" x={2} y={middle} dy="0.35em">
            {pin}
          </text>
        )}
        <text className="scoreboard-name" x={x(0) - 8} y={middle} dy="0.35em" textAnchor="end">
          {ROW_NAMES[row]}
        </text>
      </g>
    )
  })
}
