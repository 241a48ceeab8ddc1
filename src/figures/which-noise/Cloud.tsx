import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { Plot } from '../../charts/Plot'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { Spans } from '../../charts/Spans'
import { evaluate } from '../../core/estimators'
import type { Frame, Truth } from './experiment'

const DOMAIN = { x: [-4, 3], y: [-15, 32] } as const
/** Heights at which the curves are named, and where the step from curve B to the cloud is drawn. */
const [LOW, HIGH] = [-12, 26]
const STEP_AT = 16

/** From where to where a curve runs: as far as its inputs go. */
const reachOf = (noiseMean: number): [number, number] => [-2.9 - noiseMean, 2.6 - noiseMean]

function curveOf({ curve, mean }: Truth): { x: number[]; y: number[] } {
  const [low, high] = reachOf(mean)
  const x = Array.from({ length: 81 }, (_, i) => low + ((high - low) * i) / 80)
  return { x, y: x.map((at) => evaluate(curve, at)) }
}

/** The x at which truth A's curve, which rises throughout, passes a height. */
function whereAt(height: number, { curve }: Truth): number {
  let [low, high] = [-4, 4]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (evaluate(curve, middle) < height) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The cloud, both curves, and the true places of the points that were bought. */
export function Cloud({ frame, bought, aspect }: { frame: Frame; bought: number; aspect: number }) {
  const { truths, w, y, errors } = frame
  const [a, b] = [curveOf(truths.a), curveOf(truths.b)]
  const title = 'One cloud, two truths'
  const step = whereAt(STEP_AT, truths.a)
  const readings = w.subarray(0, bought)
  const places = readings.map((reading, i) => reading - errors[i])
  const heights = y.subarray(0, bought)
  return (
    <div>
      <p className="panel-title">{title}</p>
      <Plot
        title={title}
        description="Readings, and two curves of the same shape, one left of the other by the mean of the noise"
        aspect={aspect}
        x={{ domain: DOMAIN.x, label: 'input, as read or true' }}
        y={{ domain: DOMAIN.y, label: 'y' }}
      >
        <Scatter x={w} y={y} series="data" radius={2.5} opacity={0.4} />
        <Line {...a} series="truthA" width={2.5} />
        <Line {...b} series="truthB" width={2.5} />
        <Spans
          from={[step - truths.b.mean]}
          to={[step]}
          y={[STEP_AT]}
          series="truthB"
          width={1.5}
          opacity={1}
        />
        <Note
          x={step - truths.b.mean / 2}
          y={STEP_AT}
          text={`μ = ${truths.b.mean}`}
          anchor="middle"
          dy={-6}
          colour="var(--ink)"
        />
        <Spans from={places} to={readings} y={heights} series="moved" width={1.5} opacity={0.6} />
        <Scatter x={places} y={heights} series="moved" radius={4.5} opacity={1} />
        <Note x={whereAt(LOW, truths.a)} y={LOW} text="truth A" dx={8} colour={styleOf('truthA').colour} />
        <Note
          x={whereAt(HIGH, truths.a) - truths.b.mean}
          y={HIGH}
          text="truth B"
          anchor="end"
          dx={-8}
          colour={styleOf('truthB').colour}
        />
      </Plot>
      <p className="panel-note">
        {`A: noise of mean 0. B: noise of mean ${truths.b.mean}, about a curve that stands ${truths.b.mean} further left. `}
        {bought > 0 ? 'Diamonds: points at their true input.' : null}
      </p>
    </div>
  )
}
