import type { CSSProperties } from 'react'
import { formatFixed } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { KINDS, type Kind, type Test, TEST_NAMES, TESTS, ticksOf } from './names'
import { type Config, params } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const NO_TICKS = {
  shift: false,
  turn: false,
  zoom: false,
  resolution: false,
  contrast: false,
  upsideDown: false,
}

const UPRIGHT = { x: 0, y: 0, angle: 0, size: 1, coarse: false, gain: 1, damage: 'none' } as const

/** A digit on the stage that each test might show. */
const EXAMPLES: Readonly<Record<Test, Partial<Config>>> = {
  clean: {},
  shift: { x: params.x.default, y: params.y.default },
  turn: { angle: 28 },
  zoom: { size: 0.72 },
  resolution: { coarse: true },
  contrast: { gain: 0.4 },
  hole: { damage: 'hole' },
  noise: { damage: 'noise' },
}

type Row = Kind | undefined

const ticksFor = (row: Row): Partial<Config> => (row === undefined ? NO_TICKS : { ...NO_TICKS, [row]: true })
const stageFor = (test: Test): Partial<Config> => ({ ...UPRIGHT, ...EXAMPLES[test] })

/** A gain of so many points has the densest colour, in %: ink must read well on it in both themes. */
const FULL = 30
const DENSEST = 45

/** Green for what practice gains over none, the other colour for what it costs. */
function colourOf(gain: number): CSSProperties {
  const much = Math.min(1, Math.abs(100 * gain) / FULL)
  return { '--gain': `var(--plot-${gain > 0 ? 3 : 2})`, '--much': (DENSEST * much).toFixed(0) }
}

const share = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '…' : formatFixed(100 * value, 0)

function Cells({ row, set, summary }: Pick<Props, 'set' | 'summary'> & { row: Row }) {
  const shares = row === undefined ? summary?.plain : summary?.rows[KINDS.indexOf(row)]
  return TESTS.map((test, i) => {
    const gain = (shares?.[i] ?? 0) - (summary?.plain[i] ?? 0)
    return (
      <td key={test} style={Number.isFinite(gain) ? colourOf(gain) : undefined}>
        {/* By keys the heads of row and column do the same. */}
        <button type="button" tabIndex={-1} onClick={() => set({ ...ticksFor(row), ...stageFor(test) })}>
          {share(shares?.[i])}
        </button>
      </td>
    )
  })
}

/** What practice on each change gives in each test: bright where the two are one. */
export function Matrix({ config, set, summary }: Props) {
  const ticks = ticksOf(config)
  const isChosen = (row: Row): boolean =>
    row === undefined ? ticks.length === 0 : ticks.length === 1 && ticks[0] === row
  return (
    <Panel id="matrix" title={`% right over ${SEEDS} seeds, by test`}>
      <table className="augment-matrix">
        <thead>
          <tr>
            <th scope="col">practised</th>
            {TESTS.map((test) => (
              <th key={test} scope="col">
                <button type="button" onClick={() => set(stageFor(test))}>
                  {TEST_NAMES[test]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[undefined, ...KINDS].map((row) => (
            <tr key={row ?? 'nothing'} data-chosen={isChosen(row) || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={isChosen(row)} onClick={() => set(ticksFor(row))}>
                  {row === undefined ? 'nothing' : TEST_NAMES[row]}
                </button>
              </th>
              <Cells row={row} set={set} summary={summary} />
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
