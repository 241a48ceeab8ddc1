import { DirectLabels } from '../../charts/DirectLabels'
import { Line } from '../../charts/Line'
import { Plot } from '../../charts/Plot'
import { Readout } from '../../charts/Readout'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import { BALL_ATTACKS, isBallAttack, NAMES, SERIES } from './names'
import { MEASURED } from './params'

type Props = Pick<PictureProps<'adversarial-digits', undefined>, 'frame' | 'config'>

const LABEL_ROOM = 108
const NEAREST = ['random', 'deepFool', 'carliniWagner'] as const

interface Labelled {
  text: string
  x: number
  y: number
  series: (typeof SERIES)[keyof typeof SERIES]
}

/** Labels where the curves are apart: each on its own curve at a place of its own. */
const at = (xs: readonly number[], ys: readonly number[], index: number): { x: number; y: number } => ({
  x: xs[index],
  y: ys[index],
})

function Ball({ frame: { curves, unmasked }, config }: Props) {
  const end = curves.epsilons.length - 1
  const labels: Labelled[] = [
    { text: NAMES.random, ...at(curves.epsilons, curves.ball.random, end), series: SERIES.random },
    ...(config.attack === 'random' || !isBallAttack(config.attack)
      ? []
      : [
          {
            text: NAMES[config.attack],
            ...at(curves.epsilons, curves.ball[config.attack], end),
            series: SERIES[config.attack],
          },
        ]),
  ]
  return (
    <Plot
      title="Accuracy against ε under every attack in the l∞ ball"
      aspect={1.35}
      narrowAspect={1.15}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, 0.3], label: 'ε, largest change of a pixel (l∞)' }}
      y={{ domain: [0, 1], label: 'accuracy' }}
    >
      {unmasked === undefined ? null : (
        <Line x={unmasked.epsilons} y={unmasked.ball.fgsm} series="reference" />
      )}
      {BALL_ATTACKS.map((name) => (
        <Line
          key={name}
          x={curves.epsilons}
          y={curves.ball[name]}
          series={SERIES[name]}
          width={name === config.attack ? 3.5 : 1.75}
          opacity={name === config.attack || name === 'random' ? 1 : 0.6}
        />
      ))}
      <Rule x={config.epsilon} label="ε" labelAt="start" />
      <Readout
        along="ε ="
        lines={BALL_ATTACKS.map((name) => ({
          text: NAMES[name],
          x: curves.epsilons,
          y: curves.ball[name],
          series: SERIES[name],
        }))}
      />
      <DirectLabels
        labels={[
          ...labels,
          ...(unmasked === undefined
            ? []
            : [
                {
                  text: 'unmasked',
                  ...at(unmasked.epsilons, unmasked.ball.fgsm, end),
                  series: 'reference' as const,
                },
              ]),
        ]}
      />
    </Plot>
  )
}

function Nearest({ frame: { curves, length }, config }: Props) {
  const end = curves.radii.length - 1
  return (
    <Plot
      title="Share of digits whose nearest other answer is further away than a length"
      aspect={1.35}
      narrowAspect={1.15}
      margin={{ right: LABEL_ROOM }}
      x={{ domain: [0, 1.5], label: 'length of the change (l2)' }}
      y={{ domain: [0, 1], label: 'accuracy' }}
    >
      {NEAREST.map((name) => (
        <Line
          key={name}
          x={curves.radii}
          y={curves.nearest[name]}
          series={SERIES[name]}
          width={name === config.attack ? 3.5 : 1.75}
        />
      ))}
      <Rule x={length} label="this digit" labelAt="start" />
      <DirectLabels
        labels={NEAREST.map((name) => ({
          text: name === 'random' ? 'random' : NAMES[name],
          ...at(curves.radii, curves.nearest[name], end),
          series: SERIES[name],
        }))}
      />
    </Plot>
  )
}

/** How many test digits stand each attack, in the norm of the chosen one. */
export function Robustness(props: Props) {
  const { frame, config } = props
  const ball = isBallAttack(config.attack)
  const done = frame.curves.digits === MEASURED
  const count = ball ? frame.curves.digits : frame.curves.nearestDigits
  return (
    <div>
      <p className="panel-title">
        {count === 0 || Number.isNaN(count)
          ? 'Accuracy under attack: measured once the net is trained'
          : `Accuracy under attack, ${count} test digits${done ? '' : ' so far'}`}
      </p>
      {ball ? <Ball {...props} /> : <Nearest {...props} />}
    </div>
  )
}
