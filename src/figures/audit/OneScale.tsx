import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { series } from '../../charts/series'
import { epochs, printedEvery } from '../../core/replay/program'
import { biasOnlyShare, publishedCurves } from '../../core/replay/published'

const panels = [
  ['Figure 3', 'ring', 7],
  ['Figure 4', 'cross', 4.5],
  ['Figure 5', 'plus', 5.5],
] as const

const firstEpochs = Array.from({ length: epochs }, (_, i) => i + 1)

const law = (run: 'before' | 'after'): number[] =>
  firstEpochs.map((epoch) => (epoch < printedEvery ? Number.NaN : biasOnlyShare(epoch, run)))

/** The points of the three published one-panel plots as shares of their first: they are the same points. */
export function OneScale() {
  const { epoch } = publishedCurves
  return (
    <PlotPanel
      id="published"
      title="Figures 3, 4 and 5 of the paper on one scale"
      note="○ Figure 3, × Figure 4, + Figure 5; dotted: the law."
      description="The points of all three plots coincide, and lie on the law."
      x={{ domain: [0, epochs], label: 'epoch of each run', ticks: [0, 30, 60, 90, 120, 150] }}
      y={{ domain: [0, 1.06], label: 'loss, first point = 1' }}
    >
      <Line x={firstEpochs} y={law('before')} series="law" width={1.5} />
      <Line x={firstEpochs} y={law('after')} series="law" width={1.5} />
      {(['before', 'after'] as const).map((run) =>
        panels.map(([name, marker, radius]) => (
          <Scatter
            key={name}
            x={epoch}
            y={publishedCurves[run]}
            series={{ colour: series[run].colour, marker }}
            radius={radius}
          />
        )),
      )}
      <Note x={24} y={0.8} dx={6} dy={4} text="before" colour={series.before.colour} />
      <Note x={60} y={0.07} dx={6} dy={4} text="after" colour={series.after.colour} />
    </PlotPanel>
  )
}
