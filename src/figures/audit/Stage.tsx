import { use } from 'react'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { Panel } from '../../charts/Panel'
import { type Place, PlaceContext } from '../../charts/place'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { say } from '../../charts/number'
import { epochs } from '../../core/replay/program'
import type { Change } from '../../core/replay/change'
import { Card } from './Card'
import type { Curves } from './experiment'
import { isAsking, params } from './params'
import { dataOf, ratioOf, sharesOf, tenths } from './runs'
import { SwapGuess } from './SwapGuess'
import type { Props } from './props'

const PHONE_CARD = 150
const BETWEEN = 20

/** Side by side on a desk, below each other on a phone. */
const cardPlace = ({ page, width, height }: Place): Place =>
  page === 'desk'
    ? { page, width: Math.round((width - BETWEEN) / 2), height }
    : { page, width, height: PHONE_CARD }

/** Both curves of one program, as the paper plots them. */
function CardPlot({ curves, change }: { curves: Curves; change: Change }) {
  const [first, second] = dataOf[change]
  const [firstLoss, secondLoss] = sharesOf(curves)
  const runs = [
    { name: `first: ${first.text}`, loss: firstLoss, style: first.style, x: 30, y: firstLoss[2], dy: 0 },
    { name: `second: ${second.text}`, loss: secondLoss, style: second.style, x: 0, y: secondLoss[0], dy: -9 },
  ]
  return (
    <Plot
      title={`Loss of both runs: ${params.change.options[change]}`}
      description={`At epoch 10 the second run has ${say(ratioOf(curves), 4)} times the loss of the first.`}
      x={{ domain: [0, epochs], label: 'epoch of each run', ticks: [0, 50, 100, 150] }}
      y={{
        domain: [0, 1.06 * Math.max(1, ...secondLoss.filter(Number.isFinite))],
        label: 'loss, first point = 1',
        ticks: [0, 0.5, 1],
      }}
    >
      {runs.map(({ name, loss, style, x, y, dy }) => (
        <g key={name}>
          <Line x={tenths} y={loss} series={style} width={2.5} />
          <Scatter x={tenths} y={loss} series={style} radius={3.5} />
          <Note x={x} y={y} dx={10} dy={dy} text={name} colour={style.colour} />
        </g>
      ))}
    </Plot>
  )
}

/** Two cards: the published program, and the same with one thing changed. */
export function Stage({ frame, config, set }: Props) {
  const place = use(PlaceContext)
  const { change } = config
  return (
    <Panel id="cards">
      <PlaceContext value={cardPlace(place)}>
        <div className="audit-cards" tabIndex={-1}>
          <Panel id="published-order" title="Published order">
            <CardPlot curves={frame.published} change="published" />
          </Panel>
          <Panel id="changed" title={params.change.options[change]}>
            <Card isDown={isAsking(config)} back={<SwapGuess onGuess={(guess) => set({ guess })} />}>
              <CardPlot curves={frame.changed} change={change} />
            </Card>
          </Panel>
        </div>
      </PlaceContext>
    </Panel>
  )
}
