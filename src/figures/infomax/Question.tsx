import { percent } from '../../charts/percent'
import { PixelStrip } from '../../charts/PixelStrip'
import { Guess } from '../../controls/Guess'
import type { PictureProps } from '../../shell/defineFigure'
import { Code } from './Code'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { CANDIDATES, type Config, guessAt, placeOf, QUESTIONS } from './params'
import { verdict } from './text'

type Props = Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config' | 'set'>

/** The reader plays the critic: a code, and four pictures one of which it belongs to. */
export function Question({ frame, config, set }: Props) {
  const { pictures, digits, code, shares } = frame.question
  const { question, revealed } = config
  const place = placeOf(config)
  return (
    <Guess
      question="You are the critic: whose code is this?"
      made={place >= 0}
      revealed={revealed}
      onReveal={() => set({ revealed: true })}
      onAgain={() => set({ revealed: false, guess: 'none', question: (question % QUESTIONS) + 1 })}
      verdict={verdict({ frame, config })}
    >
      <Code code={code} label={`A code: ${Array.from(code, (value) => value.toFixed(1)).join(', ')}`} />
      <PixelStrip
        label="Four pictures; the code belongs to one"
        columns={8}
        size={38}
        chosen={place}
        pictures={Array.from({ length: CANDIDATES }, (_, i) => ({
          values: pictures.subarray(64 * i, 64 * (i + 1)),
          label: `a ${digits[i]}`,
          caption: revealed ? percent(shares[i]) : '?',
        }))}
        onChoose={revealed ? undefined : (i) => set({ guess: guessAt(i) })}
      />
    </Guess>
  )
}
