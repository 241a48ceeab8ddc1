import { Histogram } from '../../charts/Histogram'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { styleOf } from '../../charts/series'
import { svgPen } from '../../charts/svgPen'
import { usePlot } from '../../charts/usePlot'
import { log } from '../../core/elementary'
import { BINS, HISTOGRAM, WIDTH } from './counting'
import type { NetFrame } from './experiment/network'
import { STYLES } from './names'

const { from, to, bins } = HISTOGRAM
const STEP = (to - from) / bins

/** Edges of the bins, where they lie before the tanh: artanh of those after it. */
const AFTER = Array.from({ length: BINS - 1 }, (_, i) => {
  const edge = -1 + (2 * (i + 1)) / BINS
  return log((1 + edge) / (1 - edge)) / 2
})
const BEFORE = Array.from({ length: (to - from) / WIDTH - 1 }, (_, i) => from + (i + 1) * WIDTH)

/** Edges as a row of strokes below the histogram. */
function Edges({ at, row, colour }: { at: readonly number[]; row: number; colour: string }) {
  const { x, y } = usePlot()
  const path = svgPen()
  for (const edge of at) {
    path.moveTo(x(edge), y(row))
    path.lineTo(x(edge), y(row - 0.12))
  }
  return <path className="bottleneck-edges" d={path.toString()} stroke={colour} />
}

/** What one unit makes of all patterns before its tanh, and where either kind of bin ends. */
export function Unit({ net }: { net: NetFrame }) {
  const counts = Array.from(net.counts)
  const highest = Math.max(1, ...counts)
  const outer = counts.reduce((sum, count, i) => {
    const middle = Math.abs(from + (i + 0.5) * STEP)
    return sum + (middle > AFTER[AFTER.length - 1] ? count : 0)
  }, 0)
  const [after, before] = [styleOf(STYLES.equal).colour, styleOf(STYLES.before).colour]
  return (
    <PlotPanel
      id="unit"
      title="One unit’s value before its tanh, over all inputs"
      name="Values of one unit of the last hidden layer before its tanh"
      description={`${outer} of 4,096 inputs give it a value in the two outermost of the ${BINS} bins after the tanh.`}
      x={{ domain: [from, to], label: '', ticks: [-6, -4, -2, 0, 2, 4, 6] }}
      y={{ domain: [-0.55, 1.05], label: '', ticks: [] }}
      margin={{ top: 4, bottom: 22, left: 8, right: 8 }}
    >
      <Histogram
        bins={counts.map((count, i) => ({ from: from + i * STEP, to: from + (i + 1) * STEP, count }))}
        height={({ count }) => count / highest}
        series="data"
      />
      <Edges at={AFTER} row={-0.12} colour={after} />
      <Edges at={BEFORE} row={-0.38} colour={before} />
      <Note x={to} y={-0.24} anchor="end" text={`ends of the ${BINS} bins`} colour={after} />
    </PlotPanel>
  )
}
