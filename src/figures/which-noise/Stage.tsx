import { Intervals } from '../../charts/Intervals'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { styleOf } from '../../charts/series'
import { DragHandle } from '../../controls/DragHandle'
import { evaluate } from '../../core/estimators'
import { mean } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame, Truth } from './experiment'
import { type Config, params } from './params'

const DOMAIN = { x: [-4, 3], y: [-15, 32] } as const
/** Heights at which the curves are named. */
const [LOW, HIGH] = [-12, 26]

/** From where to where a curve runs: as far as its inputs go. */
const reachOf = (noiseMean: number): [number, number] => [-2.9 - noiseMean, 2.6 - noiseMean]

function curveOf({ curve, mean: shift }: Truth): { x: number[]; y: number[] } {
  const [low, high] = reachOf(shift)
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

/** Points that were bought, at their true inputs, and how far their readings lie from these as the cloud is slid. */
function Bought({ frame, config }: { frame: Frame; config: Config }) {
  const readings = frame.w.subarray(0, config.calibration)
  const heights = frame.y.subarray(0, config.calibration)
  const places = readings.map((reading, i) => reading - frame.errors[i])
  return (
    <>
      <Intervals
        from={places}
        to={readings.map((reading) => reading - config.slide)}
        y={heights}
        series="moved"
        width={1.5}
        opacity={0.6}
      />
      <Scatter x={places} y={heights} series="moved" radius={4.5} opacity={1} />
    </>
  )
}

/** One cloud that can be slid onto either of two curves. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, unknown>) {
  const { truths, w, y } = frame
  const { slide, calibration } = config
  const [a, b] = [curveOf(truths.a), curveOf(truths.b)]
  const centre = mean(w)
  const isUntouched = slide === params.slide.default
  return (
    <PlotPanel
      id="cloud"
      title="One cloud, two truths: slide the cloud onto a curve"
      note={`A: noise of mean 0. B: noise of mean ${truths.b.mean}, to be taken off the readings.${calibration > 0 ? ' Diamonds: bought points, at their true input.' : ''}`}
      name="One cloud of readings and two curves of the same shape"
      description={`Curve B stands ${truths.b.mean} to the left of curve A; the cloud is slid to the left by ${slide.toFixed(2)}`}
      x={{ domain: DOMAIN.x, label: 'input' }}
      y={{ domain: DOMAIN.y, label: 'y' }}
      interactive
    >
      <Scatter x={w.map((reading) => reading - slide)} y={y} series="data" radius={2.5} opacity={0.4} />
      <Line {...a} series="truthA" width={2.5} />
      <Line {...b} series="truthB" width={2.5} />
      <Bought frame={frame} config={config} />
      <Note x={whereAt(LOW, truths.a)} y={LOW} text="truth A" dx={8} colour={styleOf('truthA').colour} />
      <Note
        x={whereAt(HIGH, truths.a) - truths.b.mean}
        y={HIGH}
        text="truth B"
        anchor="end"
        dx={-8}
        colour={styleOf('truthB').colour}
      />
      {isUntouched ? (
        <Note
          x={centre - slide}
          y={DOMAIN.y[1]}
          text="← drag me →"
          anchor="end"
          dx={-16}
          dy={18}
          colour="var(--touch)"
        />
      ) : null}
      <DragHandle
        axis="x"
        value={centre - slide}
        label="Middle of the cloud"
        domain={[centre - params.slide.max, centre]}
        onChange={(x) => set({ slide: Math.round((centre - x) * 100) / 100 })}
        format={(x) => `slid to the left by ${(centre - x).toFixed(2)}`}
      />
    </PlotPanel>
  )
}
