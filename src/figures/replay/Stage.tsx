import { KeptLines, keptLabels, keptLinesOf } from '../../charts/KeptLines'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { series } from '../../charts/series'
import { epochs, printedEvery } from '../../core/replay/program'
import { publishedCurves } from '../../core/replay/published'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { anchorOf, printed } from './printed'

const asPublished = {
  before: { ...series.before, marker: 'ring' as const },
  after: { ...series.after, marker: 'ring' as const },
}

const EVERY_TENTH = Array.from({ length: epochs / printedEvery }, (_, i) => (i + 1) * printedEvery)

/** The rings are named where they stand alone: at the fourth of the upper curve. */
const NAMED = 4

/** Every tenth loss, and the latest: the end of the curve moves at every epoch. */
function drawn(losses: readonly number[]): { epoch: number[]; loss: number[] } {
  const { epoch, loss } = printed(losses)
  const latest = losses.length
  return epoch.length === 0 || epoch.includes(latest)
    ? { epoch, loss }
    : { epoch: [...epoch, latest], loss: [...loss, losses[latest - 1]] }
}

/** The published plot as the program draws it: every tenth loss on a linear axis, and over it the published points. */
export function Stage({ frame, kept = [] }: Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'kept'>) {
  const anchor = anchorOf(frame) ?? Number.NaN
  const top = Number.isFinite(anchor) ? anchor : 1
  const scaled = (shares: readonly number[]): number[] => shares.map((share) => share * anchor)
  const others = keptLinesOf(kept, ({ lossBefore }) => printed(lossBefore).loss, EVERY_TENTH)
  const runs = [
    { of: 'before', text: 'before “removal”', losses: frame.lossBefore, at: [22, 0.74] },
    { of: 'after', text: 'after “removal”', losses: frame.lossAfter, at: [0, 0.07] },
  ] as const
  return (
    <PlotPanel
      id="as-published"
      title="The loss, plotted as the paper does"
      description={`The curves of this run, and rings where the paper’s points stand, scaled so that the first agree; ${frame.epoch} of ${2 * epochs} epochs are drawn.`}
      x={{ domain: [0, epochs], label: 'epochs since this run began', ticks: [0, 30, 60, 90, 120, 150] }}
      y={{ domain: [0, top * 1.06], label: 'loss' }}
      labels={others.length === 0 ? undefined : keptLabels(others)}
    >
      <KeptLines lines={others} />
      <KeptLines lines={keptLinesOf(kept, ({ lossAfter }) => printed(lossAfter).loss, EVERY_TENTH)} />
      {runs.map(({ of, losses }) => {
        const { epoch, loss } = drawn(losses)
        return (
          <g key={of}>
            <Scatter
              x={publishedCurves.epoch}
              y={scaled(publishedCurves[of])}
              series={asPublished[of]}
              radius={7}
            />
            <Line x={epoch} y={loss} series={of} width={2.5} />
            <Scatter x={epoch.slice(-1)} y={loss.slice(-1)} series={of} radius={4.5} />
          </g>
        )
      })}
      {runs.map(({ of, text, losses, at: [x, share] }) =>
        losses.length === 0 ? null : (
          <Note key={of} x={x} y={share * top} dx={10} text={text} colour={series[of].colour} />
        ),
      )}
      <Note
        x={publishedCurves.epoch[NAMED]}
        y={scaled(publishedCurves.before)[NAMED]}
        dx={14}
        dy={-4}
        text="← rings: the paper’s points"
        colour="var(--ink-soft)"
      />
    </PlotPanel>
  )
}
