import { inPercent } from '../../charts/percent'
import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import { NET_NAMES, NETS, STYLES } from './names'
import { type Config, EPOCHS, STUDENT_EPOCHS } from './params'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'

const DOMAINS = { clean: [40, 100], overlapping: [20, 80] } as const

const STUDENT_TIMES = Array.from({ length: STUDENT_EPOCHS + 1 }, (_, epoch) => EPOCHS + epoch)

/** Accuracy of the nets while they are trained, then of the small students they teach. */
export function Accuracy({ frame, config }: Pick<PictureProps<Config, Frame, Ensemble>, 'frame' | 'config'>) {
  const taught = frame.studentEpoch > 0
  return (
    <PlotPanel
      id="accuracy"
      title="Accuracy: the nets, then a student of each"
      x={{ domain: [0, EPOCHS + STUDENT_EPOCHS], label: 'epoch' }}
      y={{ domain: DOMAINS[config.data], label: 'test digits right', unit: '%' }}
      labels={NETS.map((name) => ({
        text: NET_NAMES[name],
        x: taught ? EPOCHS + frame.studentEpoch : frame.epoch,
        y: 100 * ((taught ? frame[name].student : frame[name].accuracies).at(-1) ?? Number.NaN),
        series: STYLES[name],
      }))}
    >
      <Rule x={EPOCHS} label="students" />
      {NETS.map((name) => (
        <g key={name}>
          <Line y={inPercent(frame[name].accuracies)} series={STYLES[name]} width={2.5} />
          <Line x={STUDENT_TIMES} y={inPercent(frame[name].student)} series={STYLES[name]} width={1.75} />
        </g>
      ))}
    </PlotPanel>
  )
}
