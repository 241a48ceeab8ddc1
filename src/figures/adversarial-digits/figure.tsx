import { defineFigure } from '../../shell/defineFigure'
import { LENGTH, params } from './params'
import { Robustness } from './Robustness'
import { accuracyAt, percent, says } from './says'
import { Probabilities, Source, Triptych } from './Subject'

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
  readings: ({ frame: { accuracy, curves }, config }) => ({
    accuracy: percent(accuracy),
    random: percent(accuracyAt(curves, curves.ball.random, config.epsilon)),
    fgsm: percent(accuracyAt(curves, curves.ball.fgsm, config.epsilon)),
    bim: percent(accuracyAt(curves, curves.ball.bim, config.epsilon)),
    pgd: percent(accuracyAt(curves, curves.ball.pgd, config.epsilon)),
    robust: percent(accuracyAt(curves, curves.ball.all, config.epsilon)),
    silent: percent(curves.silent),
    deepFool: curves.meanDistance.deepFool.toFixed(2),
    carliniWagner: curves.meanDistance.carliniWagner.toFixed(2),
  }),
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
