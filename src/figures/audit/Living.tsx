import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { epochs } from '../../core/replay/program'
import { dataOf } from './runs'
import type { Props } from './props'

const shownEpochs = 10
const early = Array.from({ length: shownEpochs }, (_, i) => i + 1)

/** How many units of the last hidden layer are above 0, in the first epochs of both runs. */
export function Living({ frame, config }: Props) {
  const { active } = frame.changed
  const [first, second] = dataOf[config.change]
  const [ofFirst, ofSecond] = [0, epochs].map((from) => active.slice(from, from + shownEpochs))
  return (
    <PlotPanel
      id="living"
      title="Living units of the last hidden layer"
      description={`In its first epoch the first run has ${ofFirst[0]} of 64, the second ${ofSecond[0]}.`}
      x={{ domain: [0.5, shownEpochs + 0.5], label: 'epoch of each run', ticks: early }}
      y={{ domain: [0, 68], label: 'units above 0, of 64', ticks: [0, 16, 32, 48, 64] }}
    >
      <Line x={early} y={ofFirst} series={first.style} width={1.5} />
      <Scatter x={early} y={ofFirst} series={first.style} />
      <Scatter x={early} y={ofSecond} series={second.style} radius={4.5} />
      <Note x={1.1} y={64} dx={6} dy={4} text={`first: ${first.text}`} colour={first.style.colour} />
      <Note x={5} y={3} dx={6} dy={4} text={`second: ${second.text}`} colour={second.style.colour} />
    </PlotPanel>
  )
}
