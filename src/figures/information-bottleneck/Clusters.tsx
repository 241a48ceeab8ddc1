import { percent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { usePlot } from '../../charts/usePlot'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Config, ONES } from './params'
import { colourOf } from './Threads'

const THICK = 0.78
/** A share has its cluster’s number on it where there is so much room, in pixels. */
const ROOM = 34

/** What share of an input goes to each cluster: pieces of one bar. */
function Shares({ split, input }: { split: Frame['split']; input: number }) {
  const { x, y, yTicks } = usePlot()
  const row = split.encoder.subarray(input * split.clusters, (input + 1) * split.clusters)
  const [top, bottom] = [y(input + THICK / 2), y(input - THICK / 2)]
  return Array.from(row, (share, t) => {
    const before = row.subarray(0, t).reduce((sum, each) => sum + each, 0)
    const [left, right] = [x(100 * before), x(100 * (before + share))]
    if (right - left < 0.5 || yTicks.length === 0) return null
    return (
      // eslint-disable-next-line react/no-array-index-key
      <g key={t}>
        <rect
          className="bottleneck-share"
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
          fill={colourOf(split.says[t])}
        />
      </g>
    )
  })
}

/** Inputs one after the other of which a cluster has so large a share that its number has room there. */
function runsOf({ encoder, clusters }: Frame['split'], t: number, least: number): number[][] {
  const runs: number[][] = []
  ONES.forEach((_, input) => {
    if (encoder[input * clusters + t] < least) return
    const run = runs.at(-1)
    if (run?.at(-1) === input - 1) run.push(input)
    else runs.push([input])
  })
  return runs
}

/** What each cluster says, once for all inputs beside each other that go there. */
function Says({ split }: Pick<Frame, 'split'>) {
  const { x, y, yTicks } = usePlot()
  const { encoder, clusters, says } = split
  if (yTicks.length === 0) return null
  const middleOf = (input: number, t: number): number => {
    const row = encoder.subarray(input * clusters, input * clusters + t)
    return x(100 * (row.reduce((sum, each) => sum + each, 0) + encoder[input * clusters + t] / 2))
  }
  return Array.from(says, (one, t) =>
    runsOf(split, t, ROOM / (x(100) - x(0))).map((run) => (
      <text
        key={`${t} ${run[0]}`}
        className="plot-value bottleneck-share-text"
        x={middleOf(run[run.length >> 1], t)}
        y={y(run[run.length >> 1])}
        dy="0.36em"
        textAnchor="middle"
        stroke={colourOf(one)}
      >
        {one.toFixed(2)}
      </text>
    )),
  )
}

/** p(t | x): to which cluster each input goes, and how surely. */
export function Clusters({ frame }: PictureProps<Config, Frame, Ensemble>) {
  const { split } = frame
  const rowOf = (input: number): string =>
    Array.from(
      split.encoder.subarray(input * split.clusters, (input + 1) * split.clusters),
      (share, t) => `${percent(share)} to the one of ${split.says[t].toFixed(2)}`,
    ).join(', ')
  return (
    <PlotPanel
      id="clusters"
      title="p(t | x): how each input is shared out"
      name="Shares of each input that go to each cluster"
      description={ONES.map((one, input) => `Input with ${one}: ${rowOf(input)}`).join('; ')}
      x={{ domain: [0, 100], label: '% of the input; on the bar, p(y = 1 | t)', ticks: [] }}
      y={{
        domain: [-0.5, ONES.length - 0.5],
        label: '',
        ticks: ONES.map((one, at) => ({ at, label: String(one) })),
      }}
      margin={{ top: 2, bottom: 22 }}
    >
      {ONES.map((one, input) => (
        <Shares key={one} split={split} input={input} />
      ))}
      <Says split={split} />
    </PlotPanel>
  )
}
