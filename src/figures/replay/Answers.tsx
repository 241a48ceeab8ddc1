import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { domainOf } from '../../charts/scale'
import { Scatter } from '../../charts/Scatter'
import { say } from '../../charts/number'
import { series } from '../../charts/series'
import { target, targets, trueInputs } from '../../core/replay/program'
import type { Frame } from './experiment'

const x = Array.from(trueInputs)
/** Above the end of a line, within the plot. */
const ABOVE_END = { anchor: 'end', dx: -6, dy: -7 } as const
const axis = { domain: [0.5, 15.5], label: 'true input x', ticks: [1, 3, 5, 7, 9, 11, 13, 15] } as const

const curve = Array.from({ length: 60 }, (_, i) => 1 + (i * 14) / 59)

/** What the net answers, beside what it is asked for. */
export function Answers({ frame }: { frame: Frame }) {
  const { answers } = frame
  const sizes = answers.map(Math.abs)
  const positive = answers.map((answer) => (answer > 0 ? answer : Number.NaN))
  const negative = answers.map((answer) => (answer < 0 ? -answer : Number.NaN))
  return (
    <PlotPanel
      id="answers"
      title="What the net answers and is asked for"
      note="● positive, ○ negative: its size"
      description={`Asked for are ${say(target(1))} to ${say(target(15))}; the largest answer has size ${say(Math.max(...sizes))}.`}
      x={axis}
      y={{
        domain: domainOf([targets, sizes], { scale: 'log', pad: 0.08 }),
        label: 'answer',
        scale: 'log',
      }}
    >
      <Line x={curve} y={curve.map(target)} series="truth" />
      <Scatter x={x} y={positive} series="plain" />
      <Scatter x={x} y={negative} series={{ colour: 'var(--plot-1)', marker: 'ring' }} />
      <Note x={15} y={target(15)} {...ABOVE_END} text="asked for" colour={series.truth.colour} />
      <Note x={15} y={Math.min(...sizes) / 3} {...ABOVE_END} text="answered" colour={series.plain.colour} />
    </PlotPanel>
  )
}
