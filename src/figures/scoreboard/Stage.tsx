import './scoreboard.css'
import { Panel } from '../../charts/Panel'
import { Plot } from '../../charts/Plot'
import { Room } from '../../charts/Room'
import { PickCell } from '../../controls/PickCell'
import { Toggle } from '../../controls/Toggle'
import type { PictureProps } from '../../shell/defineFigure'
import { BAR_SPAN, Cells } from './Cells'
import { type Ensemble, type Row, rowOf } from './ensemble'
import type { Frame } from './experiment'
import { COLUMNS, HEIGHT, LINES, WIDTH } from './grid'
import { ColumnHeads, RowHeads } from './Heads'
import { PROCEDURES, type Procedure, ROW_NAMES, ROWS, TESTS } from './names'
import { type Config, params } from './params'
import { proceduresOf, usable } from './rows'
import { cellText, tableText, verdictText } from './words'

type Props = PictureProps<Config, Frame, Ensemble>

/** As scoreboard.css has it. */
const ROOM = { desk: { height: 348 }, phone: { height: 340 } } as const

const ticked = (name: Procedure, on: boolean): Partial<Config> => {
  switch (name) {
    case 'shifts':
      return { shifts: on }
    case 'cutout':
      return { cutout: on }
    case 'noise':
      return { noise: on }
    case 'batchNorm':
      return { batchNorm: on }
    case 'dropout':
      return { dropout: on }
    case 'smoothing':
      return { smoothing: on }
    case 'smote':
      return { smote: on }
    case 'adversarial':
      return { adversarial: on }
  }
}

/** What the last row combines. */
function Ticks({ config, set }: Pick<Props, 'config' | 'set'>) {
  return (
    <fieldset className="scoreboard-ticks">
      <legend>Yours</legend>
      {PROCEDURES.map((name) => {
        const can = usable(name, config.net)
        return (
          <Toggle
            key={name}
            label={ROW_NAMES[name]}
            help={can ? params[name].help : 'A linear model has no hidden layer for it.'}
            value={config[name] && can}
            disabled={!can}
            onChange={(on) => set(ticked(name, on))}
          />
        )
      })}
    </fieldset>
  )
}

/** The rows as they may be shown under the ticks as they are: numbers of other ticks are not the reader’s. */
function current({ summary, config }: Pick<Props, 'summary' | 'config'>): Row[] {
  const own = proceduresOf('yours', config).join()
  return (summary?.rows ?? []).filter(({ name, procedures }) => name !== 'yours' || procedures.join() === own)
}

/** Procedures down, threats across: how much more is right than with plain training. */
export function Stage(props: Props) {
  const { frame, config, summary, set } = props
  const rows = current(props)
  return (
    <Panel
      id="table"
      title="Points more or fewer right than with plain training (its row: % right)"
      note={`Press two names to compare. Bars: intervals, −${BAR_SPAN} to ${BAR_SPAN} points. ${verdictText(summary?.compared ?? 0, config.holm)}`}
    >
      <div className="scoreboard">
        <Room {...ROOM}>
          <Plot
            title="Procedures against threats"
            description={tableText(summary)}
            interactive
            x={{ domain: [0, WIDTH], label: '', ticks: [], bare: true }}
            y={{ domain: [HEIGHT, 0], label: '', ticks: [] }}
            margin={{ top: 72, right: 12, bottom: 2, left: 94 }}
          >
            <ColumnHeads frame={frame} />
            <RowHeads config={config} set={set} />
            <Cells rows={rows} />
            <PickCell
              columns={COLUMNS}
              rows={LINES}
              at={[TESTS.indexOf(config.threat), ROWS.indexOf(config.row)]}
              label="Open cell"
              says={cellText(rowOf(summary, config.row), config)}
              onPick={([column, line]) => set({ threat: TESTS[column], row: ROWS[line] })}
            />
          </Plot>
        </Room>
        <Ticks config={config} set={set} />
      </div>
    </Panel>
  )
}
