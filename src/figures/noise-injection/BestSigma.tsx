import { useState } from 'react'
import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { fixed } from '../../charts/number'
import { Plot } from '../../charts/Plot'
import { Rule } from '../../charts/Rule'
import { DragHandle } from '../../controls/DragHandle'
import { Guess } from '../../controls/Guess'
import type { PictureProps } from '../../shell/defineFigure'
import { STYLES } from './names'
import { params } from './params'
import { errorAt, SEEDS, SIGMAS, type Sweep } from './sweep'

type Props = Pick<PictureProps<'noise-injection', Sweep>, 'summary' | 'config'>

const QUESTION = 'Which σ makes the fewest errors? Move the line, then look.'
const { min, max } = params.sigma

function verdictOf({ errors, best, arrived, wanted }: Sweep, guess: number | undefined): string {
  if (arrived < wanted) return `${arrived} of ${wanted} nets trained so far.`
  const at = (sigma: number): string => `${fixed(errorAt(errors, sigma), 1)} %`
  const truth = `Least at σ = ${best}: ${at(best)} of fresh points wrong; ${at(0)} without noise, ${at(max)} at σ = ${max}.`
  return guess === undefined ? truth : `${truth} Your ${fixed(guess, 2)}: ${at(guess)}.`
}

/** Errors over σ, many seeds: first guessed, then seen. */
export function BestSigma({ summary, config }: Props) {
  const [guess, setGuess] = useState<number>()
  const [revealed, setRevealed] = useState(false)
  const highest = Math.max(20, ...(summary?.errors.high ?? []).filter(Number.isFinite))
  return (
    <Guess
      question={revealed ? `Errors over σ, ${SEEDS} seeds` : QUESTION}
      made={guess !== undefined}
      revealed={revealed}
      onReveal={() => setRevealed(true)}
      onAgain={() => {
        setRevealed(false)
        setGuess(undefined)
      }}
      verdict={summary === undefined ? 'The nets are being trained.' : verdictOf(summary, guess)}
    >
      <Plot
        title={`Share of fresh points answered wrongly, over σ: median and quartiles of ${SEEDS} seeds`}
        aspect={1.6}
        narrowAspect={1.45}
        interactive={!revealed}
        x={{ domain: [min, max], label: 'σ in training' }}
        y={{ domain: [0, highest], label: 'errors on fresh points', unit: '%' }}
      >
        {summary === undefined ? null : (
          <g className="until-guessed" data-hidden={!revealed || undefined}>
            <Band x={SIGMAS} low={summary.errors.low} high={summary.errors.high} series={STYLES.noise} />
            <Line x={SIGMAS} y={summary.errors.median} series={STYLES.noise} width={2.5} />
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
            onChange={setGuess}
            format={(sigma) => `σ = ${fixed(sigma, 2)}`}
          />
        )}
      </Plot>
    </Guess>
  )
}
