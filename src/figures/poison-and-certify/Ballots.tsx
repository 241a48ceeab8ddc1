import './poison-and-certify.css'
import { Panel } from '../../charts/Panel'
import { Button } from '../../controls/Button'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { BALLOTS, type Config } from './params'
import { ballotsText } from './text'
import { tippedVote } from './vote'

type Props = PictureProps<Config, Frame, Ensemble>

const toggled = (tipped: readonly number[], ballot: number): number[] =>
  tipped.includes(ballot) ? tipped.filter((other) => other !== ballot) : [...tipped, ballot]

/** Thirty ballots on the chosen digit, which the reader tips over one by one. */
export function Ballots({ frame, config, set }: Props) {
  const cast = frame.poison?.cast.votes ?? []
  const tipped = tippedVote(cast, config.tipped)
  const votes = tipped?.votes ?? cast
  const lookOf = (ballot: number): string | undefined => {
    if (tipped === undefined || ballot >= cast.length) return undefined
    if (config.tipped.includes(ballot)) return 'tipped'
    return votes[ballot] === tipped.before.winner ? 'winner' : 'other'
  }
  return (
    <Panel
      id="ballots"
      title={`Thirty nets vote on this ${config.digit}: tip ballots over`}
      note={ballotsText(frame, config)}
    >
      <div className="ballots" role="group" aria-label="Ballots">
        {Array.from({ length: BALLOTS }, (_, ballot) => (
          <button
            key={ballot}
            type="button"
            className="ballot"
            data-look={lookOf(ballot)}
            disabled={tipped === undefined}
            aria-pressed={config.tipped.includes(ballot)}
            aria-label={`Ballot ${ballot + 1}${ballot < votes.length ? `: ${votes[ballot]}` : ''}`}
            onClick={() => set({ tipped: toggled(config.tipped, ballot) })}
          >
            {ballot < votes.length ? votes[ballot] : '·'}
          </button>
        ))}
        <Button disabled={config.tipped.length === 0} onPress={() => set({ tipped: [] })}>
          Set up again
        </Button>
      </div>
    </Panel>
  )
}
