import { Field } from '../../charts/Field'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { percent } from '../../charts/percent'
import { svgPen } from '../../charts/svgPen'
import { Trail } from '../../charts/Trail'
import { usePlot } from '../../charts/usePlot'
import { DragPoint } from '../../controls/DragPoint'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Config, params, pointOf } from './params'
import { orderText } from './text'
import { fromPlane, SIDE, toPlane } from './triangle'

/** Cells of the map: as the experiment has them. */
const CELLS = { columns: 52, rows: 45 } as const
const [LENGTH, HEAD] = [11, 4]

/** Where lowering the entropy pushes answers, as small arrows of one length. */
function Arrows({ places, directions }: Frame['triangle']) {
  const { x, y } = usePlot()
  const pen = svgPen()
  for (let i = 0; i < places.length; i += 2) {
    const [dx, dy] = [LENGTH * directions[i], -LENGTH * directions[i + 1]]
    const [left, top] = [x(places[i]) - dx / 2, y(places[i + 1]) - dy / 2]
    pen.moveTo(left, top)
    pen.lineTo(left + dx, top + dy)
    for (const side of [1, -1]) {
      pen.moveTo(left + dx, top + dy)
      pen.lineTo(
        left + dx - (HEAD * (dx + side * dy)) / LENGTH,
        top + dy - (HEAD * (dy - side * dx)) / LENGTH,
      )
    }
  }
  return <path className="renyi-arrows" d={pen.toString()} />
}

const everySecond = (values: Float32Array, from: 0 | 1): Float32Array =>
  values.filter((_, i) => i % 2 === from)

/** A dragged place, as shares that the settings can hold. */
function sharesAt(x: number, y: number): Pick<Config, 'p' | 'q'> {
  const least = params.p.min
  const shares = fromPlane(x, y).map((share) => Math.max(least, share))
  const sum = shares.reduce((total, share) => total + share, 0)
  const [p, q] = shares.map((share) => Number((share / sum).toFixed(2)))
  return { p: Math.max(least, p), q: Math.max(least, q) }
}

/** All answers between three classes: how uncertain each is, and where it is pushed. */
export function Triangle({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const { triangle, ways, way } = frame
  const shares = pointOf(config)
  const [left, top] = toPlane(shares)
  return (
    <PlotPanel
      id="triangle"
      title={`Three classes: where the push at α = ${orderText(config)} leads`}
      name="Entropy over the triangle of three-class answers, and the way of one answer"
      description={`From ${shares.map((share) => percent(share)).join(', ')} the push leads to ${['A', 'B', 'C'][shares.indexOf(Math.max(...shares))]}.`}
      equal
      x={{ domain: [-0.12, 1.12], label: '', ticks: [] }}
      y={{ domain: [-0.06, 0.95], label: '', ticks: [] }}
      margin={{ top: 2, right: 2, bottom: 2, left: 2 }}
      interactive
    >
      <Field
        kind="amount"
        values={triangle.entropy}
        range={[0, 1.1]}
        {...CELLS}
        x={[0, 1]}
        y={[0, SIDE]}
        series={['fourth']}
        strength={0.55}
        smooth={false}
      />
      <Line x={[0, 1, 0.5, 0]} y={[0, 0, SIDE, 0]} series="data" width={1.25} />
      <Arrows {...triangle} />
      <Note x={0} y={0} dx={-8} dy={5} anchor="end" text="A" />
      <Note x={1} y={0} dx={8} dy={5} text="B" />
      <Note x={0.5} y={SIDE} dy={-6} anchor="middle" text="C" />
      {ways.map((each, i) => (
        <Line
          // eslint-disable-next-line react/no-array-index-key
          key={i}
          x={everySecond(each, 0)}
          y={everySecond(each, 1)}
          series="data"
          width={1}
        />
      ))}
      <Trail
        x={everySecond(way, 0)}
        y={everySecond(way, 1)}
        series={{ colour: 'var(--ink)', marker: 'circle' }}
        width={2.5}
      />
      <DragPoint
        x={left}
        y={top}
        label="Answer in the triangle"
        names={['to the right', 'up']}
        domain={{ x: [0, 1], y: [0, SIDE] }}
        onChange={(x, y) => set(sharesAt(x, y))}
      />
    </PlotPanel>
  )
}
