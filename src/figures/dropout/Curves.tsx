import { inPercent } from '../../charts/percent'
import { keptLinesOf } from '../../charts/KeptLines'
import { LossCurves, type LossCurvesProps } from '../../charts/LossCurves'
import { Room } from '../../charts/Room'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame, NetFrame } from './experiment'
import { NETS, nameOf, STYLES } from './names'
import { type Config, EPOCHS } from './params'

type Props = PictureProps<Config, Frame, Ensemble>

/** What the sheets leave each of the two. */
const ROOM = { height: 142 } as const

interface CurvesProps extends Pick<LossCurvesProps, 'id' | 'title' | 'name' | 'y'> {
  of: Props
  fresh: (net: NetFrame) => readonly number[]
  training: (net: NetFrame) => readonly number[]
}

/** A measure of both nets while they train, on fresh digits and on those trained on. */
const Curves = ({ of: { frame, config, kept = [] }, fresh, training, ...panel }: CurvesProps) => (
  <Room desk={ROOM}>
    <LossCurves
      {...panel}
      curves={NETS.map((net) => ({
        name: nameOf(net, config),
        series: STYLES[net],
        fresh: fresh(frame[net]),
        training: training(frame[net]),
      }))}
      kept={keptLinesOf(kept, ({ thinned }) => fresh(thinned))}
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      margin={{ top: 8 }}
    />
  </Room>
)

export const Losses = (props: Props) => (
  <Curves
    of={props}
    id="losses"
    title="Loss: thick fresh digits, thin labels given"
    name="Loss, −log p of the label"
    y={{ domain: [0, 2.5], label: '', ticks: [0, 1, 2] }}
    fresh={({ testLoss }) => testLoss}
    training={({ givenLoss }) => givenLoss}
  />
)

export const Accuracies = (props: Props) => (
  <Curves
    of={props}
    id="accuracies"
    title="Fresh digits right (thick), wrong labels repeated"
    y={{ domain: [0, 100], label: '', ticks: [0, 50, 100].map((at) => ({ at, label: `${at} %` })) }}
    fresh={({ test }) => inPercent(test)}
    training={({ byHeart }) => inPercent(byHeart)}
  />
)
