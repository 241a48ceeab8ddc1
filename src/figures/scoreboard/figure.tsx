import { defineFigure } from '../../shell/defineFigure'
import { Compare } from './Compare'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { params } from './params'
import { Seeds } from './Seeds'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

const NONE = { noise: false, smote: false, adversarial: false } as const

export default defineFigure<'scoreboard', Ensemble>({
  id: 'scoreboard',
  name: 'Scoreboard',
  claim,
  params,
  main: ['seeds', 'holm'],
  more: ['net', 'row', 'threat', 'one', 'other', 'seed'],
  presets: [
    { label: 'A team', set: {} },
    { label: 'Shifts + SMOTE', set: { ...NONE, shifts: true, smote: true, other: 'shifts' } },
    {
      label: 'All eight',
      set: {
        shifts: true,
        cutout: true,
        batchNorm: true,
        dropout: true,
        smoothing: true,
        row: 'yours',
        threat: 'clean',
      },
    },
    { label: 'Linear', set: { net: 'linear' } },
  ],
  ensemble: { configs, summarise, isLong: true },
  describe,
  values,
  table,
  Stage,
  Strip: [Seeds, Compare],
  More,
})
