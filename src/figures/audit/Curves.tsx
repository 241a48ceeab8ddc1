import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import { domainOf } from '../../charts/scale'
import { Scatter } from '../../charts/Scatter'
import { series } from '../../charts/series'
import { biasOnlyDecay, epochs, printedEvery } from '../../core/replay/program'
import { biasOnlyShare, publishedCurves } from '../../core/replay/published'
import type { Curves } from './experiment'

const all = Array.from({ length: 2 * epochs }, (_, i) => i + 1)
const [first, second] = [all.slice(0, epochs), all.slice(epochs)]
/** The law as a broad band under the curves: they hide it where they follow it. */
const band = { colour: series.law.colour, marker: series.law.marker }

const firstOf = (values: readonly number[]) => values.slice(0, epochs)
const secondOf = (values: readonly number[]) => values.slice(epochs)

interface BothCurves {
  published: Curves
  changed: Curves
}

/** Both runs in their order on a log axis, with the law of the output biases laid over. */
export function Losses({ published, changed }: BothCurves) {
  const { loss } = changed
  const law = all.map((epoch) => loss[printedEvery - 1] * biasOnlyDecay ** (epoch - printedEvery))
  const isOther = loss.some((value, i) => !Object.is(value, published.loss[i]))
  const last = (values: readonly number[]): number => values.findLast(Number.isFinite) ?? Number.NaN
  return (
    <TitledPlot
      title="The loss of both runs, every epoch in its order"
      aspect={1.5}
      x={{ domain: [1, 2 * epochs], label: 'epoch', ticks: [1, 50, 100, 150, 200, 250, 300] }}
      y={{
        domain: domainOf([published.loss, loss, law.slice(printedEvery)], { scale: 'log', pad: 0.05 }),
        label: 'loss',
        scale: 'log',
      }}
    >
      <Rule x={epochs + 0.5} />
      <Line x={all} y={law} series={band} width={9} opacity={0.3} />
      <Line x={first} y={firstOf(published.loss)} series="before" />
      <Line x={second} y={secondOf(published.loss)} series="after" />
      {isOther ? <Line x={all} y={loss} series="changed" width={3} /> : null}
      <DirectLabels
        labels={[
          { text: 'first run', x: 75, y: published.loss[70] * 4, series: series.before },
          { text: 'second run', x: 225, y: published.loss[220] * 4, series: series.after },
          { text: 'law: × 0.9735 an epoch', x: 300, y: last(law) / 20, series: band },
          ...(isOther ? [{ text: 'changed', x: 180, y: loss[180] / 8, series: series.changed }] : []),
        ]}
      />
    </TitledPlot>
  )
}

/** The plot the paper would have printed of the changed run: every tenth loss on a linear axis. */
export function AsPrinted({ changed: { loss } }: Pick<BothCurves, 'changed'>) {
  const tenths = first.filter((epoch) => epoch % printedEvery === 0)
  const before = tenths.map((epoch) => loss[epoch - 1])
  const after = tenths.map((epoch) => loss[epochs + epoch - 1])
  return (
    <TitledPlot
      title="The same as the paper plots it"
      aspect={1}
      x={{ domain: [0, epochs], label: 'epoch of each run', ticks: [0, 50, 100, 150] }}
      y={{ domain: domainOf([before, after], { include: [0], pad: 0.06 }), label: 'loss' }}
    >
      <Line x={tenths} y={before} series="before" />
      <Line x={tenths} y={after} series="after" />
      <DirectLabels
        labels={[
          { text: 'first run', x: 36, y: before[2], series: series.before },
          { text: 'second run', x: 70, y: after[6] + 0.06 * before[0], series: series.after },
        ]}
      />
    </TitledPlot>
  )
}

const shownEpochs = 10
const early = all.slice(0, shownEpochs)

/** How many units of the last hidden layer are above 0, in the first epochs of both runs. */
export function Living({ changed: { active } }: Pick<BothCurves, 'changed'>) {
  return (
    <TitledPlot
      title="Living units of the last hidden layer"
      description={`Of 64; none lives in the epochs after those shown.`}
      aspect={1.5}
      x={{ domain: [0.5, shownEpochs + 0.5], label: 'epoch of each run', ticks: early }}
      y={{ domain: [0, 68], label: 'units above 0, of 64', ticks: [0, 16, 32, 48, 64] }}
    >
      <Line x={early} y={firstOf(active)} series="before" width={1.5} />
      <Scatter x={early} y={firstOf(active).slice(0, shownEpochs)} series="before" />
      <Scatter x={early} y={secondOf(active).slice(0, shownEpochs)} series="after" radius={4.5} />
      <DirectLabels
        labels={[
          { text: 'first run', x: 1.1, y: 64, series: series.before },
          { text: 'second run', x: 6, y: 3, series: series.after },
        ]}
      />
    </TitledPlot>
  )
}

const panels = [
  ['Figure 3', 'ring', 7],
  ['Figure 4', 'cross', 4.5],
  ['Figure 5', 'plus', 5.5],
] as const

/** The points of the three published one-panel plots as shares of their first: they are the same points. */
export function PublishedPanels() {
  const { epoch } = publishedCurves
  const law = (run: 'before' | 'after') =>
    first.map((e) => (e < printedEvery ? Number.NaN : biasOnlyShare(e, run)))
  return (
    <TitledPlot
      title="Figures 3, 4 and 5 of the paper on one scale"
      description="The points of all three plots coincide, and lie on the law."
      aspect={1.5}
      x={{ domain: [0, epochs], label: 'epoch of each run', ticks: [0, 30, 60, 90, 120, 150] }}
      y={{ domain: [0, 1.06], label: 'loss, first point = 1' }}
    >
      <Line x={first} y={law('before')} series="law" width={1.5} />
      <Line x={first} y={law('after')} series="law" width={1.5} />
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
      <DirectLabels
        labels={[
          { text: 'before', x: 24, y: 0.8, series: series.before },
          { text: 'after', x: 60, y: 0.07, series: series.after },
        ]}
      />
    </TitledPlot>
  )
}
