import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import { LABEL_ROOM, STYLES } from './names'
import { EPOCHS, STUDENT_EPOCHS } from './params'
import type { Sweep } from './sweep'

const ARMS = ['hard', 'smooth'] as const
const DOMAINS = { clean: [40, 100], overlapping: [20, 80] } as const

const percent = (shares: readonly number[]): number[] => shares.map((share) => 100 * share)
const STUDENT_TIMES = Array.from({ length: STUDENT_EPOCHS + 1 }, (_, epoch) => EPOCHS + epoch)

/** Accuracy of the nets while they are trained, then of the small students they teach. */
export function Accuracy({
  frame,
  config,
}: Pick<PictureProps<'label-smoothing', Sweep>, 'frame' | 'config'>) {
  const taught = frame.studentEpoch > 0
  return (
    <TitledPlot
      title="Accuracy: the nets, then a student of each"
      aspect={1.2}
      narrowAspect={1.2}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, EPOCHS + STUDENT_EPOCHS], label: 'epoch' }}
      y={{ domain: DOMAINS[config.data], label: 'test digits right', unit: '%' }}
    >
      <Rule x={EPOCHS} label="students" />
      {ARMS.map((name) => (
        <g key={name}>
          <Line y={percent(frame[name].accuracies)} series={STYLES[name]} width={2.5} />
          <Line x={STUDENT_TIMES} y={percent(frame[name].student)} series={STYLES[name]} width={1.75} />
        </g>
      ))}
      <DirectLabels
        labels={ARMS.map((name) => ({
          text: name,
          x: taught ? EPOCHS + frame.studentEpoch : frame.epoch,
          y: 100 * ((taught ? frame[name].student : frame[name].accuracies).at(-1) ?? Number.NaN),
          series: STYLES[name],
        }))}
      />
    </TitledPlot>
  )
}
