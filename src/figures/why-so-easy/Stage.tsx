import { binned, Histogram } from '../../charts/Histogram'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { DragHandle } from '../../controls/DragHandle'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { type Config, FOLLOWED, params } from './params'
import { twoText } from './text'

/** Fixed, so that nothing moves under the hand: what goes further left leaves the picture. */
const MARGINS = [-7, 6] as const
const BINS = 52
/** Where an average point stands. */
const AVERAGE = 2
/** Unbroken, where dots mean chance. */
const WORST = { colour: 'var(--plot-3)', marker: 'triangle' } as const

/** How the points stand, as heights from 0 to 1. */
function Margins({ frame }: { frame: Frame }) {
  const worst = frame.margins.map((margin) => margin - frame.loss)
  const [untouched, random, moved] = [frame.margins, frame.randomMargins, worst].map((margins) =>
    binned(margins, MARGINS, BINS),
  )
  const top = Math.max(...[...untouched, ...random, ...moved].map(({ count }) => count), 10)
  const height = ({ count }: { count: number }): number => count / top
  return (
    <>
      <Histogram bins={untouched} height={height} series="plain" />
      <Histogram bins={random} height={height} series="randomSearch" outline />
      <Histogram bins={moved} height={height} series="fgsm" />
    </>
  )
}

/** An average point on its way down: a step to the left in every coordinate, or left and right by chance. */
function Walks({ frame }: { frame: Frame }) {
  const steps = frame.walks.length / FOLLOWED
  const down = Array.from({ length: steps }, (_, j) => -j / (steps - 1))
  const end = AVERAGE - frame.loss
  return (
    <>
      {Array.from({ length: FOLLOWED }, (_, i) => (
        <Line
          key={i}
          x={frame.walks.subarray(i * steps, (i + 1) * steps).map((sum) => AVERAGE + sum)}
          y={down}
          series="randomSearch"
          width={1.75}
        />
      ))}
      <Line x={[AVERAGE, end]} y={[0, -1]} series={WORST} width={4} />
      <Note x={3.1} y={-0.85} text="cancel" colour="var(--ink-soft)" />
      <Note x={-6.8} y={-0.85} text={`add up to −${twoText(frame.loss)}`} colour="var(--plot-3)" />
      <Note x={3.6} y={0.85} text="untouched" colour="var(--plot-1)" />
    </>
  )
}

/** Above, how far the points are on the right side; below, the steps that move them. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame>) {
  const { dimensions: d, epsilon } = config
  const end = AVERAGE - frame.loss
  const limit = Math.max(MARGINS[0], AVERAGE - params.epsilon.max * Math.sqrt(d))
  return (
    <PlotPanel
      id="margins"
      note="Above: how many points stand where. Below: an average point moves by ε in one coordinate after the other, with the worst signs or random ones (dotted)."
      name={`Margins of the points in ${d} dimensions, and the steps that move them`}
      description={`Worst signs take an average point from 2 to ${twoText(end)} and leave ${percent(frame.chosen.worst, 1)} of points right; random signs ${percent(frame.chosen.random, 1)}.`}
      x={{ domain: MARGINS, label: 'margin; below 0 the answer is wrong' }}
      y={{
        domain: [-1, 1.15],
        label: 'points ↑   coordinates moved ↓',
        ticks: [
          { at: 0, label: '0' },
          { at: -1, label: String(d) },
        ],
      }}
      interactive
    >
      <Margins frame={frame} />
      <Rule x={0} />
      <Walks frame={frame} />
      <DragHandle
        axis="x"
        label="Worst signs: where an average point ends"
        value={Math.max(MARGINS[0], end)}
        domain={[limit, AVERAGE]}
        onChange={(margin) => set({ epsilon: Math.round((100 * (AVERAGE - margin)) / Math.sqrt(d)) / 100 })}
        format={(margin) => `margin ${twoText(margin)}, ε = ${twoText(epsilon)}`}
      />
      {epsilon === params.epsilon.default ? (
        <Note x={Math.max(MARGINS[0], end)} y={1.05} text="← drag me" dx={12} colour="var(--touch)" />
      ) : null}
    </PlotPanel>
  )
}
