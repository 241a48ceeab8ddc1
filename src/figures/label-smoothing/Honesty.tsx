import { useState } from 'react'
import { Band } from '../../charts/Band'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { fixed } from '../../charts/number'
import { Plot } from '../../charts/Plot'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { Choice } from '../../controls/Choice'
import { Guess } from '../../controls/Guess'
import type { PictureProps } from '../../shell/defineFigure'
import type { ArmFrame, Frame } from './experiment'
import { STYLES } from './names'
import { params } from './params'
import { SEEDS, type Sweep, TRIED } from './sweep'

type Props = Pick<PictureProps<'label-smoothing', Sweep>, 'frame' | 'config' | 'summary'>

const QUESTION = 'Does smoothing make a net more honest: its confidence closer to its accuracy?'
const ANSWERS = { yes: 'yes', no: 'no', depends: 'it depends' } as const
type Answer = keyof typeof ANSWERS

const ARMS = ['hard', 'smooth'] as const
const points = (share: number): string => fixed(100 * share, 1)

function verdictOf({ frame, config }: Props, answer: Answer | undefined): string {
  const [hard, smooth] = [frame.hard.calibrationError, frame.smooth.calibrationError]
  const guessed = answer === undefined ? '' : ` You said: ${ANSWERS[answer]}.`
  if (config.epsilon === 0) return `Without smoothing both are off by ${points(hard)} points.${guessed}`
  const change = smooth < hard ? 'more honest' : 'less honest'
  return `Here the calibration error goes from ${points(hard)} to ${points(smooth)} points: ${change}. It depends on whether the net was too sure before; try the other digits.${guessed}`
}

/** How often the nets are right when they are so sure; on the diagonal they are honest. */
function Reliability({ frame, hidden }: { frame: Frame; hidden: boolean }) {
  const used = ({ bins }: ArmFrame) => bins.filter(({ count }) => count > 0)
  return (
    <Plot
      title="How often each net is right when it is so sure"
      aspect={1.6}
      narrowAspect={1.6}
      x={{ domain: [0, 1], label: 'confidence' }}
      y={{ domain: [0, 1.06], label: 'share right', ticks: [0, 0.25, 0.5, 0.75, 1] }}
    >
      <Line x={[0, 1]} y={[0, 1]} series="reference" width={1} />
      {ARMS.map((name, i) => (
        <Note key={name} x={0.03} y={0.93 - 0.12 * i} text={name} colour={STYLES[name].colour} />
      ))}
      {ARMS.map((name) => {
        const bins = used(frame[name])
        const most = Math.max(...bins.map(({ count }) => count))
        const [x, y] = [bins.map(({ confidence }) => confidence), bins.map(({ accuracy }) => accuracy)]
        return (
          <g key={name} className="until-guessed" data-hidden={hidden || undefined}>
            <Line x={x} y={y} series={STYLES[name]} width={1.25} />
            <Scatter
              x={x}
              y={y}
              series={STYLES[name]}
              weights={bins.map(({ count }) => Math.max(0.1, count / most))}
              radius={8}
            />
          </g>
        )
      })}
    </Plot>
  )
}

function OverSeeds({ config, summary, hidden }: Pick<Props, 'config' | 'summary'> & { hidden: boolean }) {
  const { min, max } = params.epsilon
  return (
    <Plot
      title={`Calibration error over ε: mean and extremes of ${SEEDS} seeds`}
      aspect={1.6}
      narrowAspect={1.6}
      x={{ domain: [min, max], label: 'ε' }}
      y={{ domain: [0, 40], label: 'calibration error', unit: 'points' }}
    >
      {summary === undefined ? null : (
        <g className="until-guessed" data-hidden={hidden || undefined}>
          <Band
            x={TRIED}
            low={summary.error.low.map((share) => 100 * share)}
            high={summary.error.high.map((share) => 100 * share)}
            series={STYLES.smooth}
          />
          <Line
            x={TRIED}
            y={summary.error.mean.map((share) => 100 * share)}
            series={STYLES.smooth}
            width={2.5}
          />
        </g>
      )}
      <Rule x={config.epsilon} label="now" />
    </Plot>
  )
}

/** Confidence against accuracy: first guessed, then seen. */
export function Honesty(props: Props) {
  const [answer, setAnswer] = useState<Answer>()
  const [revealed, setRevealed] = useState(false)
  return (
    <Guess
      question={QUESTION}
      made={answer !== undefined}
      revealed={revealed}
      onReveal={() => setRevealed(true)}
      onAgain={() => {
        setRevealed(false)
        setAnswer(undefined)
      }}
      verdict={verdictOf(props, answer)}
    >
      {revealed ? null : <Choice label="Your guess" options={ANSWERS} value={answer} onChange={setAnswer} />}
      <div className="figure-panels">
        <div>
          <p className="panel-title">Sure and right: honest on the diagonal</p>
          <Reliability frame={props.frame} hidden={!revealed} />
        </div>
        <div>
          <p className="panel-title">{`Calibration error over ε, ${SEEDS} seeds`}</p>
          <OverSeeds {...props} hidden={!revealed} />
        </div>
      </div>
    </Guess>
  )
}
