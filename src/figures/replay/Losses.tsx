import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import { domainOf } from '../../charts/scale'
import { Scatter } from '../../charts/Scatter'
import { series } from '../../charts/series'
import { epochs } from '../../core/replay/program'
import { publishedCurves } from '../../core/replay/published'
import type { Frame } from './experiment'
import { anchorOf, printed } from './printed'

const asPublished = {
  before: { ...series.before, marker: 'ring' as const },
  after: { ...series.after, marker: 'ring' as const },
}

/** The published plot: every tenth loss on a linear axis, its points scaled to this run’s first. */
export function AsPublished({ frame }: { frame: Frame }) {
  const [before, after] = [printed(frame.lossBefore), printed(frame.lossAfter)]
  const anchor = anchorOf(frame)
  const scaled = (shares: readonly number[]): number[] =>
    shares.map((share) => share * (anchor ?? Number.NaN))
  const labels = [
    { text: 'before', x: 24, y: (anchor ?? 1) * 0.8, series: series.before },
    { text: 'after “removal”', x: 60, y: (anchor ?? 1) * 0.07, series: series.after },
  ]
  return (
    <TitledPlot
      title="The loss as published: every tenth epoch, linear axis"
      description="Rings are the points of the published plots, scaled so that the first ones agree."
      aspect={1.5}
      x={{ domain: [0, epochs], label: 'epoch of each run', ticks: [0, 30, 60, 90, 120, 150] }}
      y={{ domain: [0, (anchor ?? 1) * 1.06], label: 'loss' }}
    >
      <Scatter
        x={publishedCurves.epoch}
        y={scaled(publishedCurves.before)}
        series={asPublished.before}
        radius={6}
      />
      <Scatter
        x={publishedCurves.epoch}
        y={scaled(publishedCurves.after)}
        series={asPublished.after}
        radius={6}
      />
      <Line x={before.epoch} y={before.loss} series="before" />
      <Line x={after.epoch} y={after.loss} series="after" />
      <DirectLabels labels={labels.slice(0, after.loss.length > 0 ? 2 : 1)} />
    </TitledPlot>
  )
}

const epochsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i)

/** Every loss in the order it was computed, on a log axis. */
export function InOrder({ frame }: { frame: Frame }) {
  const { lossBefore, lossAfter } = frame
  return (
    <TitledPlot
      title="The same losses, every epoch in its order"
      aspect={1.5}
      x={{ domain: [1, 2 * epochs], label: 'epoch', ticks: [1, 50, 100, 150, 200, 250, 300] }}
      y={{
        domain: domainOf([lossBefore, lossAfter], { scale: 'log', pad: 0.06 }),
        label: 'loss',
        scale: 'log',
      }}
    >
      <Rule x={epochs + 0.5} label="“removal”" />
      <Line x={epochsFrom(1, lossBefore.length)} y={lossBefore} series="before" />
      <Line x={epochsFrom(epochs + 1, lossAfter.length)} y={lossAfter} series="after" />
    </TitledPlot>
  )
}
