import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { Panel } from '../../charts/Panel'
import { Plot } from '../../charts/Plot'
import { Rule } from '../../charts/Rule'
import { DragHandle } from '../../controls/DragHandle'
import { Guess } from '../../controls/Guess'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS, SIGMAS } from './ensemble'
import type { Frame } from './experiment'
import { STYLES } from './names'
import { type Config, params } from './params'
import { QUESTION, sigmaText, verdict } from './text'

const { min, max } = params.sigma

/** Errors over σ, many seeds: first guessed, then seen. */
export function BestSigma({ summary, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const { revealed } = config
  const guess = config.guess.at(0)
  const highest = Math.max(20, ...(summary?.errors.high ?? []).filter(Number.isFinite))
  return (
    <Panel id="best-sigma">
      <Guess
        question={revealed ? `Errors over σ: median, quartiles of ${SEEDS} seeds` : QUESTION}
        made={guess !== undefined}
        revealed={revealed}
        onReveal={() => set({ revealed: true })}
        onAgain={() => set({ revealed: false, guess: [] })}
        verdict={verdict(summary, guess)}
      >
        <Plot
          title="Share of fresh points answered wrongly, over σ"
          description={revealed ? verdict(summary, guess) : QUESTION}
          interactive={!revealed}
          x={{ domain: [min, max], label: '' }}
          y={{ domain: [0, highest], label: '', ticks: [0, 10, 20].map((at) => ({ at, label: `${at} %` })) }}
          margin={{ top: 16, bottom: 24 }}
        >
          {summary === undefined ? null : (
            <g className="until-guessed" data-hidden={!revealed || undefined}>
              <Band x={SIGMAS} low={summary.errors.low} high={summary.errors.high} series={STYLES.noise} />
              <Line x={SIGMAS} y={summary.errors.middle} series={STYLES.noise} width={2.5} />
              <Rule x={config.sigma} label="now" />
            </g>
          )}
          {revealed ? (
            guess === undefined ? null : (
              <Rule x={guess} label="your guess" series="moved" labelAt="start" />
            )
          ) : (
            <DragHandle
              axis="x"
              label="Your guess of the best σ"
              value={guess ?? (min + max) / 2}
              onChange={(sigma) => set({ guess: [Math.round(100 * sigma) / 100] })}
              format={sigmaText}
            />
          )}
        </Plot>
      </Guess>
    </Panel>
  )
}
