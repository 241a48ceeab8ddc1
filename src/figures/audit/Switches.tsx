import { useId } from 'react'
import { say } from '../../charts/number'
import { type Change, changes } from '../../core/replay/change'
import { params } from './params'
import { overflowText, seeds, type Tally } from './tally'

interface SwitchesProps {
  change: Change
  onChange: (change: Change) => void
  tally: Tally | undefined
  /** Not told yet: the reader is still to guess. */
  hidden: Change | undefined
}

const share = (count: number, of: number): string => `${count} of ${of}`

/** One thing to change, and beside each what came of it over the seeds. */
export function Switches({ change, onChange, tally, hidden }: SwitchesProps) {
  const name = useId()
  return (
    <div className="audit-switches">
      <table>
        <caption className="panel-title">Change one thing: what comes of it in {seeds} seeds</caption>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Same picture</th>
            <th scope="col">Second below first</th>
            <th scope="col">Inputs off by, 1st → 2nd run</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((of) => {
            const count = tally?.counts[of]
            const told = count !== undefined && of !== hidden
            return (
              <tr key={of} data-chosen={of === change}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name={name}
                      value={of}
                      checked={of === change}
                      onChange={() => onChange(of)}
                    />{' '}
                    {params.change.options[of]}
                  </label>
                </th>
                <td>{told ? share(count.same, count.finite) : of === hidden ? '?' : '…'}</td>
                <td>{told ? share(count.below, count.finite) : of === hidden ? '?' : '…'}</td>
                <td>
                  {count === undefined
                    ? '…'
                    : `${say(count.firstInputError)} → ${say(tidy(count.secondInputError))}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>
        Counted are the runs whose losses all stayed finite. As published,{' '}
        {tally === undefined || tally.arrived === 0
          ? 'these are still being run.'
          : `${overflowText(tally)}.`}
      </p>
    </div>
  )
}

/** What float32 leaves of a perfect removal is nothing to speak of. */
const tidy = (error: number): number => (error < 1e-5 ? 0 : error)
