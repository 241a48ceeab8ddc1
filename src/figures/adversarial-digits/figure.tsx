import { say } from '../../charts/number'
import { defineFigure, type Shown } from '../../shell/defineFigure'
import type { BallAttack } from './names'
import { LENGTH, MEASURED, params } from './params'
import { Robustness } from './Robustness'
import { accuracyAt, percent, says } from './says'
import { Probabilities, Source, Triptych } from './Subject'

function readings({ frame, config }: Shown<'adversarial-digits', undefined>): Record<string, string> {
  // A mask changes what an attack sees, not what the net is worth.
  const curves = frame.unmasked ?? frame.curves
  // The prose tells what all digits showed; until then it keeps what it says.
  if (curves.digits < MEASURED) return {}
  const under = (attack: BallAttack): string =>
    percent(accuracyAt(curves, curves.ball[attack], config.epsilon))
  return {
    accuracy: percent(frame.accuracy),
    epsilon: say(config.epsilon),
    random: under('random'),
    fgsm: under('fgsm'),
    bim: under('bim'),
    deepFool: curves.meanDistance.deepFool.toFixed(2),
    carliniWagner: curves.meanDistance.carliniWagner.toFixed(2),
  }
}

export default defineFigure<'adversarial-digits'>({
  id: 'adversarial-digits',
  name: 'Adversarial digits',
  claim: 'A change too small to matter to you changes the answer.',
  params,
  main: ['attack', 'epsilon'],
  more: ['masking', 'digit', 'gain', 'confidence', 'seed'],
  presets: [
    { label: 'Random signs, ε = 0.15', set: { attack: 'random' } },
    { label: 'FGSM, ε = 0.15', set: {} },
    { label: 'PGD, ε = 0.15', set: { attack: 'pgd' } },
    { label: 'The nearest change', set: { attack: 'carliniWagner', gain: 3 } },
    { label: 'Gradient masking', set: { masking: true } },
    { label: 'Draw your own', set: { source: 'drawn' } },
  ],
  run: { length: () => LENGTH, unit: 'step', onChange: 'keep' },
  says,
  readings,
  table: ({ frame: { curves } }) => ({
    columns: ['ε', 'random signs', 'FGSM', 'BIM', 'MIM', 'PGD', 'worst of all'],
    rows: curves.epsilons.map((epsilon, i) => [
      epsilon,
      curves.ball.random[i],
      curves.ball.fgsm[i],
      curves.ball.bim[i],
      curves.ball.mim[i],
      curves.ball.pgd[i],
      curves.ball.all[i],
    ]),
  }),
  Picture: (props) => (
    <>
      <div className="figure-panels lead">
        <div className="attacked">
          <Source {...props} />
          <Triptych {...props} />
        </div>
        <Robustness {...props} />
      </div>
      <Probabilities {...props} />
    </>
  ),
})
