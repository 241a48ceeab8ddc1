import { Panels } from '../../charts/Panels'
import { defineFigure } from '../../shell/defineFigure'
import { Nearest } from './Nearest'
import { LENGTH, params } from './params'
import { Probabilities } from './Probabilities'
import { Robustness } from './Robustness'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'adversarial-digits'>({
  id: 'adversarial-digits',
  name: 'Adversarial digits',
  claim,
  params,
  main: ['epsilon', 'attack'],
  more: ['masking', 'digit', 'gain', 'confidence', 'seed'],
  presets: [
    { label: 'Draw your own', set: { source: 'drawn' } },
    { label: 'Random signs', set: { attack: 'random' } },
    { label: 'FGSM', set: {} },
    { label: 'PGD', set: { attack: 'pgd' } },
    { label: 'The nearest change', set: { attack: 'carliniWagner', gain: 3 } },
    { label: 'Gradient masking', set: { masking: true } },
  ],
  run: { length: () => LENGTH, unit: 'step', onChange: 'keep', opensAt: LENGTH - 1 },
  describe,
  values,
  table,
  Stage,
  Strip: [Robustness],
  More: (props) => (
    <Panels layout="pair">
      <Probabilities {...props} />
      <Nearest {...props} />
    </Panels>
  ),
})
