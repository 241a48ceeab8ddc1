import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { TitledPlot } from '../../charts/TitledPlot'
import type { PictureProps } from '../../shell/defineFigure'
import type { Treatment } from './arm'
import type { ArmFrame } from './grid'
import { LABEL_ROOM, NAMES, STYLES } from './names'
import { EPOCHS } from './params'
import { LOSS_EVERY, TEST_NOISES } from './places'
import type { Sweep } from './sweep'

type Props = Pick<PictureProps<'noise-injection', Sweep>, 'frame'>

const armsOf = ({ plain, noise, penalty }: Props['frame']): [Treatment, ArmFrame][] =>
  penalty === undefined
    ? [
        ['plain', plain],
        ['noise', noise],
      ]
    : [
        ['plain', plain],
        ['noise', noise],
        ['penalty', penalty],
      ]

const MEASURED = Array.from({ length: EPOCHS / LOSS_EVERY + 1 }, (_, i) => i * LOSS_EVERY)

/** Every net’s loss while it trains: on its own training points thin, on fresh ones thick. */
export function Losses({ frame }: Props) {
  return (
    <TitledPlot
      title="Loss: thick on fresh points, thin on training points"
      aspect={1.25}
      narrowAspect={1.25}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: [0, 0.5], label: 'mean of ½(f − y)²' }}
    >
      {armsOf(frame).map(([name, arm]) => (
        <g key={name}>
          <Line x={MEASURED} y={arm.trainLoss} series={STYLES[name]} width={1} opacity={0.8} />
          <Line x={MEASURED} y={arm.testLoss} series={STYLES[name]} width={2} />
        </g>
      ))}
      <DirectLabels
        labels={armsOf(frame).map(([name, arm]) => ({
          text: NAMES[name],
          x: LOSS_EVERY * (arm.testLoss.length - 1),
          y: arm.testLoss.at(-1) ?? Number.NaN,
          series: STYLES[name],
        }))}
      />
    </TitledPlot>
  )
}

/** What noise in use costs every net. */
export function UnderNoise({ frame }: Props) {
  return (
    <TitledPlot
      title="Accuracy when the test points are noisy"
      aspect={1.25}
      narrowAspect={1.25}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, 1], label: 'noise on test points' }}
      y={{ domain: [50, 100], label: 'fresh points right', unit: '%' }}
    >
      {armsOf(frame).map(([name, arm]) => (
        <Line
          key={name}
          x={TEST_NOISES}
          y={arm.accuracy.map((share) => 100 * share)}
          series={STYLES[name]}
          width={2.5}
        />
      ))}
      <DirectLabels
        labels={armsOf(frame).map(([name, arm]) => ({
          text: NAMES[name],
          x: 1,
          y: 100 * (arm.accuracy.at(-1) ?? Number.NaN),
          series: STYLES[name],
        }))}
      />
    </TitledPlot>
  )
}
