import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { Panel } from '../../charts/Panel'
import { inPercent } from '../../charts/percent'
import { Plot } from '../../charts/Plot'
import { Room } from '../../charts/Room'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { Choice } from '../../controls/Choice'
import { Guess } from '../../controls/Guess'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { ANGLES, type Config, params } from './params'
import { QUESTION, verdict } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

const { helps, nothing, harms } = params.guess.options
const OFFERED = { helps, nothing, harms } as const

/** As tall as renyi-entropy.css has it. */
const ROOM = { height: 105 } as const

/** Accuracy at every angle, with the push and without. */
function Curves({ summary }: Pick<Props, 'summary'>) {
  if (summary === undefined) return null
  const [before, after] = [inPercent(summary.plain.accuracy), inPercent(summary.pushed.accuracy)]
  return (
    <>
      <Line x={ANGLES} y={before} series="before" width={2} />
      <Line x={ANGLES} y={after} series="after" width={2.5} />
      <Scatter x={ANGLES} y={after} series="after" radius={3.5} opacity={1} />
      <Note x={60} y={after[5]} dx={10} dy={-14} text="with the push" colour={styleOf('after').colour} />
    </>
  )
}

/** Accuracy over the angle, many seeds: first guessed, then seen. */
export function Angles({ summary, config, set }: Props) {
  const { guess, revealed } = config
  return (
    <Panel id="angles">
      <div className="renyi-guess" data-asking={!revealed || undefined}>
        <Guess
          question={revealed ? `Right over the angle, mean of ${SEEDS} seeds` : QUESTION}
          made={guess !== 'none'}
          revealed={revealed}
          onReveal={() => set({ revealed: true })}
          onAgain={() => set({ revealed: false, guess: 'none' })}
          verdict={verdict(summary, guess)}
        >
          {revealed ? null : (
            <Choice
              label="At 60°"
              options={OFFERED}
              value={guess === 'none' ? undefined : guess}
              onChange={(made) => set({ guess: made })}
            />
          )}
          <Room desk={ROOM} phone={ROOM}>
            <div className="renyi-plot until-guessed" data-hidden={!revealed || undefined}>
              <Plot
                title="Turned points right, over the angle"
                description={revealed ? verdict(summary, guess) : QUESTION}
                x={{
                  domain: [0, 180],
                  label: '',
                  ticks: [0, 40, 60, 90, 180].map((at) => ({ at, label: `${at}°` })),
                }}
                y={{
                  domain: [0, 100],
                  label: '',
                  ticks: [0, 50, 100].map((at) => ({ at, label: `${at} %` })),
                }}
                margin={{ top: 6, bottom: 22 }}
              >
                <Curves summary={summary} />
                <Rule x={config.angle} label="yours" series="moved" />
              </Plot>
            </div>
          </Room>
        </Guess>
      </div>
    </Panel>
  )
}
