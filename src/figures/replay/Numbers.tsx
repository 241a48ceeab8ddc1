import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import { domainOf } from '../../charts/scale'
import { Scatter } from '../../charts/Scatter'
import { say } from '../../charts/number'
import { series } from '../../charts/series'
import { Sticks } from '../../charts/Sticks'
import { inputError } from '../../core/replay/inputError'
import { target, targets, trueInputs } from '../../core/replay/program'
import type { Frame } from './experiment'

const x = Array.from(trueInputs)
const zeros = x.map(() => 0)
const axis = { domain: [0.5, 15.5], label: 'true input x', ticks: [1, 3, 5, 7, 9, 11, 13, 15] } as const

/** How far each input is from the true one, before and after the “removal”. */
export function Inputs({ frame }: { frame: Frame }) {
  const errors = [frame.noisy, frame.removed].map((inputs) => inputs.map((input, i) => input - x[i]))
  const [noisy, removed] = errors
  const title = 'How far the 15 inputs are off'
  return (
    <div>
      <p className="panel-title">{title}</p>
      <p className="replay-key">
        <span style={{ color: series.before.colour }}>● noisy: {say(inputError(frame.noisy))}</span>
        {' · '}
        <span style={{ color: series.after.colour }}>
          ■ after “removal”: {say(inputError(frame.removed))}
        </span>
        {' (root mean square)'}
      </p>
      <Plot
        title={title}
        aspect={1.25}
        x={axis}
        y={{ domain: domainOf(errors, { include: [0], pad: 0.12 }), label: 'input − true input' }}
      >
        <Rule y={0} />
        <Sticks x={x} from={zeros} to={noisy} series="before" opacity={0.35} />
        <Sticks x={x.map((at) => at + 0.25)} from={zeros} to={removed} series="after" opacity={0.35} />
        <Scatter x={x} y={noisy} series="before" />
        <Scatter x={x.map((at) => at + 0.25)} y={removed} series="after" />
      </Plot>
    </div>
  )
}

const curve = Array.from({ length: 60 }, (_, i) => 1 + (i * 14) / 59)

/** What the net answers, beside what it is asked for. */
export function Answers({ frame }: { frame: Frame }) {
  const { answers } = frame
  const positive = answers.map((answer) => (answer > 0 ? answer : Number.NaN))
  const negative = answers.map((answer) => (answer < 0 ? -answer : Number.NaN))
  return (
    <TitledPlot
      title="What the net answers and is asked for"
      aspect={1.25}
      x={axis}
      y={{
        domain: domainOf([targets, answers.map(Math.abs)], { scale: 'log', pad: 0.08 }),
        label: 'answer',
        scale: 'log',
      }}
    >
      <Line x={curve} y={curve.map(target)} series="truth" />
      <Scatter x={x} y={positive} series="plain" />
      <Scatter x={x} y={negative} series={{ colour: 'var(--plot-1)', marker: 'ring' }} />
      <DirectLabels
        labels={[
          { text: 'asked for', x: 15, y: target(15), series: 'truth' },
          { text: 'answered', x: 15, y: Math.min(...answers.map(Math.abs)) / 3, series: 'plain' },
        ]}
      />
    </TitledPlot>
  )
}
