import { defineFigure } from '../../shell/defineFigure'
import { configs, type Ensemble, summarise } from './ensemble'
import { HonestLoss } from './HonestLoss'
import { More } from './More'
import { EPOCHS, params } from './params'
import { PullCurve } from './PullCurve'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'huber-vs-mse', Ensemble>({
  id: 'huber-vs-mse',
  name: 'Huber against MSE',
  claim,
  params,
  main: ['delta', 'outlierShare'],
  more: ['leverage', 'tukey', 'tukeyStart', 'learningRate', 'seed'],
  presets: [
    { label: 'No outliers', set: { outlierShare: 0 } },
    { label: '10 % outliers', set: {} },
    { label: '30 % outliers', set: { outlierShare: 30 } },
    { label: 'Far out in x', set: { leverage: true } },
    { label: 'Far out, with Tukey', set: { leverage: true, tukey: true } },
  ],
  derive: (change) =>
    'outlierShare' in change || 'leverage' in change || 'seed' in change ? { points: [] } : {},
  keeps: true,
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep', opensAt: EPOCHS },
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [HonestLoss, PullCurve],
  More,
})
