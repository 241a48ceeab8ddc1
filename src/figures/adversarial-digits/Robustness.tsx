import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { BALL_ATTACKS, NAMES, SERIES } from './names'
import { type Config, MEASURED } from './params'

type Props = Pick<PictureProps<Config, Frame>, 'frame' | 'config'>

const percentOf = (share: number): number => 100 * share

/** Accuracy against ε under every attack in the l∞ ball, each curve with its name. */
export function Robustness({ frame: { curves, unmasked }, config }: Props) {
  const end = curves.epsilons.length - 1
  const named = BALL_ATTACKS.map((name) => ({
    text: NAMES[name],
    x: curves.epsilons[end],
    y: percentOf(curves.ball[name][end]),
    series: SERIES[name],
  }))
  const { digits } = curves
  const title =
    digits === 0
      ? 'Accuracy under attack: measured once the net is trained'
      : `Accuracy under attack, ${digits} test digits${digits === MEASURED ? '' : ' so far'}`
  return (
    <PlotPanel
      id="robustness"
      title={title}
      name="Accuracy against ε under every attack in the l∞ ball"
      x={{ domain: [0, 0.3], label: 'ε, largest change of a pixel' }}
      y={{ domain: [0, 100], label: 'accuracy', unit: '%' }}
      labels={
        unmasked === undefined
          ? named
          : [
              ...named,
              {
                text: 'unmasked',
                x: unmasked.epsilons[end],
                y: percentOf(unmasked.ball.fgsm[end]),
                series: 'reference' as const,
              },
            ]
      }
    >
      {unmasked === undefined ? null : (
        <Line x={unmasked.epsilons} y={unmasked.ball.fgsm.map(percentOf)} series="reference" />
      )}
      {BALL_ATTACKS.map((name) => (
        <Line
          key={name}
          x={curves.epsilons}
          y={curves.ball[name].map(percentOf)}
          series={SERIES[name]}
          width={name === config.attack ? 3.5 : 1.75}
        />
      ))}
      <Rule x={config.epsilon} label="ε" labelAt="start" />
    </PlotPanel>
  )
}
