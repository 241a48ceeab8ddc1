import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Run } from './experiment/runs'
import { LOOKS } from './fates'
import { type Config, SEEDS, STEPS } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

const X = { domain: [0, STEPS], label: '' } as const
/** The same whatever the point: the eye can compare. */
const INFLUENCES = [1e-3, 1e3] as const
const LOSSES = [1e-4, 1e5] as const

/** One line a seed, the own one thick, in the colour of what happened. */
function Seeds({ runs, read }: { runs: readonly Run[]; read: (run: Run) => Float32Array }) {
  return runs
    .map((run, i) => (
      <Line
        key={i}
        y={read(run)}
        series={{ ...LOOKS[run.fate].style, dash: '' }}
        width={i === 0 ? 3 : 1}
        opacity={i === 0 ? 1 : 0.55}
      />
    ))
    .toReversed()
}

/** How strongly the node sways the net. */
export function Influence({ frame: { runs } }: Props) {
  const [own] = runs
  return (
    <PlotPanel
      id="influence"
      title={`Its influence by step; thin: ${SEEDS - 1} other seeds`}
      name="Influence of the noise node, |v|, by step"
      description={`From ${own.influence[0].toPrecision(2)} to ${(own.influence.at(-1) ?? 0).toPrecision(2)}; it ${LOOKS[own.fate].name}.`}
      x={X}
      y={{ domain: INFLUENCES, label: '|v|', scale: 'log', ticks: [0.01, 1, 100] }}
      margin={{ bottom: 24 }}
    >
      <Seeds runs={runs} read={({ influence }) => influence} />
      <Note
        x={STEPS}
        y={INFLUENCES[1]}
        dx={-6}
        dy={16}
        anchor="end"
        text={LOOKS[own.fate].name}
        colour={LOOKS[own.fate].style.colour}
      />
    </PlotPanel>
  )
}

/** What the noise costs, and learning the task. */
export function Losses({ frame: { runs } }: Props) {
  const [own] = runs
  return (
    <PlotPanel
      id="loss"
      title="Loss by step"
      name="Loss by step"
      description={`From ${own.loss[0].toPrecision(2)} to ${(own.loss.at(-1) ?? 0).toPrecision(2)}.`}
      x={X}
      y={{ domain: LOSSES, label: 'loss', scale: 'log', ticks: [0.01, 1, 100, 10_000] }}
      margin={{ bottom: 24 }}
    >
      <Seeds runs={runs} read={({ loss }) => loss} />
    </PlotPanel>
  )
}
