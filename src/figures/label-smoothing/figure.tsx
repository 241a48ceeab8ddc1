import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { Honesty } from './Honesty'
import { Losses } from './Losses'
import { More } from './More'
import { EPOCHS, params } from './params'
import { Race } from './Race'
import { claim, describe, table, values } from './text'

export default defineFigure<'label-smoothing', Ensemble>({
  id: 'label-smoothing',
  name: 'Label smoothing',
  claim,
  params,
  main: ['epsilon', 'data'],
  more: ['wrongShare', 'spread', 'classes', 'seed'],
  presets: [
    { label: 'No smoothing', set: { epsilon: 0 } },
    { label: 'The paper’s ε = 0.1', set: {} },
    { label: 'A lot', set: { epsilon: 0.4 } },
    { label: 'A net that is too sure', set: { data: 'overlapping', epsilon: 0.05 } },
    { label: '10 % wrong labels', set: { wrongShare: 10 } },
  ],
  lasting: ['guess'],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  keeps: true,
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage: Race,
  Strip: [Honesty, Losses],
  More,
})
