import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { arms, pointArms } from './arms'
import { type Contest, contestConfigs, contestOf } from './contest'
import { Curves } from './Curves'
import { Errors } from './Errors'
import { Extrapolation } from './Extrapolation'
import { NAMES } from './names'
import { NoiseLaws } from './NoiseLaws'
import { EPOCHS, params } from './params'
import { readings, says } from './says'

type Props = PictureProps<'repair', Contest | undefined>

const SMALL_ASPECT = 1.15

function Picture({ frame, config, set, summary }: Props) {
  const isShifted = frame.believed.mean !== 0
  const shown = arms.filter((arm) => arm !== 'mean' || isShifted)
  return (
    <>
      <div className="figure-panels lead">
        <Curves
          frame={frame}
          title="A cubic for every way to take the inputs"
          curves={frame.cubic}
          shown={shown.filter((arm) => arm !== 'truth')}
          aspect={1.4}
        />
        <Errors frame={frame} contest={summary} aspect={0.98} />
      </div>
      <div className="figure-panels three">
        <Curves
          frame={frame}
          title="A net for every set of points"
          curves={frame.net}
          shown={pointArms.filter((arm) => shown.includes(arm) && arm !== 'truth')}
          note="Expanded calibration and SIMEX change no points, so no net can be trained on theirs."
          aspect={SMALL_ASPECT}
          small
        />
        <Extrapolation simex={frame.simex} aspect={SMALL_ASPECT} />
        <NoiseLaws frame={frame} config={config} set={set} aspect={SMALL_ASPECT} />
      </div>
    </>
  )
}

const table = ({ frame, summary }: Shown<'repair', Contest | undefined>) => ({
  columns: [
    'the input is taken',
    'cubic, this seed',
    'cubic, median',
    'closer than as read',
    'net, this seed',
    'net, median',
  ],
  rows: arms.map((arm) => {
    const netArm = pointArms.find((other) => other === arm)
    const standing = summary?.cubic[arm]
    return [
      NAMES[arm],
      frame.cubicError[arm],
      standing?.median ?? '',
      standing === undefined ? '' : `${standing.wins} of ${standing.compared}`,
      netArm === undefined ? '' : frame.netError[netArm],
      netArm === undefined ? '' : (summary?.net[netArm].median ?? ''),
    ]
  }),
})

const published = (mean: number, sd: number, meanTyped: number, sdTyped: number) =>
  ({ scale: 'paper', knowledge: 'typed', mean, sd, meanTyped, sdTyped }) as const

export default defineFigure<'repair', Contest | undefined>({
  id: 'repair',
  name: 'The experiment, repaired',
  claim: 'Predicting noise pays exactly when the noise has something to predict.',
  params,
  main: ['sd', 'knowledge'],
  more: [
    'mean',
    'meanTyped',
    'sdTyped',
    'repeats',
    'calibration',
    'scale',
    'inputs',
    'prior',
    'count',
    'seed',
  ],
  presets: [
    { label: 'Spread 0.4, law known', set: {} },
    { label: 'Mean off by 0.2', set: { knowledge: 'typed' } },
    { label: 'Learn a mean of 1', set: { mean: 1, knowledge: 'learned', repeats: 20 } },
    { label: 'Uniform, taken for normal', set: { inputs: 'uniform', prior: 'normal' } },
    { label: 'Figure 2', set: published(0, 0.1, 0.01, 0.08) },
    { label: 'Figure 3', set: published(0, 0.5, 0.2, 0.48) },
    { label: 'Figure 4', set: published(0, 1, 0.1, 0.9) },
    { label: 'Figure 5', set: published(3, 1, 2.8, 0.9) },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep' },
  many: { configs: contestConfigs, summarise: contestOf },
  stopped: ({ stopped }) =>
    stopped === undefined
      ? undefined
      : {
          step: stopped.step,
          where: `the net trained on inputs ${NAMES[stopped.arm]}`,
          why: stopped.why,
          fixes: [{ label: 'Take the mean of the noise back to 0', set: { mean: 0, meanTyped: 0 } }],
        },
  says,
  readings,
  table,
  Picture,
})
