import { defineFigure } from '../../shell/defineFigure'
import { Accuracies, Losses } from './Curves'
import { configs, type Ensemble, summarise } from './ensemble'
import { EPOCHS, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'dropout', Ensemble>({
  id: 'dropout',
  name: 'Dropout',
  claim,
  params,
  main: ['rate', 'wrongLabels'],
  more: ['seed'],
  presets: [
    { label: 'p = 0.5', set: {} },
    { label: 'Half wrong', set: { wrongLabels: 50 } },
    { label: 'Right labels', set: { wrongLabels: 0 } },
    { label: 'Too much', set: { wrongLabels: 0, rate: 0.8 } },
  ],
  keeps: true,
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Losses, Accuracies],
})
