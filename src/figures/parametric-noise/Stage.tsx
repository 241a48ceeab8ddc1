import type { DirectLabel } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { DragPoint } from '../../controls/DragPoint'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { DASHES, NAMES, STYLES, TRAININGS } from './names'
import { type Config, EPOCHS, params } from './params'

/** What is smaller stands on the lower edge. */
const LEAST = 1e-3
const MOST = 1.5

const shown = (alphas: readonly number[]): number[] => alphas.map((alpha) => Math.max(LEAST, Math.abs(alpha)))

/** How much noise training leaves itself, epoch by epoch. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame, Ensemble>) {
  const labels = TRAININGS.flatMap((on): DirectLabel[] =>
    frame.nets[on].alphas.map((alphas, layer) => ({
      text: `${NAMES[on]} ${layer + 1}`,
      x: frame.epoch,
      y: shown(alphas).at(-1) ?? Number.NaN,
      series: STYLES[on],
    })),
  )
  const isUntouched = config.alpha === params.alpha.default
  return (
    <PlotPanel
      id="alphas"
      title="Strength α of the noise on the weights"
      name="Strength α of the noise on the weights, by epoch"
      description={labels.map(({ text, y }) => `${text}: ${y.toPrecision(1)}`).join('; ')}
      note="Two nets, layers 1 (solid) and 2 (dashed). Thin line: 0.009, the largest α that the paper saw after plain training."
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: [LEAST, MOST], label: 'α, without its sign', scale: 'log' }}
      labels={labels}
      interactive
    >
      <Rule y={0.009} label="paper" labelAt="start" />
      {TRAININGS.map((on) =>
        frame.nets[on].alphas.map((alphas, layer) => (
          <Line
            key={`${on} ${DASHES[layer]}`}
            y={shown(alphas)}
            series={{ ...STYLES[on], dash: DASHES[layer] }}
            width={3}
          />
        )),
      )}
      <DragPoint
        x={0}
        y={config.alpha}
        label="Noise at the start"
        names={['epoch', 'α']}
        domain={{ x: [0, 0], y: [params.alpha.min, params.alpha.max] }}
        radius={9}
        onChange={(_, alpha) => set({ alpha: Number(alpha.toPrecision(2)) })}
      />
      {isUntouched ? (
        <Note x={0} y={config.alpha} dx={18} dy={-8} text="← drag me" colour="var(--touch)" />
      ) : null}
    </PlotPanel>
  )
}
