import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { Panel } from '../../charts/Panel'
import { Plot } from '../../charts/Plot'
import { Rule } from '../../charts/Rule'
import { domainOf } from '../../charts/scale'
import { series } from '../../charts/series'
import { biasOnlyDecay, epochs, printedEvery } from '../../core/replay/program'
import { Card } from './Card'
import { isAsking } from './params'
import { dataOf, lossesOf } from './runs'
import type { Props } from './props'

const all = Array.from({ length: 2 * epochs }, (_, i) => i + 1)
/** The law as a broad band under the curves: they hide it where they follow it. */
const band = { colour: series.law.colour, marker: series.law.marker }

/** Both runs of the second card in their order on a log axis, with the law of the output biases laid over. */
export function InOrder({ frame, config }: Props) {
  const { loss } = frame.changed
  const law = all.map((epoch) => loss[printedEvery - 1] * biasOnlyDecay ** (epoch - printedEvery))
  const [first, second] = dataOf[config.change]
  const [firstLoss, secondLoss] = lossesOf(frame.changed)
  const domain = domainOf(
    [firstLoss.slice(printedEvery), secondLoss.slice(printedEvery), law.slice(printedEvery)],
    { scale: 'log', pad: 0.05 },
  )
  return (
    <Panel id="in-order" title="Both runs, one after the other">
      <Card isDown={isAsking(config)} back={<p>Guess first.</p>}>
        <Plot
          title="The loss of both runs of the second card, every epoch in its order, and the law"
          description="On a log axis; the law keeps 0.9735 of the loss at every epoch."
          x={{ domain: [1, 2 * epochs], label: 'epoch', ticks: [1, 100, 200, 300] }}
          y={{ domain, label: 'loss', scale: 'log' }}
        >
          <Rule x={epochs + 0.5} />
          <Line x={all} y={law} series={band} width={9} opacity={0.3} />
          <Line x={all.slice(0, epochs)} y={firstLoss} series={first.style} width={2.5} />
          <Line x={all.slice(epochs)} y={secondLoss} series={second.style} width={2.5} />
          <Note
            x={epochs}
            y={domain[1]}
            dx={-6}
            dy={14}
            anchor="end"
            text="first"
            colour={first.style.colour}
          />
          <Note x={epochs} y={domain[1]} dx={8} dy={14} text="second" colour={second.style.colour} />
          <Note x={1} y={domain[0]} dx={6} dy={-6} text="band: × 0.9735 an epoch" colour={band.colour} />
        </Plot>
      </Card>
    </Panel>
  )
}
