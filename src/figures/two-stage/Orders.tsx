import { Panel } from '../../charts/Panel'
import { Plot } from '../../charts/Plot'
import { Room } from '../../charts/Room'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { Choice } from '../../controls/Choice'
import { Guess } from '../../controls/Guess'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { LOOKS } from './looks'
import { type Config, params } from './params'
import { QUESTION, verdict } from './text'

/** What the question and its answers leave in the strip. */
const ROOM = { height: 104 } as const

const { weak, strong, alike } = params.guess.options
const OFFERED = { weak, strong, alike }

const isGuess = (guess: Config['guess']): guess is keyof typeof OFFERED => guess !== 'none'

/** Weak first minus strong first in points, seed by seed, the largest first. */
const gapsOf = ({ clouds: { weakFirst, strongFirst } }: Ensemble): number[] =>
  weakFirst.worst
    .slice(0, Math.min(weakFirst.worst.length, strongFirst.worst.length))
    .map((worst, seed) => 100 * (worst - strongFirst.worst[seed]))
    .toSorted((one, other) => other - one)

/** Which order wins: guessed first, then seen seed by seed. */
export function Orders({ summary, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const { guess, revealed } = config
  const gaps = summary === undefined ? [] : gapsOf(summary)
  const [ahead, behind] = [gaps.filter((gap) => gap > 0), gaps.filter((gap) => gap <= 0)]
  return (
    <Panel id="orders">
      <Guess
        question={revealed ? `Weak first minus strong first, ${SEEDS} seeds, in points` : QUESTION}
        made={isGuess(guess)}
        revealed={revealed}
        onReveal={() => set({ revealed: true })}
        onAgain={() => set({ revealed: false, guess: 'none' })}
        verdict={verdict(summary, config)}
      >
        {revealed ? null : (
          <Choice
            label="36 weak epochs and 4 strong ones"
            options={OFFERED}
            value={isGuess(guess) ? guess : undefined}
            onChange={(made) => set({ guess: made })}
          />
        )}
        <Room desk={ROOM} phone={ROOM}>
          <Plot
            title="Weak first minus strong first under attack, in points, by seed"
            description={revealed ? verdict(summary, config) : QUESTION}
            x={{ domain: [0, SEEDS + 1], label: '', ticks: [] }}
            y={{ domain: [-6, 8], label: '', ticks: [-5, 0, 5] }}
            margin={{ top: 4, bottom: 6 }}
          >
            <Rule y={0} />
            <g className="until-guessed" data-hidden={!revealed || undefined}>
              <Scatter x={ahead.map((_, i) => i + 1)} y={ahead} series={LOOKS.weakFirst.series} radius={4} />
              <Scatter
                x={behind.map((_, i) => ahead.length + i + 1)}
                y={behind}
                series={LOOKS.strongFirst.series}
                radius={4}
              />
            </g>
          </Plot>
        </Room>
      </Guess>
    </Panel>
  )
}
