import { Line } from '../../charts/Line'
import { Panels } from '../../charts/Panels'
import { inPercent } from '../../charts/percent'
import { PlotPanel } from '../../charts/PlotPanel'
import { Scatter } from '../../charts/Scatter'
import { series } from '../../charts/series'
import type { PictureProps } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Config, EPOCHS } from './params'

/** Where the three shares of a poisoned net stand, seed by seed. */
function Seeds({ summary }: { summary: Ensemble | undefined }) {
  const twins = summary?.twins ?? []
  const seeds = twins.map((_, seed) => seed)
  const shares = [
    { text: 'marked, called the target', of: twins.map((twin) => twin.success), style: series.third },
    { text: 'right, clean twin', of: twins.map((twin) => twin.plain), style: series.plain },
    { text: 'right, poisoned', of: twins.map((twin) => twin.poisoned), style: series.robust },
  ]
  return (
    <PlotPanel
      id="seeds"
      title={`The same in ${SEEDS} seeds, in percent`}
      note="▲ marked digits called the target  ● clean digits right without poison  ■ with poison"
      x={{ domain: [-1, SEEDS], label: 'seed' }}
      y={{ domain: [0, 100], label: 'of test digits', unit: '%' }}
    >
      {shares.map(({ text, of, style }) => (
        <Scatter key={text} x={seeds} y={inPercent(of)} series={style} radius={5} />
      ))}
    </PlotPanel>
  )
}

/** How clean accuracy and the backdoor grow in training, and other seeds. */
export function More({ frame, summary }: PictureProps<Config, Frame, Ensemble>) {
  const backdoor = frame.poison?.backdoor
  const curves = [
    { text: 'marked, called the target', of: backdoor?.success ?? [], style: series.third },
    { text: 'right, clean net', of: backdoor?.plain ?? [], style: series.plain },
    { text: 'right, poisoned', of: backdoor?.poisoned ?? [], style: series.robust },
  ]
  return (
    <Panels layout="pair" height={260}>
      <PlotPanel
        id="course"
        title="Accuracy and backdoor while the net learns"
        x={{ domain: [0, EPOCHS], label: 'epoch' }}
        y={{ domain: [0, 100], label: 'of test digits', unit: '%' }}
        labels={curves.map(({ text, of, style }) => ({
          text,
          series: style,
          x: of.length - 1,
          y: 100 * (of.at(-1) ?? Number.NaN),
        }))}
      >
        {curves.map(({ text, of, style }) => (
          <Line key={text} y={inPercent(of)} series={{ ...style, dash: '' }} />
        ))}
      </PlotPanel>
      <Seeds summary={summary} />
    </Panels>
  )
}
