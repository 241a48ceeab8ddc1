import { defineFigure } from '../../shell/defineFigure'
import { Belief } from './Belief'
import { configs, type Ensemble, summarise } from './ensemble'
import { More } from './More'
import { OverSeeds } from './OverSeeds'
import { APART, params } from './params'
import { Stage } from './Stage'
import { claim, describe, table, values } from './text'

export default defineFigure<'smote', Ensemble>({
  id: 'smote',
  name: 'SMOTE',
  claim,
  params,
  main: ['amount', 'k'],
  more: ['threshold', 'thin', 'seed'],
  presets: [
    { label: 'Balanced', set: {} },
    { label: 'None invented', set: { amount: 0 } },
    { label: 'Threshold ½', set: { threshold: 0.5 } },
    { label: 'Two apart', set: { points: APART } },
  ],
  derive: (change) => ('seed' in change ? { points: [] } : {}),
  ensemble: { configs, summarise },
  describe,
  values,
  table,
  Stage,
  Strip: [Belief, OverSeeds],
  More,
})
