import { say } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { type Change, changes } from '../../core/replay/change'
import { type Count, overflowText, SEEDS } from './ensemble'
import { isAsking, params } from './params'
import type { Props } from './props'

const share = (count: number, of: number): string => `${count} of ${of}`

/** What float32 leaves of a perfect removal is nothing to speak of. */
const tidy = (error: number): number => (error < 1e-5 ? 0 : error)

const errorsText = ({ firstInputError, secondInputError }: Count): string =>
  `${say(firstInputError)} → ${say(tidy(secondInputError))}`

const columns = {
  lower: ({ below, finite }: Count) => share(below, finite),
  'as published': ({ same, finite }: Count) => share(same, finite),
  'inputs off by, first → second run': errorsText,
}
type Column = keyof typeof columns

interface RowsProps extends Props {
  of: readonly Change[]
  told: readonly Column[]
}

/**
 * What came of each change over the seeds; its name puts it on the second card. No `Cells`: its rows are marked and
 * pressed, and its cells hidden until a guess.
 */
function Rows({ config, summary, set, of, told }: RowsProps) {
  const isHidden = isAsking(config) || undefined
  const pick = (change: Change): void =>
    set({ change, guess: config.guess === 'none' ? 'skipped' : config.guess })
  return (
    <table className="audit-counts">
      <thead>
        <tr>
          <th scope="col">Change one thing</th>
          {told.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((change) => (
          <tr key={change} data-chosen={change === config.change && isHidden === undefined}>
            <th scope="row">
              <button type="button" aria-pressed={change === config.change} onClick={() => pick(change)}>
                {params.change.options[change]}
              </button>
            </th>
            {told.map((column) => (
              <td key={column} data-asking={isHidden}>
                <span className="until-guessed" data-hidden={isHidden}>
                  {summary === undefined || summary.arrived === 0
                    ? '…'
                    : columns[column](summary.counts[change])}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The three changes that tell most. */
export function Counts(props: Props) {
  return (
    <Panel id="counts" title={`Over ${SEEDS} seeds the second curve is …`}>
      <Rows {...props} of={['swapped', 'same-data', 'restarted']} told={['lower', 'as published']} />
    </Panel>
  )
}

/** All changes, and what each does to the inputs. */
export function AllCounts(props: Props) {
  const { summary } = props
  const asPublished =
    summary === undefined || summary.arrived === 0 ? 'these are still being run' : overflowText(summary)
  return (
    <Panel
      id="all-counts"
      title={`Every change: over ${SEEDS} seeds the second curve is …`}
      note={`Counted are the runs whose losses all stayed finite. As published, ${asPublished}.`}
    >
      <Rows {...props} of={changes} told={['lower', 'as published', 'inputs off by, first → second run']} />
    </Panel>
  )
}
