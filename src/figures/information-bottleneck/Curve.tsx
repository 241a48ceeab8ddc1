import { Line } from '../../charts/Line'
import { say } from '../../charts/number'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { DragAlong } from '../../controls/DragAlong'
import { nearestIndex } from '../../core/statistics'
import type { PictureProps } from '../../shell/defineFigure'
import { BETAS } from './betas'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Config } from './params'
import { keptText } from './text'

/** How long the tangent is, in bits to either side. */
const TANGENT = 0.45

/** The information curve: what can be known of the answer for so many bits about the input. */
export function Curve({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const { tree, split, inputs } = frame
  const [kept, relevant] = [tree.kept.toReversed(), tree.relevant.toReversed()]
  const reached = BETAS.slice(0, kept.length).toReversed()
  const at = nearestIndex(reached, config.beta)
  const along = [split.kept - TANGENT, split.kept + TANGENT]
  return (
    <PlotPanel
      id="curve"
      title="The most that can be kept of the answer"
      name="Bits about the answer by bits about the input"
      description={`At β = ${say(config.beta)}, ${keptText(split.kept)} bits about the input keep ${split.relevant.toFixed(3)} bits about the answer; all inputs together say ${inputs.answer.toFixed(3)}.`}
      x={{ domain: [0, inputs.bits], label: 'I(X; T), bits kept', ticks: [0, 1, 2, 3] }}
      y={{ domain: [0, 0.66], label: 'I(T; Y)', ticks: [0, 0.2, 0.4, 0.6] }}
      interactive
    >
      <Rule y={inputs.answer} />
      <Note x={0.04} y={inputs.answer} dy={-5} text="all there is" colour="var(--ink-soft)" />
      <Line x={kept} y={relevant} series="plain" width={2.5} />
      <Line
        x={along}
        y={along.map((bits) => split.relevant + (bits - split.kept) / config.beta)}
        series={{ colour: 'var(--touch)', marker: 'circle', dash: '4 4' }}
        width={1.5}
      />
      <Note x={1.5} y={0.08} text={`slope 1/β = ${say(1 / config.beta, 2)}`} colour="var(--touch)" />
      <DragAlong
        x={kept}
        y={relevant}
        at={at}
        label="β, along the curve"
        says={`${keptText(split.kept)} bits kept, ${split.relevant.toFixed(3)} about the answer`}
        onChange={(next) => set({ beta: Number(reached[next].toPrecision(4)) })}
      />
    </PlotPanel>
  )
}
